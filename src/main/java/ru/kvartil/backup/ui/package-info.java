/// Settings of copies, what they say in the window.
@org.jspecify.annotations.NullMarked
package ru.kvartil.backup.ui;
