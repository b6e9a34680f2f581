package ru.kvartil.context;

import ru.kvartil.identification.FourField;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.Parameter;

/// Numbers by which results are read against context (methodology §3.4), printed with every result.
///
/// @param signsBelow with fewer schools than this only the sign of a residual is shown
/// @param beyond from this externally studentised residual on, up or down, a school is called above or below its context
/// @param hardQuarter up to this quarter of ИСБШ conditions are hard
/// @param resilientFrom from this quarter of ИОР a school in hard conditions is резильентная
/// @param similar so many most similar schools are shown
public record ContextRules(Parameter signsBelow, Parameter beyond, Parameter hardQuarter, Parameter resilientFrom,
    Parameter similar) {
  /// Those of methodology §3.4, all our defaults.
  public static ContextRules usual() {
    return new ContextRules(ours(15), ours(1), ours(1), ours(FourField.RESILIENT_FROM), ours(10));
  }

  private static Parameter ours(double value) {
    return new Parameter(value, Mark.P);
  }

  static int whole(Parameter parameter) {
    return (int) parameter.value();
  }
}
