/// Expected against achieved results in the section «Индексы» and the most similar schools on the card of a school.
@org.jspecify.annotations.NullMarked
package ru.kvartil.context.ui;
