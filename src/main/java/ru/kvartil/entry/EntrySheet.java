package ru.kvartil.entry;

import ru.kvartil.fact.Corrections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.PartCheck;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// A grid with its stored values: one immutable state.
///
/// @param columns what is typed
/// @param wholes measures that stand in other grids, of which columns are parts: graduates of those who sat
/// @param rows schools in their order
public record EntrySheet(EntryTopic topic, SchoolYear year, List<EntryColumn> columns, List<EntryColumn> wholes,
    List<EntryRow> rows) {
  private static final Texts TEXTS = Texts.of(EntrySheet.class);

  public EntrySheet {
    columns = List.copyOf(columns);
    wholes = List.copyOf(wholes);
    rows = List.copyOf(rows);
  }

  public EntryCell cell(int row, int column) {
    return rows.get(row).cells().get(column);
  }

  /// Whether a place here is the same number of the same school there: the same grid, the same schools in the same order.
  public boolean samePlaces(EntrySheet other) {
    return topic.equals(other.topic) && year.equals(other.year) && columns.equals(other.columns)
        && schools().equals(other.schools());
  }

  private List<SchoolKey> schools() {
    return rows.stream().map(row -> row.school().key()).toList();
  }

  /// This state with some cells changed, until the database has said what it stores.
  public EntrySheet with(List<Change> changes, String origin) {
    List<EntryRow> changed = new ArrayList<>(rows);
    for (Change change : changes) {
      EntryCell now = change.typing().entry() instanceof Corrections.Entry.Cleared
          ? EntryCell.NONE
          : new EntryCell(EntryCell.State.TYPED, change.typing().value(), origin, Optional.empty());
      changed.set(change.row(), changed.get(change.row()).with(change.column(), now));
    }
    return new EntrySheet(topic, year, columns, wholes, changed);
  }

  /// A value to be stored in a cell.
  public record Change(int row, int column, Typing.Put typing) {}

  /// What is suspicious in a row, by column; such values are stored all the same.
  public Map<Integer, String> remarks(int row) {
    List<EntryColumn> all = Stream.concat(columns.stream(), wholes.stream()).toList();
    EntryRow numbers = rows.get(row);
    Map<Integer, String> remarks = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      double number = numbers.number(column);
      if (all.get(column).meaning().count() && number != Math.rint(number) && !Double.isNaN(number)) {
        remarks.put(column, TEXTS.get("remark.fraction", RussianFormat.plain(number)));
      }
    }
    PartCheck.check(all.stream().map(EntryColumn::meaning).toList(), place -> whole(all, place), numbers::number)
        .forEach(finding -> {
          EntryColumn whole = all.get(finding.whole());
          String of = RussianFormat.plain(numbers.number(finding.whole()));
          switch (finding) {
            case PartCheck.PartAbove above -> remarks.merge(above.part(), TEXTS.get(
                above.people() ? "remark.people" : "remark.part", all.get(above.part()).title(),
                RussianFormat.plain(numbers.number(above.part())), whole.title(), of), EntrySheet::joined);
            case PartCheck.SumAbove sum -> {
              if (finding.whole() < columns.size()) {
                remarks.merge(finding.whole(),
                    TEXTS.get("remark.sum", RussianFormat.plain(sum.sum()), whole.title(), of), EntrySheet::joined);
              }
            }
          }
        });
    return remarks;
  }

  private static String joined(String first, String second) {
    return first + " " + second;
  }

  private static int whole(List<EntryColumn> all, int place) {
    EntryColumn part = all.get(place);
    if (part.series().isEmpty()) {
      return -1;
    }
    for (Series candidate : part.meaning().wholes(part.series().get())) {
      int found = IntStream.range(0, all.size()).filter(other -> all.get(other).holds(candidate)).findFirst()
          .orElse(-1);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /// The total of a column over the schools; empty text where numbers of schools may not be put together.
  public Total total(int column) {
    return Total.of(this, column);
  }

  /// Where a column stands, -1 when it does not.
  int column(Series series) {
    return IntStream.range(0, columns.size()).filter(column -> columns.get(column).holds(series)).findFirst()
        .orElse(-1);
  }

  /// Names of the schools that have no value in any column.
  public List<String> silent() {
    return rows.stream()
        .filter(
            row -> row.cells().stream().limit(columns.size()).allMatch(cell -> cell.state() == EntryCell.State.NONE))
        .map(row -> row.school().name()).collect(Collectors.toList());
  }
}
