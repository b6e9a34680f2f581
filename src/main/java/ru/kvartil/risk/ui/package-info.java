/// Screens of the risks: a tab of a school's card and a tab of «Индексы».
@org.jspecify.annotations.NullMarked
package ru.kvartil.risk.ui;
