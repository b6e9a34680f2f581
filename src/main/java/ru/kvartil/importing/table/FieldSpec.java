package ru.kvartil.importing.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Series;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// One `COLUMN=FIELD` of a mapping given by hand.
///
/// @param column joined heading path, or letters of a column where no heading equals them
/// @param role what the field asks for
public record FieldSpec(String column, ColumnRole role) {
  private static final Texts TEXTS = Texts.of(FieldSpec.class);
  private static final Pattern FULL_RESULT = Pattern.compile("([^/]+)/(.*)/([^/@]+)(?:@(\\d{1,2}))?", Pattern.DOTALL);
  private static final int LAST_PARALLEL = 12;

  /// Reads `COLUMN=FIELD`, split at the last `=`. Fields: `school.code`, `school.name`, `municipality`, `year`,
  /// `procedure`, `subject`, `parallel`, `result:<procedure>/<subject>/<measure>[@parallel]`, `result:<measure>`,
  /// `contingent`,
  /// `passport:<field>`, `indicator:<own name>`.
  ///
  /// @throws Failure in Russian when the text is no such pair or the field is unknown
  public static FieldSpec parse(String text) throws Failure {
    int split = text.lastIndexOf('=');
    if (split < 0 || text.substring(0, split).isBlank() || text.substring(split + 1).isBlank()) {
      throw new Failure(TEXTS, "map.not-a-pair", text);
    }
    return new FieldSpec(HeadingText.clean(text.substring(0, split)), field(text.substring(split + 1).strip()));
  }

  /// The role a field asks for, as [#parse] reads it behind the `=`.
  public static ColumnRole field(String field) throws Failure {
    int colon = field.indexOf(':');
    if (colon < 0) {
      return key(field);
    }
    String rest = field.substring(colon + 1).strip();
    return switch (field.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
      case "result" -> rest.indexOf('/') < 0 ? new ColumnRole.RowResult(measure(rest)) : result(field, rest);
      case "passport" -> passport(rest);
      case "indicator" -> indicator(field, rest);
      default -> throw new Failure(TEXTS, "map.unknown-field", field);
    };
  }

  private static ColumnRole key(String field) throws Failure {
    return switch (field.toLowerCase(Locale.ROOT)) {
      case "school.code" -> ColumnRole.Key.SCHOOL_CODE;
      case "school.name" -> ColumnRole.Key.SCHOOL_NAME;
      case "municipality" -> ColumnRole.Key.MUNICIPALITY;
      case "year" -> ColumnRole.Key.YEAR;
      case "procedure" -> ColumnRole.Key.PROCEDURE;
      case "subject" -> ColumnRole.Key.SUBJECT;
      case "parallel" -> ColumnRole.Key.PARALLEL;
      case "contingent" -> ColumnRole.Key.CONTINGENT;
      default -> throw new Failure(TEXTS, "map.unknown-field", field);
    };
  }

  private static ColumnRole result(String field, String path) throws Failure {
    Matcher parts = FULL_RESULT.matcher(path);
    if (!parts.matches() || parts.group(1).isBlank()) {
      throw new Failure(TEXTS, "map.not-a-result", field);
    }
    int parallel = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
    if (parallel > LAST_PARALLEL || (parallel == 0 && parts.group(4) != null)) {
      throw new Failure(TEXTS, "map.unknown-parallel", field);
    }
    Procedure procedure = Procedure.parse(parts.group(1), parallel);
    String subject = Subjects.canonical(parts.group(2));
    return new ColumnRole.Value(new ResultKey(procedure, subject, parallel, Series.MAIN_PERIOD)
        .series(measure(parts.group(3))));
  }

  private static Measure measure(String name) throws Failure {
    return Measure.of(name).orElseThrow(() -> new Failure(TEXTS, "map.unknown-measure", name,
        Arrays.stream(Measure.values()).map(Measure::id).collect(Collectors.joining(", "))));
  }

  private static ColumnRole passport(String name) throws Failure {
    PassportField field = PassportField.of(name).orElseThrow(() -> new Failure(TEXTS, "map.unknown-passport", name,
        Arrays.stream(PassportField.values()).map(PassportField::text).collect(Collectors.joining("», «"))));
    return role(field);
  }

  /// Where the column of a passport field goes: to the school itself or among the facts.
  static ColumnRole role(PassportField field) {
    return switch (field) {
      case PLACE -> ColumnRole.Key.PLACE;
      case SMALL_SCHOOL -> ColumnRole.Key.SMALL_SCHOOL;
      default -> new ColumnRole.Value(field.series());
    };
  }

  private static ColumnRole indicator(String field, String name) throws Failure {
    if (name.isEmpty()) {
      throw new Failure(TEXTS, "map.unknown-field", field);
    }
    return new ColumnRole.Value(Series.indicator(name));
  }
}
