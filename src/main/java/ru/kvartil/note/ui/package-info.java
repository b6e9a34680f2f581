/// The section «Документы»: a справка is chosen and filled in on the left and seen on the right as it will be printed.
@org.jspecify.annotations.NullMarked
package ru.kvartil.note.ui;
