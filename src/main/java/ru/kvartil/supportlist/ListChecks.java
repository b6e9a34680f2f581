package ru.kvartil.supportlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;

/// What keeps a list from being stored, and what is only to be known of it.
public final class ListChecks {
  private static final Texts TEXTS = Texts.of(ListChecks.class);
  private static final int SEPTEMBER = 9;
  private static final int AUGUST = 8;
  private static final int LAST_OF_AUGUST = 31;
  /// Lengths of the table's fields.
  private static final int LONG = 300;
  private static final int SHORT = 100;

  private ListChecks() {}

  /// Russian sentences that keep it from being stored; none when it can be.
  public static List<String> obstacles(Draft draft) {
    List<String> found = new ArrayList<>();
    Requisites said = draft.requisites();
    if (said.body().isBlank()) {
      found.add(TEXTS.get("check.body"));
    }
    if (said.body().length() > LONG || said.number().length() > SHORT) {
      found.add(TEXTS.get("check.long", LONG, SHORT));
    }
    if (said.actionYear().compareTo(said.dataYear()) < 0) {
      found.add(TEXTS.get("check.years", said.actionYear().label(), said.dataYear().label()));
    }
    said.date().ifPresent(date -> {
      LocalDate first = LocalDate.of(said.dataYear().start(), SEPTEMBER, 1);
      LocalDate last = LocalDate.of(said.actionYear().end(), AUGUST, LAST_OF_AUGUST);
      if (date.isBefore(first)) {
        found.add(TEXTS.get("check.early", RussianFormat.shortDate(date), said.dataYear().label()));
      }
      if (date.isAfter(last)) {
        found.add(TEXTS.get("check.late", RussianFormat.shortDate(date), said.actionYear().label()));
      }
    });
    if (draft.lines().isEmpty() && draft.calculation().isEmpty()) {
      found.add(TEXTS.get("check.empty"));
    }
    twice(draft.lines()).forEach(name -> found.add(TEXTS.get("check.twice", name)));
    return found;
  }

  /// Russian sentences to read before it is stored.
  public static List<String> remarks(Draft draft) {
    List<String> unknown = draft.lines().stream().filter(line -> line.school().isEmpty()).map(Line::named).toList();
    return unknown.isEmpty()
        ? List.of()
        : List.of(TEXTS.get("check.unknown", unknown.size(), String.join(", ", unknown)));
  }

  /// Names of schools that stand in the list more than once, as its later line writes them.
  private static List<String> twice(List<Line> lines) {
    Set<SchoolKey> schools = new HashSet<>();
    Set<String> names = new HashSet<>();
    return lines.stream()
        .filter(line -> line.school().map(key -> !schools.add(key))
            .orElseGet(() -> !names.add(line.named().strip().toLowerCase(Locale.ROOT))))
        .map(Line::named).distinct().toList();
  }
}
