/// Screens of the indices: the section «Индексы» with ИОР and ИСБШ of the district, the tab of a school's card, the columns
/// of the table of schools. They compute nothing themselves: [Indices] gives one state, they print it.
@org.jspecify.annotations.NullMarked
package ru.kvartil.index.ui;
