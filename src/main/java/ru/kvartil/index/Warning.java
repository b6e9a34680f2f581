package ru.kvartil.index;

import java.util.Locale;
import ru.kvartil.shared.Texts;

/// A remark that a result must be read with.
///
/// @param message one Russian sentence
public record Warning(Code code, String message) {
  private static final Texts TEXTS = Texts.of(Warning.class);

  /// Closed list of remarks; the Russian sentences are in `texts.properties` under the same names.
  public enum Code {
    /// Fewer schools than levels need: no quartiles.
    TOO_FEW_FOR_LEVELS,
    /// Fewer than four schools per quarter: quartiles are formal.
    FORMAL_QUARTILES,
    /// Lower and upper cut point coincide: level names are withheld.
    LEVELS_NOT_DISTINCT,
    /// No compared school has the indicator in the year.
    INDICATOR_WITHOUT_DATA,
    /// All compared schools have one value of the indicator: it is dropped.
    CONSTANT_INDICATOR,
    /// A share of ИСБШ is the same in all schools: it is dropped.
    CONSTANT_SHARE,
    /// The index itself is the same in all schools: 0…100 is not defined.
    CONSTANT_INDEX,
    /// Schools are compared by the indicators all of them have.
    COMMON_INDICATORS,
    /// Compared schools share no indicator: they are compared by the full index.
    NO_COMMON_INDICATOR,
    /// Schools without enough data for a value.
    NOT_ENOUGH_DATA,
    /// Values beyond the fixed scale were taken as its end.
    BEYOND_SCALE,
    /// Schools without one of the numbers were left out of the regression.
    SCHOOLS_LEFT_OUT,
    /// A predictor is the same in all schools: it is dropped.
    CONSTANT_PREDICTOR,
    /// Five to ten schools per predictor.
    FEW_PER_PREDICTOR,
    /// Fewer than five schools per predictor: the model is computed, levels are not given.
    TOO_FEW_PER_PREDICTOR,
    /// A coefficient has the sign its content contradicts.
    WRONG_SIGN,
    /// Variance inflation above 5.
    HIGH_VIF,
    /// Variance inflation above 10.
    VERY_HIGH_VIF;

    /// Name in JSON: `formal-quartiles`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A remark with the sentence of its code.
  static Warning of(Code code, Object... args) {
    return new Warning(code, TEXTS.get(code.name(), args));
  }
}
