/// Undo and redo in the window: two buttons, their keys, the list of actions.
@org.jspecify.annotations.NullMarked
package ru.kvartil.history.ui;
