/// The tab «Статусы и история» of a school's card: statuses by years, names, the end, two entries of one school.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui.life;
