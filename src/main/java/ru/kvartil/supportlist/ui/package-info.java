/// The tab «Перечни» of the page «Индексы».
@org.jspecify.annotations.NullMarked
package ru.kvartil.supportlist.ui;
