/// Pages that ask for a password, take a new one and show a recovery key.
@org.jspecify.annotations.NullMarked
package ru.kvartil.protection.ui;
