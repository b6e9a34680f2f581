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
  private final Source source;
  private final Ranks ranks;

  Many(Source source, Ranks ranks) {
    this.source = source;
    this.ranks = ranks;
  }

  Finding judge(LowestOfMany rule, Participant school, SchoolYear year) {
    Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
    for (ResultKey key : source.results(rule.family(), year)) {
      boolean stored = source.hasStored(key, school.key(), year);
      // What others have and this school does not is «нет данных», unless it may not have been sat here at all.
      boolean missing = !rule.optional() && teaches(school, key.parallel());
      if (!rule.except().contains(key.subject()) && (stored || missing)) {
        Compared compared = new Compared(
            rule.by().stream().<Quantity>map(by -> new Quantity.One(Quantity.indicator(key, by))).toList(),
            Direction.MORE_IS_BETTER);
        bySubject.computeIfAbsent(key.subject(), _ -> new ArrayList<>())
            .add(ranks.areas(rule.areas(), wanted -> ranks.leaf(compared, wanted, school, year)));
      }
    }
    int needed = Judge.whole(rule.atLeast());
    if (rule.of() == LowestOfMany.Of.PARALLELS_OF_A_SUBJECT) {
      leaveOut(bySubject, rule, school, year);
    }
    return switch (rule.of()) {
      case PARALLELS_OF_A_SUBJECT -> new AtLeast(TEXTS.get("subject-of-many"), 1,
          bySubject.entrySet().stream().<Finding>map(each -> new AtLeast(
              TEXTS.get("parallels", each.getKey()), needed, each.getValue())).toList());
      case MONITORINGS -> new AtLeast(TEXTS.get("monitorings"), needed,
          bySubject.values().stream().flatMap(List::stream).toList());
      case SUBJECTS -> new AtLeast(TEXTS.get("subjects"), needed,
          bySubject.entrySet().stream().<Finding>map(each -> each.getValue().size() == 1
              ? each.getValue().getFirst()
              : new AtLeast(each.getKey(), 1, each.getValue())).toList());
    };
  }

  /// Leaves out subjects the school did not sit at all (other subjects of ВПР are drawn by lot) and those sat in too few
  /// parallels by anybody, where others are left.
  private void leaveOut(Map<String, List<Finding>> bySubject, LowestOfMany rule, Participant school, SchoolYear year) {
    Set<String> sat = source.results(rule.family(), year).stream()
        .filter(key -> source.hasStored(key, school.key(), year)).map(ResultKey::subject).collect(Collectors.toSet());
    if (bySubject.keySet().stream().anyMatch(sat::contains)) {
      bySubject.keySet().retainAll(sat);
    }
    int needed = Judge.whole(rule.atLeast());
    if (bySubject.values().stream().anyMatch(each -> each.size() >= needed)) {
      bySubject.values().removeIf(each -> each.size() < needed);
    }
  }

  private static boolean teaches(Participant school, int parallel) {
    return school.group() == SchoolGroup.SECONDARY
        || parallel <= (school.group() == SchoolGroup.PRIMARY ? LAST_OF_PRIMARY : LAST_OF_BASIC);
  }
}
