package ru.kvartil.indicator;

import java.util.ArrayList;
import java.util.List;

import ru.kvartil.assessment.ResultExplanations;
import ru.kvartil.fact.FactExplanations;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.IndicatorValue.Missing;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// How the value of an indicator came about: its formula with the numbers put in, and each number with its cell.
public final class IndicatorExplanations {
  private static final Texts TEXTS = Texts.of(IndicatorExplanations.class);

  private IndicatorExplanations() {}

  /// @param value as the computation read it; its inputs are the leaves
  public static Explanation of(IndicatorDefinition definition, IndicatorValue value) {
    return switch (value) {
      case Missing missing -> Explanation.number(definition.name(), TEXTS.get("why.no-data"), List.of(
          Explanation.of(Kind.MISSING, TEXTS.get("why.reason", missing.reason().text()))));
      case Present present -> present(definition, present);
    };
  }

  private static Explanation present(IndicatorDefinition definition, Present present) {
    List<Explanation> parts = new ArrayList<>();
    String value = definition.text(present.value());
    formula(definition.indicator(), present, value, parts);
    present.inputs().forEach(input -> parts.add(leaf(input)));
    return Explanation.number(definition.name(), value, parts);
  }

  /// A stored value of any kind with its cell.
  public static Explanation leaf(Observed input) {
    return switch (input.series().kind()) {
      case Series.PASSPORT -> FactExplanations.of(
          TEXTS.get("why.passport", input.series().measure(), input.year().label()), input.value());
      case Series.INDICATOR -> FactExplanations.of(
          TEXTS.get("why.own", input.series().measure(), input.year().label()), input.value());
      default -> ResultExplanations.of(input);
    };
  }

  private static void formula(Indicator indicator, Present present, String value, List<Explanation> parts) {
    boolean share = present.n().isPresent() && !present.inputs().isEmpty();
    String first = share ? number(present.inputs().getFirst()) : "";
    String whole = share ? RussianFormat.plain(present.n().getAsDouble()) : "";
    switch (indicator) {
      case Indicator.Passed _ ->
        parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.passed", first, whole, value)));
      case Indicator.Percent _,Indicator.Passport _,Indicator.Own _ -> {
        if (share) {
          parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.percent", first, whole, value)));
        }
      }
      case Indicator.BelowPooled pooled ->
        parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.pooled", pooled.years(), whole, value)));
      case Indicator.Stored _ -> {
        if (share) {
          parts.add(Explanation.of(Kind.REMARK, TEXTS.get("why.people", whole)));
        }
      }
    }
    if (indicator instanceof Indicator.Passport && share && present.inputs().size() == 1) {
      parts.add(Explanation.of(Kind.SOURCE, TEXTS.get("why.registry", whole)));
    }
  }

  private static String number(Observed input) {
    return input.value().value().isPresent()
        ? RussianFormat.plain(input.value().value().getAsDouble())
        : TEXTS.get("why.no-data");
  }
}
