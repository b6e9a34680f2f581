package ru.kvartil.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.index.Level;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.Warning;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Tables of the district: its schools in the order of names, and their movement between quartiles.
record DistrictTables(List<DistrictSchool> schools, OutcomeResult result) {
  /// Ids of the tables, for references.
  static final String SCHOOLS = "schools";
  static final String MOVEMENT = "movement";
  private static final Texts TEXTS = Texts.of(DistrictTables.class);

  /// ИОР, its change, quartile, level and, where any school has it, ИСБШ of every school.
  List<Block> table() {
    if (schools.stream().noneMatch(DistrictSchool::hasAnyIndex)) {
      return List.of();
    }
    boolean municipalities = schools.stream().map(school -> school.school().municipality()).distinct().count() > 1;
    boolean welfare = schools.stream().anyMatch(school -> school.welfareValue().value().isPresent());
    NaturalOrder natural = new NaturalOrder();
    List<Table.Row> rows = schools.stream()
        .sorted(Comparator.<DistrictSchool, String>comparing(each -> each.school().municipality(), natural)
            .thenComparing(each -> each.school().name(), natural))
        .map(school -> row(school, municipalities, welfare)).toList();
    List<Table.Column> columns = new ArrayList<>();
    if (municipalities) {
      columns.add(Table.Column.words(TEXTS.get("column.municipality")));
    }
    columns.addAll(List.of(Table.Column.words(TEXTS.get("column.school")),
        Table.Column.numbers(TEXTS.get("column.outcome"), ""), Table.Column.numbers(TEXTS.get("column.change"), ""),
        Table.Column.numbers(TEXTS.get("column.quartile"), ""), Table.Column.words(TEXTS.get("column.level"))));
    if (welfare) {
      columns.add(Table.Column.numbers(TEXTS.get("column.welfare"), ""));
    }
    List<Text> notes = new ArrayList<>(List.of(
        Text.of(TEXTS.get(municipalities ? "note.no-ranking-municipalities" : "note.no-ranking"))));
    sets().ifPresent(notes::add);
    result.warnings().stream().filter(warning -> warning.code() != Warning.Code.NOT_ENOUGH_DATA)
        .forEach(warning -> notes.add(new Text(List.of(Words.words(warning.message())))));
    notes.addAll(ResultTables.missing(rows));
    notes.addAll(ResultTables.source(rows));
    return List.of(new Table(SCHOOLS, TEXTS.get("caption.schools", result.year().label()), columns, rows, notes));
  }

  /// Among whom quartiles were given, where not all schools are in one set.
  private Optional<Text> sets() {
    if (result.comparisons().size() < 2) {
      return Optional.empty();
    }
    String sets = result.comparisons().stream().map(DistrictTables::set)
        .collect(Collectors.joining(TEXTS.get("semicolon")));
    return Optional.of(Text.of(TEXTS.get("note.sets"), Words.words(sets)));
  }

  private static String set(Comparison comparison) {
    return TEXTS.get("set", comparison.name(), RussianFormat.plain(comparison.levels().n()));
  }

  private static Table.Row row(DistrictSchool school, boolean municipalities, boolean welfare) {
    SchoolOutcome.Year last = school.last();
    List<Text> cells = new ArrayList<>();
    if (municipalities) {
      cells.add(new Text(List.of(Words.words(school.school().municipality()))));
    }
    cells.add(new Text(List.of(Words.words(school.school().name()))));
    cells.add(Text.of(last.value()));
    cells.add(Text.of(OutcomeTables.change(last, school.outcome().years().getFirst().year())));
    cells.add(Text.of(last.quartile()));
    cells.add(OutcomeTables.level(last));
    if (welfare) {
      cells.add(Text.of(school.welfareValue()));
    }
    return new Table.Row(cells, false);
  }

  /// How many schools went from each quartile to each.
  Table movement(Quarters quarters) {
    List<Table.Column> columns = new ArrayList<>(List.of(
        Table.Column.words(TEXTS.get("column.quartile-before", quarters.from().label()))));
    IntStream.rangeClosed(1, Quarters.COUNT).forEach(quarter -> columns.add(Table.Column.numbers(name(quarter), "")));
    List<Table.Row> rows = new ArrayList<>();
    for (int before = 1; before <= Quarters.COUNT; before++) {
      List<Text> cells = new ArrayList<>(List.of(new Text(List.of(Words.words(name(before))))));
      for (Fact count : quarters.counts().get(before - 1)) {
        cells.add(Text.of(count));
      }
      rows.add(new Table.Row(cells, false));
    }
    return new Table(MOVEMENT, TEXTS.get("caption.movement", quarters.from().label(), result.year().label()), columns,
        rows,
        List.of(Text.of(TEXTS.get("note.movement"))));
  }

  private static String name(int quarter) {
    return TEXTS.get("quarter", Integer.toString(quarter), Level.of(quarter).text());
  }
}
