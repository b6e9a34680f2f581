/// The kept original of an import on the screen: read only, at the cell somebody asked for.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.ui.original;
