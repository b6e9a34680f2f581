package ru.kvartil.school;

import java.time.LocalDate;
import java.util.Optional;

import ru.kvartil.shared.SchoolYear;

/// A status of a school in one year of action: at most one of a kind in a year.
///
/// @param year year in which it acts, not the year of the data it was found by
public record SchoolStatus(SchoolKey school, StatusKind kind, SchoolYear year, Grounds grounds) {
  /// By what a status was given.
  ///
  /// @param order number of the order, empty when unknown
  /// @param date date of the order, empty when unknown
  /// @param reason why or by what list, empty when not told
  public record Grounds(String order, Optional<LocalDate> date, String reason) {
    /// Nothing was told.
    public static final Grounds UNKNOWN = new Grounds("", Optional.empty(), "");

    public boolean known() {
      return !order.isBlank() || date.isPresent() || !reason.isBlank();
    }
  }
}
