package ru.kvartil.school;

import java.util.OptionalInt;
import ru.kvartil.shared.SchoolYear;

/// What the registry knows of a school in one year (methodology §0).
///
/// @param contingent number of pupils; empty when unknown
/// @param compared whether the school takes part in comparisons; without a record it does
/// @param reason why not (вечерняя, при УФСИН …), empty when compared
public record SchoolYearRecord(SchoolKey school, SchoolYear year, OptionalInt contingent, boolean compared,
    String reason) {}
