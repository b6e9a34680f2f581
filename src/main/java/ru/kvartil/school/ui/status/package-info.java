/// Yearly statuses of schools in the window: marking one or several schools, the history of one.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui.status;
