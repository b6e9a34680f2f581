package ru.kvartil.supportlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.kvartil.methodology.Flag;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenWords;

/// «Предложения к перечню»: the centre's own list, from a frozen calculation.
public final class Proposals {
  private static final Texts TEXTS = Texts.of(Proposals.class);
  private static final int LONGEST_REASON = 4000;

  private Proposals() {}

  /// The status a flag's list gives; empty for flags that give none.
  public static Optional<StatusKind> status(Flag flag) {
    return switch (flag) {
      case LOW_RESULTS -> Optional.of(StatusKind.LOW_RESULTS);
      case HARD_CONDITIONS -> Optional.of(StatusKind.ADVERSE_CONDITIONS);
      case LEADER -> Optional.of(StatusKind.LEAD);
      case RISK_SIGN -> Optional.empty();
    };
  }

  /// The flag of a status.
  public static Optional<Flag> flag(StatusKind status) {
    for (Flag flag : Flag.values()) {
      if (status(flag).equals(Optional.of(status))) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /// The list a calculation proposes; it may be empty, and that is an answer too.
  ///
  /// @param id of the frozen calculation
  /// @param known schools of the registry
  /// @param centre name of the centre
  public static Draft draft(UUID id, FrozenCalculation calculation, Flag flag, List<School> known, String centre) {
    Map<String, SchoolKey> keys = new HashMap<>();
    known.forEach(school -> keys.put(school.id().toString(), school.key()));
    List<Line> lines = calculation.found(flag.text()).stream()
        .map(school -> new Line(Optional.ofNullable(keys.get(school.name().id())), school.name().name(),
            reason(school.fired(flag.text()))))
        .toList();
    SchoolYear year = calculation.year();
    return new Draft(
        new Requisites(centre, status(flag).orElse(StatusKind.LOW_RESULTS), "", Optional.empty(), year, year.next()),
        Hands.NOBODY, Optional.of(id), lines);
  }

  private static String reason(List<Criterion> fired) {
    String words = fired.stream().map(Criterion::words).collect(Collectors.joining("; "));
    return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON - 1) + "…" : words;
  }

  /// Why a school is not among those found: «не входит: сработал критерий F2», «данных недостаточно: …».
  public static Function<SchoolKey, String> notFound(FrozenCalculation calculation, String flag, List<School> known) {
    Map<SchoolKey, String> ids = new HashMap<>();
    known.forEach(school -> ids.put(school.key(), school.id().toString()));
    return key -> calculation.schools().stream().filter(school -> school.name().id().equals(ids.get(key))).findFirst()
        .map(school -> {
          List<String> fired = school.fired(flag).stream().map(Criterion::id).toList();
          String state = FrozenWords.flag(school.state(flag));
          String why = fired.isEmpty()
              ? TEXTS.get("not-ours.none", state)
              : TEXTS.get("not-ours.some", state, String.join(", ", fired));
          return school.remarks().isEmpty() ? why : why + ". " + String.join(" ", school.remarks());
        }).orElseGet(() -> TEXTS.get("not-ours.unknown"));
  }
}
