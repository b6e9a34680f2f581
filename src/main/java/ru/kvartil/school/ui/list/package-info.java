/// The section «Школы»: the table of schools, adding one, the card of a school with its tabs.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui.list;
