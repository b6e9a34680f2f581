package ru.kvartil.importing.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.school.PlaceKind;

/// What a row says of its school.
///
/// @param municipality from the row or the municipality row above; empty when the table names none
/// @param codes codes as printed, by growing column
/// @param name as printed, in one line; empty when only codes are given
/// @param place `UNKNOWN` when not said
/// @param small малокомплектная; empty when not said
/// @param contingent number of pupils; empty when not said
public record SchoolCells(String municipality, List<String> codes, String name, PlaceKind place,
    Optional<Boolean> small,
    OptionalInt contingent) {
  public SchoolCells {
    codes = List.copyOf(codes);
  }
}
