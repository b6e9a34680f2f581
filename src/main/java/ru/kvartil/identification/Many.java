package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Ranks.Compared;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule.LowestOfMany;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Counts in how many subjects, monitorings or parallels a school is among the lowest share.
final class Many {
  private static final Texts TEXTS = Texts.of(Many.class);
  private static final int LAST_OF_PRIMARY = 4;
  private static final int LAST_OF_BASIC = 9;
  private final LowestOfMany rule;
  private final List<Row> rows;
  private final Map<String, String> parallels;
  private final String what;
  private final int needed;

  private Many(LowestOfMany rule, List<Row> rows) {
    this.rule = rule;
    this.rows = List.copyOf(rows);
    this.parallels = rows.stream().map(row -> row.key.subject()).distinct()
        .collect(Collectors.toUnmodifiableMap(subject -> subject, subject -> TEXTS.get("parallels", subject)));
    this.what = switch (rule.of()) {
      case PARALLELS_OF_A_SUBJECT -> TEXTS.get("subject-of-many");
      case MONITORINGS -> TEXTS.get("monitorings");
      case SUBJECTS -> TEXTS.get("subjects");
    };
    this.needed = Judge.whole(rule.atLeast());
  }

  /// A result of the family and its test.
  private record Row(ResultKey key, Places stored, Plan test) {}

  static Plan plan(LowestOfMany rule, Source source, Ranks ranks, SchoolYear year) {
    List<Row> rows = source.results(rule.family(), year).stream().filter(key -> !rule.except().contains(key.subject()))
        .map(key -> {
          Compared compared = new Compared(
              rule.by().stream().<Quantity>map(by -> new Quantity.One(Quantity.indicator(key, by))).toList(),
              Direction.MORE_IS_BETTER);
          return new Row(key, source.stored(key, year),
              ranks.areas(rule.areas(), wanted -> ranks.plan(compared, wanted, year)));
        }).toList();
    return new Many(rule, rows)::judge;
  }

  private Finding judge(Participant school, int at) {
    Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
    for (Row row : rows) {
      // What others have and this school does not is «нет данных», unless it may not have been sat here at all.
      boolean missing = !rule.optional() && teaches(school, row.key.parallel());
      if (row.stored.has(at) || missing) {
        bySubject.computeIfAbsent(row.key.subject(), _ -> new ArrayList<>()).add(row.test.judge(school, at));
      }
    }
    return switch (rule.of()) {
      case PARALLELS_OF_A_SUBJECT -> {
        leaveOut(bySubject, at);
        yield new AtLeast(what, 1, bySubject.entrySet().stream().<Finding>map(each -> new AtLeast(
            parallels.getOrDefault(each.getKey(), ""), needed, each.getValue())).toList());
      }
      case MONITORINGS -> new AtLeast(what, needed, bySubject.values().stream().flatMap(List::stream).toList());
      case SUBJECTS -> {
        Finding[] subjects = new Finding[bySubject.size()];
        int next = 0;
        for (Map.Entry<String, List<Finding>> each : bySubject.entrySet()) {
          subjects[next++] = each.getValue().size() == 1
              ? each.getValue().getFirst()
              : new AtLeast(each.getKey(), 1, each.getValue());
        }
        yield new AtLeast(what, needed, List.of(subjects));
      }
    };
  }

  /// Leaves out subjects the school did not sit at all (other subjects of ВПР are drawn by lot) and those sat in too few
  /// parallels by anybody, where others are left.
  private void leaveOut(Map<String, List<Finding>> bySubject, int at) {
    Set<String> sat = rows.stream().filter(row -> row.stored.has(at)).map(row -> row.key.subject())
        .collect(Collectors.toSet());
    if (bySubject.keySet().stream().anyMatch(sat::contains)) {
      bySubject.keySet().retainAll(sat);
    }
    if (bySubject.values().stream().anyMatch(each -> each.size() >= needed)) {
      bySubject.values().removeIf(each -> each.size() < needed);
    }
  }

  private static boolean teaches(Participant school, int parallel) {
    return school.group() == SchoolGroup.SECONDARY
        || parallel <= (school.group() == SchoolGroup.PRIMARY ? LAST_OF_PRIMARY : LAST_OF_BASIC);
  }
}
