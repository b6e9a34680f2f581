/// Screens of the section «Обзор»: the page of tiles, the board of who has sent what, the doubtful values.
@org.jspecify.annotations.NullMarked
package ru.kvartil.overview.ui;
