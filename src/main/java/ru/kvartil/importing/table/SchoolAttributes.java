package ru.kvartil.importing.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.fact.NumberReading;
import ru.kvartil.importing.RawRow;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.shared.Problem;

/// Reads what a row says of the school itself beside its name: type of the settlement, малокомплектная, contingent.
final class SchoolAttributes {
  private static final int MOST_PUPILS = 100_000;
  private final TableMapping mapping;
  private final KeyColumns keys;
  private final Map<String, PlaceKind> places = new HashMap<>();

  SchoolAttributes(TableMapping mapping, KeyColumns keys) {
    this.mapping = mapping;
    this.keys = keys;
  }

  SchoolCells read(RawRow row, String municipality, KeyCells cells, String name, List<Problem> problems) {
    return new SchoolCells(municipality, cells.codes(), name, place(row, problems), small(row, problems),
        contingent(row, problems));
  }

  private PlaceKind place(RawRow row, List<Problem> problems) {
    String text = text(row, ColumnRole.Key.PLACE);
    if (text.isEmpty()) {
      return PlaceKind.UNKNOWN;
    }
    PlaceKind place = places.computeIfAbsent(text, SchoolAttributes::place);
    if (place == PlaceKind.UNKNOWN) {
      problems.add(unreadable(row, ColumnRole.Key.PLACE, text));
    }
    return place;
  }

  private static PlaceKind place(String text) {
    String word = HeadingText.fold(text);
    if (word.matches("(?:пгт|р\\.? ?п|рп|кп|дп)\\.?|.*(?:городского типа|рабочий пос|дачный пос|курортный пос).*")) {
      return PlaceKind.URBAN_SETTLEMENT;
    }
    if (word.matches("г\\.?|город.*")) {
      return PlaceKind.CITY;
    }
    if (word.matches("д\\.?|дер\\.?|деревн.*")) {
      return PlaceKind.HAMLET;
    }
    boolean rural = word
        .matches("с\\.?|сел.*|п\\.?|пос\\.?|посел.*|станиц.*|станци.*|хутор.*|аул.*|слобод.*|разъезд.*|улус.*");
    return rural ? PlaceKind.VILLAGE : PlaceKind.UNKNOWN;
  }

  private Optional<Boolean> small(RawRow row, List<Problem> problems) {
    String text = text(row, ColumnRole.Key.SMALL_SCHOOL);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (HeadingText.fold(text)) {
      case "да", "1", "+", "yes", "true", "является", "малокомплектная" -> Optional.of(true);
      case "нет", "0", "no", "false", "не является", "не малокомплектная" -> Optional.of(false);
      default -> {
        problems.add(unreadable(row, ColumnRole.Key.SMALL_SCHOOL, text));
        yield Optional.empty();
      }
    };
  }

  private OptionalInt contingent(RawRow row, List<Problem> problems) {
    String text = text(row, ColumnRole.Key.CONTINGENT);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (NumberText.read(text) instanceof NumberReading.Printed(double value, boolean percent) && !percent
        && value == Math.rint(value) && value >= 0 && value <= MOST_PUPILS) {
      return OptionalInt.of((int) value);
    }
    problems.add(unreadable(row, ColumnRole.Key.CONTINGENT, text));
    return OptionalInt.empty();
  }

  private String text(RawRow row, ColumnRole.Key key) {
    String text = keys.text(row, key).strip();
    return NumberText.isMissing(text) ? "" : text;
  }

  private Problem unreadable(RawRow row, ColumnRole.Key key, String text) {
    return ProblemCode.ATTRIBUTE_UNREADABLE.at(mapping.cell(row.index(), keys.column(key)), text);
  }
}
