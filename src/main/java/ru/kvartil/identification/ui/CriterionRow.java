package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.assessment.ui.Origin;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;

/// One criterion of one school over some years as a line of a table. There is no distance in it: tables are printed and sent.
///
/// @param years state in each year, the latest first
/// @param value of the tests that say why, in the latest year
/// @param tested what they were tested by: threshold, m of N, ties
/// @param people behind a single value
/// @param place cells of the values
/// @param origin how its numbers came about, by the id of the column
record CriterionRow(String id, String name, List<Cell> years, Cell value, String tested, Cell people, String place,
    Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(CriterionRow.class);
  private static final int MOST = 3;

  CriterionRow {
    years = List.copyOf(years);
  }

  /// A line for each criterion of the rule set.
  ///
  /// @param found the same rule set in some years, the latest first; never empty
  static List<CriterionRow> of(SchoolKey key, List<Identification> found) {
    Optional<SchoolFinding> latest = found.getFirst().school(key);
    return latest.map(school -> school.criteria().stream().map(each -> row(key, each, found)).toList())
        .orElse(List.of());
  }

  private static CriterionRow row(SchoolKey key, CriterionFinding finding, List<Identification> found) {
    String id = finding.criterion().id();
    State state = finding.finding().state();
    List<Leaf> telling = finding.finding().leaves().filter(leaf -> leaf.state() == state).toList();
    Map<String, Explanation.Lazy> origin = new HashMap<>();
    List<Cell> years = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Identification year = found.get(i);
      Optional<SchoolFinding> school = year.school(key);
      years.add(school.flatMap(each -> criterion(each, id)).map(each -> StateCells.criterion(each.finding().state()))
          .orElseGet(() -> Cell.missing(TEXTS.get("no-data"))));
      school.flatMap(each -> criterion(each, id)).ifPresent(each -> origin.put(column(years.size() - 1),
          () -> new FindingExplanations(year).criterion(each)));
    }
    Explanation.Lazy why = () -> new FindingExplanations(found.getFirst()).criterion(finding);
    origin.put("value", why);
    Cell people = people(telling);
    origin.put("people", () -> new FindingExplanations(found.getFirst()).people(finding, people.text()));
    return new CriterionRow(id, finding.criterion().name(), years, value(telling), tested(telling), people,
        telling.stream().flatMap(leaf -> leaf.value().stream()).map(value -> Origin.of(value.inputs()))
            .filter(place -> !place.isEmpty()).distinct().limit(MOST).collect(Collectors.joining("; ")),
        Map.copyOf(origin));
  }

  private static Optional<CriterionFinding> criterion(SchoolFinding school, String id) {
    return school.criteria().stream().filter(each -> each.criterion().id().equals(id)).findFirst();
  }

  /// Id of the column of a year.
  static String column(int year) {
    return "year-%d".formatted(year);
  }

  private static Cell value(List<Leaf> telling) {
    if (telling.isEmpty()) {
      return Cell.missing(TEXTS.get("no-data"));
    }
    Leaf first = telling.getFirst();
    if (telling.size() == 1 && first.value().isPresent()) {
      return Cell.words(FindingWords.value(first).orElse(""));
    }
    List<String> words = telling.stream().limit(MOST).map(leaf -> FindingWords.value(leaf)
        .map(value -> TEXTS.get("value.of", leaf.what(), value)).orElse(leaf.reason())).filter(text -> !text.isEmpty())
        .distinct().toList();
    String some = String.join("; ", words);
    return telling.size() > MOST ? Cell.words(TEXTS.get("value.more", some, telling.size() - MOST)) : Cell.words(some);
  }

  private static String tested(List<Leaf> telling) {
    return String.join("; ", new LinkedHashSet<>(telling.stream().map(FindingWords::tested)
        .filter(text -> !text.isEmpty()).limit(MOST).toList()));
  }

  private static Cell people(List<Leaf> telling) {
    return telling.size() == 1
        ? telling.getFirst().value().filter(value -> value.n().isPresent())
            .map(value -> Cell.number(value.n().getAsDouble(), RussianFormat.plain(value.n().getAsDouble())))
            .orElseGet(() -> Cell.words(""))
        : Cell.words("");
  }
}
