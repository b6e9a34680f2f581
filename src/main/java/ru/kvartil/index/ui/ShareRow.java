package ru.kvartil.index.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.assessment.ui.Origin;
import ru.kvartil.index.Reading;
import ru.kvartil.index.WelfareExplanations;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.index.WelfareResult.Part;
import ru.kvartil.index.WelfareResult.UsedShare;
import ru.kvartil.index.WelfareResult.WelfareSchool;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// One share inside the ИСБШ of one school.
///
/// @param value in percent, or why there is none
/// @param mean mean of the compared schools, in percent
/// @param standard weight · standard score, + is better-off
/// @param place cells of the numbers
/// @param origin how its numbers came about, by the id of the column
record ShareRow(String name, Cell value, Cell mean, Cell weight, Cell standard, String place,
    Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(ShareRow.class);

  /// A line for each share of the profile, in its order.
  static List<ShareRow> of(WelfareResult result, WelfareSchool school, WelfareExplanations origin) {
    return school.readings().stream().map(reading -> row(reading, result, school, origin)).toList();
  }

  private static ShareRow row(Reading reading, WelfareResult result, WelfareSchool school, WelfareExplanations origin) {
    SchoolKey key = school.index().school().key();
    Indicator share = reading.indicator();
    Optional<UsedShare> used = result.shares().stream()
        .filter(each -> each.indicator().indicator().equals(reading.indicator())).findFirst();
    Optional<Part> part = school.parts().stream()
        .filter(each -> each.indicator().indicator().equals(reading.indicator())).findFirst();
    Cell value = switch (reading.value()) {
      case Present present -> Cell.number(present.value(), RussianFormat.percent(present.value()));
      case Missing missing -> Cell.missing(missing.reason().text());
    };
    return new ShareRow(reading.label(), value,
        used.map(each -> Cell.number(each.mean(), RussianFormat.percent(each.mean())))
            .orElseGet(() -> Cell.missing(TEXTS.get("cell.no-data"))),
        used.map(each -> Cell.number(each.weight(), RussianFormat.fixed(each.weight(), IndexCells.OUTCOME_DIGITS)))
            .orElse(Cell.words("")),
        part.map(each -> Cell.number(each.contribution(),
            RussianFormat.signed(each.contribution(), IndexCells.OUTCOME_DIGITS)))
            .orElse(Cell.words("")),
        reading.present().map(present -> Origin.of(present.inputs())).orElse(""),
        Map.of("value", () -> origin.input(key, share), "mean", () -> origin.mean(share), "weight",
            () -> origin.weight(share), "standard", () -> origin.contribution(key, share)));
  }
}
