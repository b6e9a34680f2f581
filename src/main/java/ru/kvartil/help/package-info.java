/// Help: pages in Russian that come with the program, written in a small part of Markdown, read once, found by words, by
/// screen and by links, shown in the window and printed from the same parts. Nothing here knows a screen.
@org.jspecify.annotations.NullMarked
package ru.kvartil.help;
