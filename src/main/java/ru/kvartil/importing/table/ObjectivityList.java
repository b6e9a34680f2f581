package ru.kvartil.importing.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;

/// Columns of the list of signs of bias in ВПР (methodology §1.4): four of 0 and 1, «4 РУ», «4 МА», «5 РУ», «5 МА», and how
/// many markers a school had in the years before. They become own indicators of the centre under the name the rule sets
/// look for.
final class ObjectivityList {
  /// Every indicator of the list begins so.
  private static final String NAME = "Признаки необъективности ВПР";
  private static final Pattern MARKER = Pattern.compile("([45])\\s*(?:кл\\S*)?\\s*[,.]?\\s*(ру|ма)\\S{0,8}");
  private static final Pattern REVERSED = Pattern.compile("(ру|ма)\\S{0,8}\\s*[,.]?\\s*([45])(?:\\s*кл\\S*)?");
  private static final int ENOUGH = 2;

  private ObjectivityList() {}

  /// Roles of the columns of such a list; empty where the table is none: it must have at least two markers.
  ///
  /// @param keys columns that name schools, years and the like
  static SortedMap<Integer, ColumnRole> roles(TableLayout layout, Map<Integer, ColumnRole> keys) {
    SortedMap<Integer, ColumnRole> roles = new TreeMap<>();
    for (TableColumn column : layout.columns()) {
      if (!keys.containsKey(column.index()) && !column.parts().isEmpty()) {
        marker(column.leaf()).map(name -> new ColumnRole.Value(Series.indicator(name), Optional.empty()))
            .filter(role -> !roles.containsValue(role)).ifPresent(role -> roles.put(column.index(), role));
      }
    }
    if (roles.size() < ENOUGH) {
      return new TreeMap<>();
    }
    for (TableColumn column : layout.columns()) {
      if (!keys.containsKey(column.index()) && !roles.containsKey(column.index())) {
        Optional<SchoolYear> year = SheetYear.ofHeading(column);
        year.map(of -> new ColumnRole.Value(Series.indicator(NAME), Optional.of(of)))
            .filter(role -> !roles.containsValue(role)).ifPresent(role -> roles.put(column.index(), role));
      }
    }
    return roles;
  }

  /// «Признаки необъективности ВПР: 4 РУ».
  private static Optional<String> marker(String heading) {
    String folded = HeadingText.fold(heading).strip();
    Matcher first = MARKER.matcher(folded);
    if (first.matches()) {
      return Optional.of(name(first.group(1), first.group(2)));
    }
    Matcher last = REVERSED.matcher(folded);
    return last.matches() ? Optional.of(name(last.group(2), last.group(1))) : Optional.empty();
  }

  private static String name(String parallel, String subject) {
    return NAME + ": " + parallel + " " + subject.toUpperCase(Locale.ROOT);
  }
}
