/// The panel «Откуда цифра» beside the page: F4 or the menu on a number opens it, Esc gives the keyboard back.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.provenance;
