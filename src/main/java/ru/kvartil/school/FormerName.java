package ru.kvartil.school;

import java.time.LocalDate;

/// A name a school had before it was renamed; tables of that time still name it so.
///
/// @param until first day of the next name
public record FormerName(String name, LocalDate until) {}
