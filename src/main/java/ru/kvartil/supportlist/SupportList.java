package ru.kvartil.supportlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.SchoolYear;

/// A list of schools to support (перечень): of a body outside, or the centre's proposals from a frozen calculation.
///
/// @param id identity across databases (UUIDv7)
/// @param calculation the frozen calculation it was made from; empty for a list of somebody else
/// @param inForce whether its schools were given their statuses by it
/// @param lines in the order of the list
public record SupportList(UUID id, Requisites requisites, Hands hands, Optional<UUID> calculation, boolean inForce,
    List<Line> lines) {
  public SupportList {
    lines = List.copyOf(lines);
  }

  /// What a list says of itself.
  ///
  /// @param body who made it: Рособрнадзор, министерство, комитет, the centre
  /// @param gives the status a school of it has in the year of action
  /// @param number of the order; may be empty
  /// @param dataYear school year of the data it was made from
  /// @param actionYear school year it is in force, usually the next
  public record Requisites(String body, StatusKind gives, String number, Optional<LocalDate> date, SchoolYear dataYear,
      SchoolYear actionYear) {}

  /// Who answers for it (methodology §7); each may be empty.
  ///
  /// @param prepared составил
  /// @param agreed согласовал
  /// @param signed подписал
  /// @param approved утвердил
  public record Hands(String prepared, String agreed, String signed, String approved) {
    public static final Hands NOBODY = new Hands("", "", "", "");
  }

  /// A school of the list.
  ///
  /// @param school empty when the registry knows none of this name
  /// @param named as the list writes it
  /// @param reason may be empty
  public record Line(Optional<SchoolKey> school, String named, String reason) {}

  /// A list before it has an identity.
  public record Draft(Requisites requisites, Hands hands, Optional<UUID> calculation, List<Line> lines) {
    public Draft {
      lines = List.copyOf(lines);
    }
  }

  /// Whether it is the centre's own.
  public boolean own() {
    return calculation.isPresent();
  }

  /// The line of a school.
  public Optional<Line> line(SchoolKey school) {
    return lines.stream().filter(line -> line.school().equals(Optional.of(school))).findFirst();
  }

  /// Everything a person may change.
  public Draft draft() {
    return new Draft(requisites, hands, calculation, lines);
  }
}
