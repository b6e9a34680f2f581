package ru.kvartil.index.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareExplanations;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

/// Quartile of ИОР, ИОР, its change in a year and ИСБШ for the table of schools.
final class IndexColumns implements SchoolColumns {
  private static final Texts TEXTS = Texts.of(IndexColumns.class);
  private final Indices indices;

  IndexColumns(Indices indices) {
    this.indices = indices;
  }

  @Override
  public List<Heading> headings() {
    return List.of(new Heading("outcome-quartile", TEXTS.get("column.quartile"), Column.Kind.WORDS),
        new Heading("outcome", TEXTS.get("column.outcome"), Column.Kind.NUMBERS),
        new Heading("outcome-change", TEXTS.get("column.change"), Column.Kind.NUMBERS),
        new Heading("welfare", TEXTS.get("column.welfare"), Column.Kind.NUMBERS));
  }

  @Override
  public Loaded load(SchoolYear year) throws Failure {
    IndexState state = indices.state();
    if (state.isEmpty()) {
      return new Loaded(Map.of(), "");
    }
    OutcomeResult outcome = state.outcome(year);
    WelfareResult welfare = state.welfare(year);
    Map<SchoolKey, Cell> social = welfare.schools().stream().collect(Collectors.toMap(
        index -> index.school().key(), IndexColumns::social));
    Map<SchoolKey, List<Cell>> cells = new HashMap<>();
    Map<SchoolKey, Map<String, Explanation.Lazy>> why = new HashMap<>();
    OutcomeWhy origin = state.outcomeWhy(year);
    WelfareExplanations shares = state.welfareWhy(welfare);
    for (OutcomeRow row : OutcomeRow.of(outcome, origin)) {
      Map<String, Explanation.Lazy> known = new HashMap<>(
          origin.of(row.key(), "outcome-quartile", "outcome", "outcome-change"));
      known.put("welfare", () -> shares.value(row.key()));
      why.put(row.key(), Map.copyOf(known));
      cells.put(row.key(), List.of(row.quartile(), row.value(), row.change(),
          social.getOrDefault(row.key(), Cell.missing(TEXTS.get("cell.no-data")))));
    }
    return new Loaded(cells,
        outcome.refused().orElseGet(() -> TEXTS.get("columns.note", IndicesViewModel.method(outcome))), why);
  }

  private static Cell social(SchoolIndex index) {
    return index.school().compared()
        ? IndexCells.value(index.value(), IndexCells.WELFARE_DIGITS)
        : Cell.missing(TEXTS.get("cell.outside.brief"));
  }
}
