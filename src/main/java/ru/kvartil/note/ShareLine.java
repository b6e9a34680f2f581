package ru.kvartil.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.index.Chance;
import ru.kvartil.report.Origin;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// A share over the years of a справка with its changes. A change is counted from the last earlier year that has data
/// (methodology §9, gap years).
record ShareLine(List<ShareYear> years, Map<SchoolYear, Change> changes) {
  private static final Texts TEXTS = Texts.of(ShareLine.class);

  ShareLine {
    years = List.copyOf(years);
    changes = Map.copyOf(changes);
  }

  /// @param years in order
  static ShareLine of(String name, List<ShareYear> years) {
    Map<SchoolYear, Change> changes = new HashMap<>();
    Optional<ShareYear> before = Optional.empty();
    for (ShareYear year : years) {
      if (year.share().isPresent()) {
        before.ifPresent(earlier -> changes.put(year.year(), change(name, earlier, year)));
        before = Optional.of(year);
      }
    }
    return new ShareLine(years, changes);
  }

  private static Change change(String name, ShareYear before, ShareYear after) {
    Share earlier = before.share().orElseThrow();
    Share later = after.share().orElseThrow();
    Origin origin = Origin.joined(TEXTS.get("origin.change", name, before.year().label(), after.year().label()),
        before.percent().origin(), after.percent().origin());
    return Change.of(before.year(), later.percent() - earlier.percent(), 1, doubt(before, after), origin);
  }

  private static Change.Doubt doubt(ShareYear before, ShareYear after) {
    if (after.small()) {
      return Change.Doubt.SMALL;
    }
    if (before.small()) {
      return Change.Doubt.SMALL_BEFORE;
    }
    return Chance.explains(before.share().orElseThrow(), after.share().orElseThrow())
        ? Change.Doubt.CHANCE
        : Change.Doubt.NONE;
  }

  /// The year of the document's period.
  ShareYear at(SchoolYear year) {
    return years.stream().filter(each -> each.year().equals(year)).findFirst().orElseThrow();
  }

  /// Change up to a year; empty when the year or all earlier ones are missing.
  Optional<Change> change(SchoolYear year) {
    return Optional.ofNullable(changes.get(year));
  }

  /// Whether any year has the share.
  boolean known() {
    return years.stream().anyMatch(year -> year.share().isPresent());
  }
}
