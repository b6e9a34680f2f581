package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.OutcomeProfile.Normalisation;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Tables of the ИОР of one school: by years, and what it is made of in the asked year.
record OutcomeTables(SchoolOutcome outcome) {
  /// Ids of the tables, for references.
  static final String YEARS = "outcome-years";
  static final String PARTS = "outcome-parts";
  private static final Texts TEXTS = Texts.of(OutcomeTables.class);

  /// ИОР by years; empty when no year has it.
  List<Block> years() {
    if (outcome.years().stream().allMatch(year -> year.value().value().isEmpty())) {
      return List.of();
    }
    boolean twoValues = outcome.years().stream().anyMatch(year -> year.forComparison().isPresent());
    List<Table.Row> rows = outcome.years().stream().map(year -> row(year, twoValues)).toList();
    List<Text> notes = new ArrayList<>();
    OutcomeProfile profile = outcome.last().result().profile();
    if (!profile.comparesYears()) {
      notes.add(Text.of(TEXTS.get("note.years-not-comparable")));
    } else if (profile.normalisation() == Normalisation.YEAR) {
      notes.add(Text.of(TEXTS.get("note.fixed-scales")));
    }
    if (twoValues) {
      notes.add(Text.of(TEXTS.get("note.for-comparison")));
    }
    notes.addAll(ResultTables.missing(rows));
    notes.addAll(ResultTables.source(rows));
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words(TEXTS.get("column.year")),
        Table.Column.numbers(TEXTS.get("column.outcome"), ""), Table.Column.numbers(TEXTS.get("column.change"), "")));
    if (twoValues) {
      columns.add(Table.Column.numbers(TEXTS.get("column.for-comparison"), ""));
    }
    columns.addAll(List.of(Table.Column.numbers(TEXTS.get("column.quartile"), ""),
        Table.Column.words(TEXTS.get("column.level")), Table.Column.numbers(TEXTS.get("column.compared"), "")));
    return List.of(new Table(YEARS, TEXTS.get("caption.outcome-years"), columns, rows, notes));
  }

  private Table.Row row(SchoolOutcome.Year year, boolean twoValues) {
    Fact change = change(year, outcome.years().getFirst().year());
    List<Text> cells = new ArrayList<>(
        List.of(Text.of("{0}", Words.year(year.year())), Text.of(year.value()), Text.of(change)));
    if (twoValues) {
      cells.add(Text.of(year.forComparison().orElse(year.value())));
    }
    cells.addAll(List.of(Text.of(year.quartile()), level(year), Text.of(year.compared())));
    return new Table.Row(cells, false);
  }

  /// The change of a year; the first year of the period has nothing to be compared with.
  static Fact change(SchoolOutcome.Year year, SchoolYear first) {
    return year.change().map(movement -> movement.change().signed())
        .orElseGet(() -> year.year().equals(first)
            ? Fact.missing(TEXTS.get("period.first"), year.value().origin())
            : year.value().value().isPresent() ? Fact.missing(year.value().origin()) : year.value());
  }

  /// Name of the level, or why there is none.
  static Text level(SchoolOutcome.Year year) {
    return year.level().map(named -> new Text(List.of(Words.words(named.text()))))
        .orElseGet(() -> year.quarter() == 0 ? Text.of(year.quartile()) : Text.of(TEXTS.get("level.withheld")));
  }

  /// Contributions of the indicators in the asked year; empty when there is no value.
  List<Block> parts() {
    SchoolOutcome.Year last = outcome.last();
    if (last.school().parts().isEmpty()) {
      return List.of();
    }
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words(TEXTS.get("column.indicator")),
        Table.Column.numbers(TEXTS.get("column.value"), ""),
        Table.Column.numbers(TEXTS.get("column.n"), TEXTS.get("unit.people")),
        Table.Column.numbers(TEXTS.get("column.weight"), ""), Table.Column.numbers(TEXTS.get("column.part"), "")));
    last.change().ifPresent(movement -> columns.add(Table.Column
        .numbers(TEXTS.get("column.part-change", movement.change().from().label()), "")));
    List<Table.Row> rows = last.school().parts().stream().map(part -> part(part, last)).toList();
    List<Text> notes = new ArrayList<>(List.of(Text.of(TEXTS.get("note.parts-sum"), last.value())));
    last.change().filter(movement -> !movement.parts().gained().isEmpty() || !movement.parts().lost().isEmpty())
        .ifPresent(movement -> notes.add(Text.of(TEXTS.get("note.composition"),
            Fact.change(movement.parts().composition(), SchoolOutcome.DIGITS, movement.change().signed().origin()))));
    new OutcomeSentences(outcome, YEARS).missingIndicators().ifPresent(notes::add);
    notes.addAll(ResultTables.source(rows));
    return List.of(new Table(PARTS, TEXTS.get("caption.outcome-parts", last.year().label()), columns, rows, notes));
  }

  private static Table.Row part(Part part, SchoolOutcome.Year year) {
    Origin origin = Origins.of(part.name(), part.value().inputs().stream());
    String unit = unit(part, year);
    boolean percent = unit.equals(TEXTS.get("unit.percent"));
    OptionalDouble n = part.value().n();
    List<Text> cells = new ArrayList<>(List.of(
        new Text(List.of(Words.words(percent ? TEXTS.get("indicator.unit", part.name(), unit) : part.name()))),
        Text.of(percent ? Fact.percent(part.value().value(), origin) : Fact.fixed(part.value().value(), 1, origin)),
        Text.of(n.isPresent() ? Fact.plain(n.getAsDouble(), origin) : Fact.missing(TEXTS.get("n.unknown"), origin)),
        Text.of(Fact.fixed(part.weight(), SchoolOutcome.DIGITS, origin)),
        Text.of(Fact.fixed(part.contribution(), SchoolOutcome.DIGITS, origin))));
    year.change().ifPresent(movement -> cells.add(Text.of(change(part, movement)
        .orElse(Fact.missing(TEXTS.get("part.new"), origin)))));
    return new Table.Row(cells, false);
  }

  private static Optional<Fact> change(Part part, SchoolOutcome.Movement movement) {
    return movement.parts().parts().stream().filter(each -> each.after().indicator().equals(part.indicator()))
        .findFirst().map(each -> OutcomeSentences.partChange(each, movement));
  }

  private static String unit(Part part, SchoolOutcome.Year year) {
    return year.result().indicators().stream().filter(used -> used.indicator().equals(part.indicator()))
        .map(UsedIndicator::unit).findFirst().orElse("");
  }
}
