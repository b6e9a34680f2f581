/// The section «Настройки» with the centre and its people, and the choice of who works now.
@org.jspecify.annotations.NullMarked
package ru.kvartil.district.ui;
