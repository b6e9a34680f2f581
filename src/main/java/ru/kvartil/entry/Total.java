package ru.kvartil.entry;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// The total of a column: counts are summed, means weighted by those who sat (methodology §0, aggregation), anything else
/// has none.
///
/// @param schools how many schools stand behind it
public record Total(OptionalDouble value, int schools) {
  private static final Texts TEXTS = Texts.of(Total.class);

  static Total of(EntrySheet sheet, int column) {
    EntryColumn of = sheet.columns().get(column);
    if (of.meaning().count()) {
      return sum(sheet, column);
    }
    boolean mean = of.meaning().measure().filter(measure -> measure == Measure.MEAN).isPresent();
    return mean ? mean(sheet, column) : new Total(OptionalDouble.empty(), 0);
  }

  private static Total sum(EntrySheet sheet, int column) {
    double[] known = sheet.rows().stream().mapToDouble(row -> row.number(column)).filter(n -> !Double.isNaN(n))
        .toArray();
    return new Total(
        known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Arrays.stream(known).sum()),
        known.length);
  }

  private static Total mean(EntrySheet sheet, int column) {
    double sum = 0;
    double people = 0;
    int schools = 0;
    for (EntryRow row : sheet.rows()) {
      double sat = sat(sheet, row, sheet.columns().get(column).series().orElseThrow());
      if (!Double.isNaN(row.number(column)) && sat > 0) {
        sum += row.number(column) * sat;
        people += sat;
        schools++;
      }
    }
    return new Total(schools == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / people), schools);
  }

  /// How many sat: as typed, or the four marks together where all are given.
  private static double sat(EntrySheet sheet, EntryRow row, Series mean) {
    double said = number(sheet, row, mean, Measure.PARTICIPANTS);
    return Double.isNaN(said)
        ? Stream.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5)
            .mapToDouble(mark -> number(sheet, row, mean, mark)).sum()
        : said;
  }

  private static double number(EntrySheet sheet, EntryRow row, Series mean, Measure measure) {
    int column = sheet.column(new Series(mean.kind(), mean.form(), mean.subject(), mean.parallel(), mean.period(),
        measure.id()));
    return column < 0 ? Double.NaN : row.number(column);
  }

  /// `2 116`, `61,35`; empty where there is none.
  public String text() {
    return value.isPresent() ? RussianFormat.plain(value.getAsDouble()) : "";
  }

  /// How many schools stand behind it, in words; empty where there is none.
  public String spoken(int all) {
    return value.isPresent() ? TEXTS.get("total.of", RussianFormat.plain(schools), RussianFormat.plain(all)) : "";
  }
}
