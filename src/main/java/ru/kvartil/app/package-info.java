/// Start of the program: entry point, wiring of services, folders of the user, crash dialog.
@org.jspecify.annotations.NullMarked
package ru.kvartil.app;
