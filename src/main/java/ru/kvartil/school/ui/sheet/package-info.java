/// The tab «Сведения» of a school's card: fields edited in place, checked where they stand, stored as one command.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui.sheet;
