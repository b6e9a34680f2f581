/// Help in the window: F1 opens the page of the screen one is on; pages are listed, searched, read and printed.
@org.jspecify.annotations.NullMarked
package ru.kvartil.help.ui;
