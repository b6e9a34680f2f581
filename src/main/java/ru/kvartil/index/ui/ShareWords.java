package ru.kvartil.index.ui;

import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorDefinition;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Texts;

/// Short headings of the shares ИСБШ is made of, with their unit.
final class ShareWords {
  private static final Texts TEXTS = Texts.of(ShareWords.class);

  private ShareWords() {}

  /// A heading short enough for a column; shares without a short one get their whole name.
  ///
  /// @param described what the centre says of its own indicators
  static String heading(Indicator indicator, OwnIndicator.Lookup described) {
    IndicatorDefinition definition = IndicatorDefinition.of(indicator, described);
    String whole = TEXTS.get("share.other", definition.name(), definition.unit());
    if (!(indicator instanceof Indicator.Passport passport)) {
      return whole;
    }
    PassportField field = passport.field();
    if (field == PassportField.BOTH_PARENTS_HIGHER_EDUCATION) {
      return TEXTS.get("share.parents");
    }
    if (field == PassportField.INCOMPLETE_FAMILY) {
      return TEXTS.get("share.incomplete");
    }
    if (field == PassportField.ON_RECORD) {
      return TEXTS.get("share.record");
    }
    return field == PassportField.RUSSIAN_NOT_NATIVE ? TEXTS.get("share.language") : whole;
  }
}
