package ru.kvartil.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import ru.kvartil.fact.NumberReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ru.kvartil.entry.EntrySheet.Change;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.shared.FoldedText;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What a pasted block would do to a grid: it is laid from the chosen cell, or by the names of schools where its first
/// column names them. Nothing is stored here; what does not fit is told before anything is.
///
/// @param changes values that fit, in the order of the block
/// @param refused texts in cells of the grid that are no numbers to store, by cell
/// @param problems one sentence each: what does not fit and why
public record BlockFit(List<Change> changes, Map<At, Typing.Refused> refused, List<String> problems) {
  private static final Texts TEXTS = Texts.of(BlockFit.class);
  private static final String YEAR = "год";

  public BlockFit {
    changes = List.copyOf(changes);
    refused = Collections.unmodifiableMap(refused);
    problems = List.copyOf(problems);
  }

  /// A cell of a grid.
  public record At(int row, int column) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
    }
  }

  /// Whether it can be stored without a question.
  public boolean isWhole() {
    return refused.isEmpty() && problems.isEmpty();
  }

  /// One text into every cell of a range.
  public static BlockFit filled(EntrySheet sheet, String text, List<At> range) {
    Laying laying = new Laying(sheet);
    range.forEach(at -> laying.put(at.row(), at.column(), text));
    return laying.fit();
  }

  /// Lays a block.
  ///
  /// @param block rows of one width, see [TextBlock]
  /// @param from the cell its first value belongs to
  public static BlockFit of(EntrySheet sheet, List<List<String>> block, At from) {
    Laying laying = new Laying(sheet);
    int names = names(block);
    if (names < 0) {
      laying.byPlace(block, from);
    } else {
      laying.byName(block, names, from.column());
    }
    return laying.fit();
  }

  /// The column that names schools: the first or the second, where most filled cells are words and not signs for a missing
  /// number; -1 when there is none.
  private static int names(List<List<String>> block) {
    int width = block.isEmpty() ? 0 : block.getFirst().size();
    for (int column = 0; column < Math.min(2, width - 1); column++) {
      int place = column;
      long filled = block.stream().filter(row -> !row.get(place).isEmpty()).count();
      long words = block.stream().filter(row -> isName(row.get(place))).count();
      if (words * 2 > filled) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isName(String text) {
    return NumberReading.of(text) instanceof NumberReading.Words;
  }

  /// One block being laid.
  private static final class Laying {
    private final EntrySheet sheet;
    private final Map<At, Change> changes = new LinkedHashMap<>();
    private final Map<At, Typing.Refused> refused = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private int below;
    private int beside;

    Laying(EntrySheet sheet) {
      this.sheet = sheet;
    }

    void put(int row, int column, String text) {
      if (row >= sheet.rows().size()) {
        below += text.isEmpty() ? 0 : 1;
        return;
      }
      if (column >= sheet.columns().size()) {
        beside += text.isEmpty() ? 0 : 1;
        return;
      }
      At at = new At(row, column);
      switch (Typing.of(text, sheet.columns().get(column))) {
        case Typing.Put put -> changes.put(at, new Change(row, column, put));
        case Typing.Refused no -> refused.put(at, no);
      }
    }

    void byPlace(List<List<String>> block, At from) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = 0; j < block.get(i).size(); j++) {
          put(from.row() + i, from.column() + j, block.get(i).get(j));
        }
      }
    }

    void byName(List<List<String>> block, int names, int firstColumn) {
      SchoolMatcher matcher = new SchoolMatcher(sheet.rows().stream().map(EntryRow::school).toList());
      Map<SchoolKey, Integer> rows = new HashMap<>();
      IntStream.range(0, sheet.rows().size()).forEach(row -> rows.put(sheet.rows().get(row).school().key(), row));
      boolean headed = isHeading(block, names, matcher);
      List<Optional<Integer>> columns = headed ? headings(block.getFirst(), names) : places(block, names, firstColumn);
      int year = headed ? year(block.getFirst()) : -1;
      Map<SchoolKey, Integer> seen = new HashMap<>();
      for (int i = headed ? 1 : 0; i < block.size(); i++) {
        List<String> line = block.get(i);
        if (line.stream().allMatch(String::isEmpty) || otherYear(line, year, i)) {
          continue;
        }
        int number = i + 1;
        Optional<SchoolKey> key = school(matcher, line.get(names), number);
        if (key.isEmpty()) {
          continue;
        }
        Integer before = seen.putIfAbsent(key.get(), number);
        if (before != null) {
          problems.add(TEXTS.get(year < 0 ? "fit.twice" : "fit.twice-year", line.get(names), before, number));
          continue;
        }
        for (int j = 0; j < line.size(); j++) {
          int row = Objects.requireNonNull(rows.get(key.get()));
          String text = line.get(j);
          columns.get(j).ifPresent(column -> put(row, column, text));
        }
      }
    }

    private boolean isHeading(List<List<String>> block, int names, SchoolMatcher matcher) {
      List<String> first = block.getFirst();
      boolean numbers = IntStream.range(0, first.size()).filter(j -> j != names)
          .anyMatch(j -> !first.get(j).isEmpty() && !isName(first.get(j)));
      return !numbers && matcher.match("", "", first.get(names)) instanceof Match.New
          && IntStream.range(0, first.size()).anyMatch(j -> j != names && !first.get(j).isEmpty());
    }

    private int year(List<String> headings) {
      return IntStream.range(0, headings.size())
          .filter(j -> FoldedText.words(headings.get(j)).endsWith(YEAR)).findFirst().orElse(-1);
    }

    /// Columns of the grid by headings; a heading nothing answers to is told.
    private List<Optional<Integer>> headings(List<String> headings, int names) {
      int year = year(headings);
      List<Optional<Integer>> columns = new ArrayList<>();
      Map<Integer, String> taken = new HashMap<>();
      for (int j = 0; j < headings.size(); j++) {
        String heading = headings.get(j);
        String wanted = FoldedText.words(heading);
        int found = j <= names || j == year || wanted.isEmpty()
            ? -1
            : IntStream.range(0, sheet.columns().size())
                .filter(column -> FoldedText.words(sheet.columns().get(column).title()).equals(wanted)).findFirst()
                .orElse(-1);
        if (found < 0 && j > names && j != year && !wanted.isEmpty()) {
          problems.add(TEXTS.get("fit.heading", heading));
        }
        String before = found < 0 ? null : taken.putIfAbsent(found, heading);
        if (before != null) {
          problems.add(TEXTS.get("fit.heading-twice", heading));
          found = -1;
        }
        columns.add(found < 0 ? Optional.empty() : Optional.of(found));
      }
      return columns;
    }

    private List<Optional<Integer>> places(List<List<String>> block, int names, int firstColumn) {
      return IntStream.range(0, block.getFirst().size())
          .mapToObj(j -> j <= names ? Optional.<Integer>empty() : Optional.of(firstColumn + j - names - 1)).toList();
    }

    private boolean otherYear(List<String> line, int column, int row) {
      if (column < 0) {
        return false;
      }
      Optional<SchoolYear> year = SchoolYear.find(line.get(column));
      if (year.filter(sheet.year()::equals).isPresent()) {
        return false;
      }
      problems.add(TEXTS.get("fit.other-year", row + 1, line.get(column), sheet.year().label()));
      return true;
    }

    private Optional<SchoolKey> school(SchoolMatcher matcher, String name, int number) {
      return switch (matcher.match("", "", name)) {
        case Match.Exact exact -> Optional.of(exact.school());
        case Match.Doubtful doubtful -> {
          problems.add(TEXTS.get("fit.doubtful", number, name, name(doubtful.candidates().getFirst().school())));
          yield Optional.empty();
        }
        case Match.New() -> {
          problems.add(TEXTS.get("fit.no-school", number, name));
          yield Optional.empty();
        }
      };
    }

    private String name(SchoolKey key) {
      return sheet.rows().stream().map(EntryRow::school).filter(school -> school.key().equals(key)).map(School::name)
          .findFirst().orElse("");
    }

    BlockFit fit() {
      List<String> all = new ArrayList<>();
      if (below > 0) {
        all.add(TEXTS.get("fit.below", cells(below)));
      }
      if (beside > 0) {
        all.add(TEXTS.get("fit.beside", cells(beside)));
      }
      all.addAll(problems);
      refused.forEach((at, no) -> all.add(TEXTS.get("fit.refused", sheet.rows().get(at.row()).school().name(),
          sheet.columns().get(at.column()).title(), no.text())));
      return new BlockFit(List.copyOf(changes.values()), refused, all);
    }

    private static String cells(int n) {
      return RussianFormat.plain(n) + " "
          + Texts.plural(n, TEXTS.get("cell.one"), TEXTS.get("cell.few"), TEXTS.get("cell.many"));
    }
  }
}
