package ru.kvartil.index.ui;

import java.util.List;
import ru.kvartil.index.Reading;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.ui.table.Cell;

/// ИСБШ of one school as a line of a table.
///
/// @param shares its shares in the order of the profile, in percent
/// @param why the reasons where there is no index; may be empty
record WelfareRow(SchoolKey key, String name, Cell quartile, Cell value, List<Cell> shares, String why) {
  WelfareRow {
    shares = List.copyOf(shares);
  }

  /// A line for each school in the order of the result.
  static List<WelfareRow> of(WelfareResult result) {
    return result.welfare().stream().map(WelfareRow::row).toList();
  }

  private static WelfareRow row(WelfareSchool school) {
    return new WelfareRow(school.index().school().key(), school.index().school().school().name(),
        IndexCells.quartile(school.index()), IndexCells.value(school.index().value(), IndexCells.WELFARE_DIGITS),
        school.readings().stream().map(WelfareRow::share).toList(), IndexCells.why(school.index()));
  }

  private static Cell share(Reading reading) {
    return switch (reading.value()) {
      case Present present -> Cell.number(present.value(), RussianFormat.percentNumber(present.value()));
      case Missing missing -> Cell.missing(missing.reason().text());
    };
  }
}
