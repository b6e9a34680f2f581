package ru.kvartil.context;

import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Sentences about results against conditions.
public final class ContextWords {
  /// Digits of the index after the comma.
  public static final int DIGITS = 3;
  /// Digits of studentised residuals.
  public static final int RESIDUAL_DIGITS = 1;
  private static final Texts TEXTS = Texts.of(ContextWords.class);

  private ContextWords() {}

  /// What was achieved, what was expected and how they differ.
  public static String text(ContextResult result, SchoolContext school) {
    String residual = RussianFormat.signed(school.observation().residual(), DIGITS);
    String achieved = fixed(school.observation().outcome());
    String expected = fixed(school.observation().fitted());
    return switch (school.position()) {
      case UNDETERMINED -> TEXTS.get("school.undetermined", result.achieved(), achieved);
      case SIGN_ABOVE, SIGN_BELOW -> TEXTS.get("school.sign", result.achieved(), achieved, expected,
          school.position().text());
      case ABOVE, BELOW, AS_EXPECTED -> TEXTS.get("school.residual", result.achieved(), achieved, expected,
          school.position().text(), residual, studentised(school));
    };
  }

  /// The externally studentised residual; empty words where there is none.
  public static String studentised(SchoolContext school) {
    return school.observation().studentised().isPresent()
        ? RussianFormat.signed(school.observation().studentised().getAsDouble(), RESIDUAL_DIGITS)
        : TEXTS.get("no-number");
  }

  private static String fixed(double value) {
    return RussianFormat.fixed(value, DIGITS);
  }
}
