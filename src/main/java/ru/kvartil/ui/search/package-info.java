/// The search in the window: the field in the bar above every page and the list under it.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.search;
