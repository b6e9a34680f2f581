package ru.kvartil.risk.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Estimate;
import ru.kvartil.risk.SchoolRisk;
import ru.kvartil.risk.ui.RiskDesk.State;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

/// A risk of a school as a row of a table.
///
/// @param decided what was decided, in words
record RiskRow(SchoolRisk risk, String decided, LocalDate today) {
  private static final Texts TEXTS = Texts.of(RiskRow.class);

  static RiskRow of(SchoolRisk risk, State state) {
    return new RiskRow(risk, risk.decided(state.catalogue().deadline(), state.today()), state.today());
  }

  /// What tells the row from others.
  String key() {
    return risk.school().key().value() + "/" + risk.risk().code();
  }

  /// Columns after the school: what is told, what the centre estimates, what is done.
  static List<Column<RiskRow>> columns() {
    return List.of(
        Column.growing(0, Column.words("kind", TEXTS.get("column.kind"), row -> row.risk().risk().kind().text())),
        Column.growing(3, Column.words("risk", TEXTS.get("column.risk"), row -> row.risk().risk().name())),
        Column.growing(0, Column.cells("level", TEXTS.get("column.level"), RiskRow::level)),
        Column.<RiskRow>growing(0, Column.cells("estimate", TEXTS.get("column.estimate"), RiskRow::estimate))
            .explained(RiskRow::why),
        Column.growing(2, Column.cells("decision", TEXTS.get("column.decision"), RiskRow::decision)),
        Column.<RiskRow>growing(0, Column.numbers("measures", TEXTS.get("column.measures"), RiskRow::measures)),
        Column.growing(0, Column.muted("source", TEXTS.get("column.source"), row -> row.risk().level().map(
            RiskRow::source).orElse(""))));
  }

  private static String source(Entry.Level level) {
    String date = level.told().map(RussianFormat::shortDate).orElse("");
    return date.isEmpty() ? level.source() : level.source().isEmpty() ? date : level.source() + ", " + date;
  }

  private static Cell count(int count) {
    return count == 0 ? Cell.words("") : Cell.number(count, RussianFormat.plain(count));
  }

  private Cell measures() {
    long late = risk.handling().measures().stream().filter(each -> each.overdue(today)).count();
    int all = risk.handling().measures().size();
    return late == 0 ? count(all) : Cell.number(all, TEXTS.get("measures.late", all, late), Tone.BAD);
  }

  private Cell level() {
    return risk.level().<Cell>map(level -> Cell.chips(new Cell.Word(level.word(), tone(risk.severity()))))
        .orElseGet(() -> Cell.missing(TEXTS.get("none")));
  }

  private Cell estimate() {
    return risk.estimate().map(each -> each.level().<Cell>map(word -> Cell.words(word, Tone.MUTED)).orElseGet(
        () -> Cell.missing(each.text()))).orElseGet(() -> Cell.words(TEXTS.get("estimate.no-rule"), Tone.MUTED));
  }

  private Cell decision() {
    return Cell.words(decided, risk.undecided() ? Tone.WARN : Tone.PLAIN);
  }

  static Tone tone(OptionalDouble severity) {
    if (severity.isEmpty()) {
      return Tone.MUTED;
    }
    return severity.getAsDouble() > 0.75 ? Tone.BAD : severity.getAsDouble() > 0.25 ? Tone.WARN : Tone.GOOD;
  }

  private Map<String, Explanation.Lazy> why() {
    Optional<Estimate> estimate = risk.estimate();
    return estimate.isEmpty()
        ? Map.of()
        : Map.of("estimate", () -> estimate.get().explained(risk.school(), risk.year()));
  }
}
