package ru.kvartil.fact;

/// What a number measures, apart from school and year. Two numbers of one school and year under one series compete, and
/// the newer one counts. Empty text and parallel 0 mean «not divided by this».
///
/// Results: `kind` is ГИА-9, ГИА-11, ВПР, РДР, НИКО or another word of the source, `form` ОГЭ, ЕГЭ, ГВЭ or empty,
/// `period` the period of the procedure ([#MAIN_PERIOD] unless said), `measure` one of `assessment.Measure`.
/// Социальный паспорт: kind [#PASSPORT], measure the Russian field. Own indicators: kind [#INDICATOR], measure the name.
public record Series(String kind, String form, String subject, int parallel, String period, String measure) {
  public static final String PASSPORT = "социальный паспорт";
  public static final String INDICATOR = "показатель";
  public static final String MAIN_PERIOD = "основной";

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
}
