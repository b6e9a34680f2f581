package ru.kvartil.report;

import java.util.OptionalDouble;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// One number of a document, formatted once: the same fact stands in the table and in the sentence, so they cannot
/// disagree. The unit is not part of it (it stands in the heading of the column or in the words of the sentence).
///
/// @param value the number at full precision; empty when there is none («нет данных»)
/// @param text the number as every reader of the document sees it
/// @param origin where it comes from
public record Fact(OptionalDouble value, String text, Origin origin) implements Span {
  private static final Texts TEXTS = Texts.of(Fact.class);

  public Fact {
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("not a number of a document: " + value);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a fact without a text");
    }
  }

  /// A count, or a number printed as it was given: up to three digits after the comma.
  public static Fact plain(double value, Origin origin) {
    return new Fact(OptionalDouble.of(value), RussianFormat.plain(value), origin);
  }

  /// A number with a fixed number of digits: one for mean scores, three for indices.
  public static Fact fixed(double value, int digits, Origin origin) {
    return new Fact(OptionalDouble.of(value), RussianFormat.fixed(value, digits), origin);
  }

  /// A share in percent, 0…100, without the sign «%»: `33,3`.
  public static Fact percent(double percent, Origin origin) {
    return new Fact(OptionalDouble.of(percent), RussianFormat.percentNumber(percent), origin);
  }

  /// A change with its sign: `+6,1`, `−0,052`.
  public static Fact change(double value, int digits, Origin origin) {
    return new Fact(OptionalDouble.of(value), RussianFormat.signed(value, digits), origin);
  }

  /// No number: «нет данных».
  public static Fact missing(Origin origin) {
    return missing(TEXTS.get("report.no-data"), origin);
  }

  /// No number for a known reason: «не прислано», «никто не сдавал», «вне сравнения».
  public static Fact missing(String reason, Origin origin) {
    return new Fact(OptionalDouble.empty(), reason, origin);
  }
}
