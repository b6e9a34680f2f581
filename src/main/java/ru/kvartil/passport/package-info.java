/// Социальный паспорт of a school: its fields, their recognition in tables, and shares of pupils with the denominator a
/// share must have (methodology §5.7).
@org.jspecify.annotations.NullMarked
package ru.kvartil.passport;
