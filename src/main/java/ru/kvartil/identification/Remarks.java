package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Sentences that must stand beside a school: outside the comparison, signs of bias, few people, borders of another year.
final class Remarks {
  private static final Texts TEXTS = Texts.of(Remarks.class);
  private final Source source;
  private final SchoolYear year;
  private final boolean excluded;
  private final double small;
  private final String biased = TEXTS.get("biased");
  private final Map<Double, String> few = new HashMap<>();
  private final Together together;

  Remarks(IdentificationProfile profile, Source source, SchoolYear year) {
    this.source = source;
    this.year = year;
    this.excluded = profile.settings().bias().excluded();
    this.small = profile.settings().small().value();
    this.together = new Together(source, year, small);
  }

  List<String> of(Participant school, int at, List<CriterionFinding> criteria) {
    List<String> remarks = new ArrayList<>();
    if (!school.compared()) {
      remarks.add(TEXTS.get("outside", school.reason()));
    }
    if (excluded && (source.isOnList(at, year) || source.isOnList(at, year.previous()))) {
      remarks.add(biased);
    }
    Seen seen = new Seen();
    for (CriterionFinding each : criteria) {
      if (each.finding().state() == State.FIRED) {
        see(each.finding(), seen);
      }
    }
    if (seen.people < small) {
      remarks.add(few.computeIfAbsent(seen.people, n -> TEXTS.get("few-people", RussianFormat.plain(n))));
    }
    together.of(school, at).ifPresent(remarks::add);
    if (seen.base != null) {
      remarks.add(TEXTS.get("base-year", seen.base.label()));
    }
    return remarks;
  }

  /// The smallest group of people and the earliest base year behind what fired.
  private static final class Seen {
    private double people = Double.POSITIVE_INFINITY;
    private @Nullable SchoolYear base;
  }

  private static void see(Finding finding, Seen seen) {
    switch (finding) {
      case AtLeast many -> many.of().forEach(each -> see(each, seen));
      case Leaf leaf -> {
        if (leaf.state() == State.FIRED) {
          leaf.value().filter(value -> value.people() < seen.people).ifPresent(value -> seen.people = value.people());
          if (leaf.test() instanceof Test.AtBorder border
              && (seen.base == null || border.year().compareTo(seen.base) < 0)) {
            seen.base = border.year();
          }
        }
      }
    }
  }
}
