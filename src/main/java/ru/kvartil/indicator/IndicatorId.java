package ru.kvartil.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Reads the ids of indicators: of `--outcome` and `--predictor`, of profiles, of charts.
///
/// - `indicator:<own name>`
/// - `passport:<field>`, the Russian text of a field of the социальный паспорт
/// - `result:<procedure>/<subject>/<measure>[@parallel]`, a stored number
/// - `share:<procedure>/<subject>/<measure>[@parallel]`, percent of the count in its whole
/// - `passed:<procedure>/<subject>[@parallel]`, percent not below the minimum
/// - `below-pooled:<years>:<procedure>/<subject>[@parallel][+…]`, percent below the minimum over years
///
/// The procedure is the word exports use (ОГЭ, ЕГЭ, ГИА-11, ВПР); the subject may be empty. A parallel that ГИА implies may
/// be named or left out, which is the same; ГВЭ of the eleventh class is `ГВЭ/…@11`.
public final class IndicatorId {
  private static final Texts TEXTS = Texts.of(IndicatorId.class);
  private static final Pattern PARALLEL = Pattern.compile("(.*)@(\\d{1,2})");
  private static final Pattern POOLED = Pattern.compile("([1-5])\\s*:(.+)");

  private IndicatorId() {}

  /// The indicator of an id; a [Failure] with code `unknown-indicator` says in Russian what is wrong with the text.
  public static Indicator parse(String id) throws Failure {
    int colon = id.indexOf(':');
    String rest = colon < 0 ? "" : id.substring(colon + 1).replace('\u00a0', ' ').strip();
    if (rest.isEmpty()) {
      throw new Failure(TEXTS, "unknown-indicator", id);
    }
    return switch (id.substring(0, colon).strip()) {
      case "indicator" -> new Indicator.Own(rest);
      case "passport" -> new Indicator.Passport(field(id, rest));
      case "result" -> new Indicator.Stored(key(id, beforeMeasure(id, rest)), measure(id, rest));
      case "share" -> percent(id, rest);
      case "passed" -> new Indicator.Passed(key(id, rest));
      case "below-pooled" -> pooled(id, rest);
      default -> throw new Failure(TEXTS, "unknown-indicator", id);
    };
  }

  /// Text of a result inside an id; without a measure when that is empty.
  static String path(ResultKey key, String measure) {
    int parallel = parallel(key);
    return key.procedure().word() + "/" + key.subject() + (measure.isEmpty() ? "" : "/" + measure)
        + (parallel == 0 ? "" : "@" + parallel);
  }

  /// «ГВЭ» alone is of ГИА-9: that of ГИА-11 is told by its parallel.
  private static int parallel(ResultKey key) {
    boolean told = Procedure.parse(key.procedure().word(), key.parallel()).equals(key.procedure());
    return told ? key.parallel() : key.series(Measure.PARTICIPANTS).impliedParallel();
  }

  private static PassportField field(String id, String text) throws Failure {
    PassportField field = PassportField.of(text).orElseThrow(() -> new Failure(TEXTS, "unknown-field", id, text));
    if (field.goesToSchool()) {
      throw new Failure(TEXTS, "field-of-school", id, field.text());
    }
    return field;
  }

  private static Indicator percent(String id, String rest) throws Failure {
    Measure measure = measure(id, rest);
    if (measure.denominator().isEmpty()) {
      throw new Failure(TEXTS, "no-whole", id, measure.id());
    }
    return new Indicator.Percent(key(id, beforeMeasure(id, rest)), measure);
  }

  private static Indicator pooled(String id, String rest) throws Failure {
    Matcher parts = POOLED.matcher(rest);
    if (!parts.matches()) {
      throw new Failure(TEXTS, "unknown-pooled", id);
    }
    List<ResultKey> keys = new ArrayList<>();
    for (String part : parts.group(2).split("\\+")) {
      keys.add(key(id, part.strip()));
    }
    return new Indicator.BelowPooled(keys, Integer.parseInt(parts.group(1)));
  }

  private static Measure measure(String id, String path) throws Failure {
    Matcher parallel = PARALLEL.matcher(path);
    String text = parallel.matches() ? parallel.group(1) : path;
    String name = text.substring(text.lastIndexOf('/') + 1).strip();
    return Measure.of(name).orElseThrow(() -> new Failure(TEXTS, "unknown-measure", id, name));
  }

  /// The path with the measure cut out and the parallel kept.
  private static String beforeMeasure(String id, String path) throws Failure {
    Matcher parallel = PARALLEL.matcher(path);
    String text = parallel.matches() ? parallel.group(1) : path;
    int slash = text.lastIndexOf('/');
    if (slash <= text.indexOf('/')) {
      throw new Failure(TEXTS, "unknown-result", id);
    }
    return text.substring(0, slash) + (parallel.matches() ? "@" + parallel.group(2) : "");
  }

  private static ResultKey key(String id, String path) throws Failure {
    Matcher matcher = PARALLEL.matcher(path);
    int parallel = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    String text = matcher.matches() ? matcher.group(1) : path;
    int slash = text.indexOf('/');
    if (slash <= 0 || text.substring(0, slash).isBlank() || parallel > 12) {
      throw new Failure(TEXTS, "unknown-result", id);
    }
    return new ResultKey(Procedure.parse(text.substring(0, slash), parallel),
        Subjects.canonical(text.substring(slash + 1)), parallel, Series.MAIN_PERIOD).undivided();
  }
}
