/// Groups of schools in the section «Индексы».
@org.jspecify.annotations.NullMarked
package ru.kvartil.cluster.ui;
