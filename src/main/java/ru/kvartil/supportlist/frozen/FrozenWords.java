package ru.kvartil.supportlist.frozen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Verdict;

/// Russian words of what a frozen calculation says.
public final class FrozenWords {
  private static final Texts TEXTS = Texts.of(FrozenWords.class);

  private FrozenWords() {}

  /// «сработал», «нет данных», …; a word this program does not know as it is.
  public static String criterion(String state) {
    return switch (state) {
      case Verdict.FIRED -> TEXTS.get("state.fired");
      case Verdict.NOT_FIRED -> TEXTS.get("state.not-fired");
      case Verdict.NO_DATA -> TEXTS.get("state.no-data");
      case Verdict.NOT_APPLIED -> TEXTS.get("state.not-applied");
      default -> state;
    };
  }

  /// «входит», «не входит», «данных недостаточно», «не оценивается».
  public static String flag(String state) {
    return switch (state) {
      case Verdict.FIRED -> TEXTS.get("flag.fired");
      case Verdict.NOT_FIRED -> TEXTS.get("flag.not-fired");
      case Verdict.NO_DATA -> TEXTS.get("flag.no-data");
      case Verdict.NOT_APPLIED -> TEXTS.get("flag.not-applied");
      default -> state;
    };
  }

  /// «1-й квартиль», «нет».
  public static String quarter(int quarter) {
    return quarter == 0 ? TEXTS.get("quarter.none") : TEXTS.get("quarter.of", quarter);
  }

  /// «ОГЭ, Математика, не преодолели минимум».
  public static String series(Series series) {
    String parallel = series.parallel() == 0 || series.parallel() == series.impliedParallel()
        ? ""
        : TEXTS.get("series.grade", series.parallel());
    return Stream.of(series.procedure(), series.subject(), parallel, measure(series))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String measure(Series series) {
    boolean named = series.kind().equals(Series.PASSPORT) || series.kind().equals(Series.INDICATOR);
    return named
        ? series.measure()
        : Measure.of(series.measure()).map(Measure::title).orElse(series.measure());
  }

  /// A moment of a frozen calculation by the clock of this place.
  public static String moment(String at) {
    try {
      return RussianFormat.moment(Instant.parse(at).atOffset(ZoneOffset.UTC), ZoneId.systemDefault());
    } catch (DateTimeParseException unknown) {
      return at;
    }
  }
}
