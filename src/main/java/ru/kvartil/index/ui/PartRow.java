package ru.kvartil.index.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.assessment.ui.Origin;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeMovement.SchoolMovement;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.Reading;
import ru.kvartil.index.SmallNumbers;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.ProfileIndicator;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// One indicator inside the ИОР of one school.
///
/// @param value in its unit, or why there is none
/// @param people behind the value
/// @param change what the indicator added to the index since the school year before
/// @param mark small group, outside the scale; may be empty
/// @param place cells of the numbers
/// @param origin how its numbers came about, by the id of the column
record PartRow(String name, Cell value, Cell people, Cell weight, Cell contribution, Cell change, String mark,
    String place, Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(PartRow.class);

  /// A line for each indicator that applies to the school, in the order of the profile.
  static List<PartRow> of(OutcomeSchool school, OutcomeWhy origin, Indicators values) {
    return school.readings().stream().map(reading -> row(reading, school, origin, values)).toList();
  }

  private static PartRow row(Reading reading, OutcomeSchool school, OutcomeWhy origin, Indicators values) {
    SchoolKey key = school.index().school().key();
    Optional<SchoolMovement> movement = origin.movement().flatMap(each -> each.school(key));
    Optional<Part> part = school.parts().stream().filter(each -> is(each.indicator(), reading)).findFirst();
    Optional<PartChange> change = movement.stream().flatMap(each -> each.parts().stream())
        .filter(each -> is(each.after().indicator(), reading)).findFirst();
    IndicatorDefinition definition = IndicatorDefinition.of(reading.indicator(), values.described());
    return new PartRow(reading.label(), value(reading, definition),
        number(reading.present().map(Present::n).orElse(OptionalDouble.empty()), 0),
        number(part.map(Part::weight), IndexCells.OUTCOME_DIGITS),
        number(part.map(Part::contribution), IndexCells.OUTCOME_DIGITS),
        change.map(each -> IndexCells.change(OptionalDouble.of(each.change()))).orElse(Cell.words("")),
        mark(reading, part), reading.present().map(present -> Origin.of(present.inputs())).orElse(""),
        origin.of(key, reading.indicator()));
  }

  private static boolean is(ProfileIndicator indicator, Reading reading) {
    return indicator.indicator().equals(reading.indicator());
  }

  private static Cell value(Reading reading, IndicatorDefinition definition) {
    return switch (reading.value()) {
      case Present present -> Cell.number(present.value(), definition.text(present.value()));
      case Missing missing -> Cell.missing(missing.reason().text());
    };
  }

  private static Cell number(Optional<Double> value, int digits) {
    return value.map(each -> Cell.number(each, RussianFormat.fixed(each, digits))).orElse(Cell.words(""));
  }

  private static Cell number(OptionalDouble value, int digits) {
    return value.isPresent() ? number(Optional.of(value.getAsDouble()), digits) : Cell.words("");
  }

  private static String mark(Reading reading, Optional<Part> part) {
    if (reading.present().filter(SmallNumbers::isSmall).isPresent()) {
      return TEXTS.get("mark.small");
    }
    if (part.filter(Part::beyondScale).isPresent()) {
      return TEXTS.get("mark.beyond");
    }
    return reading.present().isPresent() && part.isEmpty() ? TEXTS.get("mark.unused") : "";
  }
}
