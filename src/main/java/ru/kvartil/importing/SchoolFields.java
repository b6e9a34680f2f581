package ru.kvartil.importing;

import java.util.Optional;
import ru.kvartil.importing.SchoolResolver.SchoolChange.Fill;
import ru.kvartil.importing.table.SchoolCells;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;

/// Fields of a school that a table may fill when the registry does not know them. A known field is never overwritten.
final class SchoolFields {
  static final String PLACE = "place";
  static final String SMALL = "small";
  static final String ORGANISATION = "organisation";
  static final String FIS_OKO = "fisOko";
  static final String OWN = "own";

  private SchoolFields() {}

  /// A school with one field set from its text; an empty text makes the field unknown.
  static School with(School school, String field, String value) {
    SchoolCodes codes = school.codes();
    SchoolCodes changed = switch (field) {
      case ORGANISATION -> new SchoolCodes(value, codes.fisOko(), codes.own());
      case FIS_OKO -> new SchoolCodes(codes.organisation(), value, codes.own());
      case OWN -> new SchoolCodes(codes.organisation(), codes.fisOko(), value);
      default -> codes;
    };
    PlaceKind place = field.equals(PLACE)
        ? value.isEmpty() ? PlaceKind.UNKNOWN : PlaceKind.valueOf(value)
        : school.place();
    Optional<Boolean> small = field.equals(SMALL)
        ? value.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(value))
        : school.small();
    return new School(school.id(), school.key(), school.version(), school.names(), changed, school.municipality(),
        school.type(), place, small, school.parent());
  }

  /// Text of a field, empty when unknown.
  static String text(School school, String field) {
    return switch (field) {
      case PLACE -> school.place() == PlaceKind.UNKNOWN ? "" : school.place().name();
      case SMALL -> school.small().map(String::valueOf).orElse("");
      case ORGANISATION -> school.codes().organisation();
      case FIS_OKO -> school.codes().fisOko();
      case OWN -> school.codes().own();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /// What the row says of a field, empty when nothing.
  static String said(SchoolCells cells, SchoolCodes codes, String field) {
    return switch (field) {
      case PLACE -> cells.place() == PlaceKind.UNKNOWN ? "" : cells.place().name();
      case SMALL -> cells.small().map(String::valueOf).orElse("");
      case ORGANISATION -> codes.organisation();
      case FIS_OKO -> codes.fisOko();
      case OWN -> codes.own();
      default -> throw new IllegalArgumentException(field);
    };
  }

  static Fill fill(School school, String field, String value) {
    return new Fill(school.key(), field, text(school, field), value);
  }
}
