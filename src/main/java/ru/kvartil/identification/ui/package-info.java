/// Screens of the yearly identification: the tab «Выявление» of «Индексы» with its reasons and charts, trying out other
/// numbers, rule sets side by side, the tab of a school's card. They compute nothing themselves.
@org.jspecify.annotations.NullMarked
package ru.kvartil.identification.ui;
