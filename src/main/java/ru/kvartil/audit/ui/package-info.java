/// The trail in the window.
@org.jspecify.annotations.NullMarked
package ru.kvartil.audit.ui;
