/// Calculations of the identification kept as they were, and what differs when they are made again (ADR 17).
@org.jspecify.annotations.NullMarked
package ru.kvartil.supportlist.frozen;
