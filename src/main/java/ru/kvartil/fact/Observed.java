package ru.kvartil.fact;

import ru.kvartil.shared.SchoolYear;

/// A stored value together with what it measures and when: one link of the chain «откуда цифра».
public record Observed(SchoolYear year, Series series, FactValue value) {}
