package ru.kvartil.context.ui;

import java.util.List;
import java.util.Map;
import ru.kvartil.context.ContextExplanations;
import ru.kvartil.context.ContextResult;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.context.ContextWords;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// One school with its expected and achieved result as a line of a table.
///
/// @param origin how its numbers came about, by the id of the column
record ExpectedRow(SchoolKey key, String name, Cell achieved, Cell expected, Cell residual, Cell studentised,
    String position, String resilient, String words, Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(ExpectedRow.class);

  static List<ExpectedRow> of(ContextResult result, ContextExplanations why) {
    return result.schools().stream().map(school -> row(result, school, why)).toList();
  }

  private static ExpectedRow row(ContextResult result, SchoolContext school, ContextExplanations why) {
    SchoolKey key = school.school().key();
    var seen = school.observation();
    boolean signs = result.signsOnly();
    Cell residual = signs
        ? Cell.words(TEXTS.get(seen.residual() > 0 ? "plus" : "minus"))
        : Cell.number(seen.residual(), RussianFormat.signed(seen.residual(), ContextWords.DIGITS));
    Cell studentised = signs || seen.studentised().isEmpty()
        ? Cell.missing(TEXTS.get(signs ? "few" : "none"))
        : Cell.number(seen.studentised().getAsDouble(), ContextWords.studentised(school));
    return new ExpectedRow(key, school.school().school().name(), number(seen.outcome()), number(seen.fitted()),
        residual, studentised, school.position().text(),
        result.isResilient(key) ? TEXTS.get("resilient") : "", ContextWords.text(result, school),
        Map.of("achieved", () -> why.achieved(key), "expected", () -> why.expected(key), "residual",
            () -> why.residual(key), "studentised", () -> why.studentised(key)));
  }

  private static Cell number(double value) {
    return Cell.number(value, RussianFormat.fixed(value, ContextWords.DIGITS));
  }
}
