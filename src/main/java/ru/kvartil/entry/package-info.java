/// Typing instead of importing: the grid «школы × показатели» as pure values. What columns a topic has, what a typed text
/// means, what is suspicious in a row, what a pasted block would do. Windows of it are in `entry.ui`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.entry;
