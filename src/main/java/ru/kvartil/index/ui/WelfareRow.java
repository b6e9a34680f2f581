package ru.kvartil.index.ui;

import java.util.HashMap;
import java.util.List;
import ru.kvartil.index.Reading;
import ru.kvartil.index.WelfareExplanations;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.ui.table.Cell;
import java.util.Map;

/// ИСБШ of one school as a line of a table.
///
/// @param shares its shares in the order of the profile, in percent
/// @param why the reasons where there is no index; may be empty
/// @param origin how its numbers came about, by the id of the column
record WelfareRow(SchoolKey key, String name, Cell quartile, Cell value, List<Cell> shares, String why,
    Map<String, Explanation.Lazy> origin) {
  WelfareRow {
    shares = List.copyOf(shares);
  }

  /// A line for each school in the order of the result.
  static List<WelfareRow> of(WelfareResult result, WelfareExplanations origin) {
    return result.welfare().stream().map(school -> row(school, origin)).toList();
  }

  private static WelfareRow row(WelfareSchool school, WelfareExplanations origin) {
    SchoolKey key = school.index().school().key();
    Map<String, Explanation.Lazy> known = new HashMap<>(
        Map.of("quartile", () -> origin.quartile(key), "welfare", () -> origin.value(key)));
    for (int i = 0; i < school.readings().size(); i++) {
      Reading reading = school.readings().get(i);
      known.put("share-" + i, () -> origin.input(key, reading.indicator()));
    }
    return new WelfareRow(key, school.index().school().school().name(),
        IndexCells.quartile(school.index()), IndexCells.value(school.index().value(), IndexCells.WELFARE_DIGITS),
        school.readings().stream().map(WelfareRow::share).toList(), IndexCells.why(school.index()), Map.copyOf(known));
  }

  private static Cell share(Reading reading) {
    return switch (reading.value()) {
      case Present present -> Cell.number(present.value(), RussianFormat.percentNumber(present.value()));
      case Missing missing -> Cell.missing(missing.reason().text());
    };
  }
}
