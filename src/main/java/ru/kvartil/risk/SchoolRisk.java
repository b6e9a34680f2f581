package ru.kvartil.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.school.School;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// One risk of one school in a year with everything known of it.
///
/// @param level as the РПШ or a person says it; empty when nobody told
/// @param estimate the centre's own; empty where there is no rule for the risk
public record SchoolRisk(School school, SchoolYear year, Risk risk, Optional<Entry.Level> level,
    Optional<Estimate> estimate, Handling handling) {
  private static final Texts TEXTS = Texts.of(SchoolRisk.class);

  /// What is done about it.
  public record Handling(Optional<Entry.Decision> decision, List<Entry.Measure> measures,
      List<Entry.Evidence> evidence) {
    public Handling {
      measures = List.copyOf(measures);
      evidence = List.copyOf(evidence);
    }
  }

  /// Every risk worked with, in the order of the list; a risk no longer worked with where something was entered about it.
  public static List<SchoolRisk> of(School school, SchoolYear year, RiskCatalogue catalogue, RiskRecords records,
      Indicators indicators) {
    RiskRecords own = records.of(school.key());
    return catalogue.risks().stream().map(risk -> {
      String code = risk.code();
      return new SchoolRisk(school, year, risk, own.level(school.key(), code), catalogue.estimate(risk, indicators,
          school.key(), year),
          new Handling(own.decision(school.key(), code),
              own.all(Entry.Measure.class).stream().filter(each -> each.subject().risk().equals(code)).toList(),
              own.all(Entry.Evidence.class).stream().filter(each -> each.subject().risk().equals(code)).toList()));
    }).filter(each -> each.risk().active() || each.level().isPresent() || each.handling().decision().isPresent())
        .toList();
  }

  /// How far up the scale the level stands, 0…1.
  public OptionalDouble severity() {
    return level.map(each -> risk.severity(each.word())).orElse(OptionalDouble.empty());
  }

  /// Whether a decision is due: something above the least level was told, and nobody has decided.
  public boolean undecided() {
    return severity().isPresent() && severity().getAsDouble() > 0 && handling.decision().flatMap(each -> each.dates()
        .decided()).isEmpty();
  }

  /// «стратегическое, уточнённое, до 31.08.2025», «не принято, срок 30.06.2025», «не принято, срок прошёл 30.06.2025»; empty
  /// where nothing is to be decided.
  public String decided(RiskCatalogue.Deadline deadline, LocalDate today) {
    String until = RussianFormat.shortDate(deadline.of(year));
    boolean late = today.isAfter(deadline.of(year));
    String awaited = undecided() ? TEXTS.get(late ? "decision.late" : "decision.awaited", until) : "";
    if (handling.decision().isEmpty()) {
      return awaited;
    }
    Entry.Decision decision = handling.decision().get();
    String what = TEXTS.get("decision", EntryWords.of(decision.nature()), EntryWords.of(decision.certainty()));
    String told = decision.dates().due().map(due -> TEXTS.get("decision.due", what, RussianFormat.shortDate(due)))
        .orElse(what);
    return awaited.isEmpty() ? told : TEXTS.get("decision.both", told, awaited);
  }
}
