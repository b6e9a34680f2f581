package ru.kvartil.fact;

import java.util.List;
import java.util.Optional;

/// What a number measures, apart from school and year. Two numbers of one school and year under one series, or its [#twin],
/// compete, and the newer one counts. Empty text and parallel 0 mean «not divided by this».
///
/// Results: `kind` is ГИА-9, ГИА-11, ВПР, РДР, НИКО or another word of the source, `form` ОГЭ, ЕГЭ, ГВЭ or empty,
/// `period` the period of the procedure ([#MAIN_PERIOD] unless said), `measure` one of `assessment.Measure`.
/// ГИА implies its parallel ([#impliedParallel]): some sources print it, others do not, and both mean one thing ([#twin]).
/// Социальный паспорт: kind [#PASSPORT], measure the Russian field. Own indicators: kind [#INDICATOR], measure the name.
public record Series(String kind, String form, String subject, int parallel, String period, String measure) {
  public static final String PASSPORT = "социальный паспорт";
  public static final String INDICATOR = "показатель";
  public static final String MAIN_PERIOD = "основной";
  public static final String EARLY_PERIOD = "досрочный";
  public static final String PERIOD_WITH_RESERVE = "с резервными днями";
  public static final String PERIOD_WITH_SEPTEMBER = "с дополнительным (сентябрь)";
  /// Periods of ГИА (methodology §0), the usual one first.
  public static final List<String> PERIODS = List.of(MAIN_PERIOD, PERIOD_WITH_RESERVE, PERIOD_WITH_SEPTEMBER,
      EARLY_PERIOD);
  /// Kind of the exams after the ninth class: ОГЭ, ГВЭ-9.
  public static final String GIA_9 = "ГИА-9";
  /// Kind of the exams after the eleventh class: ЕГЭ, ГВЭ-11.
  public static final String GIA_11 = "ГИА-11";

  /// A series of the социальный паспорт.
  public static Series passport(String field) {
    return new Series(PASSPORT, "", "", 0, "", field);
  }

  /// A series of an own indicator.
  public static Series indicator(String name) {
    return new Series(INDICATOR, "", "", 0, "", name);
  }

  /// The form where there is one (ОГЭ, ЕГЭ, ГВЭ), otherwise the kind: the word exports and profiles use.
  public String procedure() {
    return form.isEmpty() ? kind : form;
  }

  /// The one parallel the kind is sat in: 9 for ГИА-9, 11 for ГИА-11; 0 where the kind does not say it.
  public int impliedParallel() {
    return switch (kind) {
      case GIA_9 -> 9;
      case GIA_11 -> 11;
      default -> 0;
    };
  }

  /// This series with an implied parallel left out; any other parallel stays.
  public Series undivided() {
    return parallel != 0 && parallel == impliedParallel() ? with(0) : this;
  }

  /// The other writing of the same numbers: with the implied parallel where this one leaves it out, without it where this
  /// one names it. Empty where the parallel divides.
  public Optional<Series> twin() {
    int implied = impliedParallel();
    if (implied == 0 || (parallel != 0 && parallel != implied)) {
      return Optional.empty();
    }
    return Optional.of(with(parallel == 0 ? implied : 0));
  }

  private Series with(int other) {
    return new Series(kind, form, subject, other, period, measure);
  }
}
