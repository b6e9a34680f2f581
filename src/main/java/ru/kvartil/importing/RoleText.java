package ru.kvartil.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Roles of columns in the file of a template: `"field"` as the command line writes it (`--map`), `"-"` for a column that
/// is not read. Where the field does not say everything, `"series"` holds kind, form, subject, parallel, period and
/// measure of a value, `"procedure"` and `"subject"` what a heading adds to a value of the row.
final class RoleText {
  private static final Texts TEXTS = Texts.of(RoleText.class);
  private static final String NOTHING = "-";

  private RoleText() {}

  static void put(ObjectNode node, ColumnRole role) {
    String field = field(role);
    node.put("field", field);
    switch (role) {
      case ColumnRole.Value(Series series, var _) -> {
        if (!reads(field, role)) {
          node.putObject("series").put("kind", series.kind()).put("form", series.form())
              .put("subject", series.subject())
              .put("parallel", series.parallel()).put("period", series.period()).put("measure", series.measure());
        }
      }
      case ColumnRole.RowResult result -> {
        result.procedure().ifPresent(procedure -> node.putObject("procedure").put("kind", procedure.kind())
            .put("form", procedure.form()));
        if (!result.subject().isEmpty()) {
          node.put("subject", result.subject());
        }
      }
      case ColumnRole.Key _,ColumnRole.Ignored _ -> {
        // The field says all.
      }
    }
  }

  private static boolean reads(String field, ColumnRole role) {
    try {
      return FieldSpec.field(field).equals(role);
    } catch (Failure other) {
      return false;
    }
  }

  private static String field(ColumnRole role) {
    return switch (role) {
      case ColumnRole.Ignored _ -> NOTHING;
      case ColumnRole.Key key -> switch (key) {
        case SCHOOL_CODE -> "school.code";
        case SCHOOL_NAME -> "school.name";
        case MUNICIPALITY -> "municipality";
        case YEAR -> "year";
        case PROCEDURE -> "procedure";
        case SUBJECT -> "subject";
        case PARALLEL -> "parallel";
        case PLACE -> "passport:" + PassportField.PLACE.text();
        case SMALL_SCHOOL -> "passport:" + PassportField.SMALL_SCHOOL.text();
        case CONTINGENT -> "contingent";
      };
      case ColumnRole.RowResult result -> "result:" + result.measure().id();
      case ColumnRole.Value(Series series, var _) when series.kind().equals(Series.PASSPORT) ->
        "passport:" + series.measure();
      case ColumnRole.Value(Series series, var _) when series.kind().equals(Series.INDICATOR) ->
        "indicator:" + series.measure();
      case ColumnRole.Value(Series series, var _) -> "result:" + series.procedure() + "/" + series.subject() + "/"
          + series.measure() + (series.parallel() == 0 ? "" : "@" + series.parallel());
    };
  }

  /// @param file what the message calls the file
  static ColumnRole read(String file, String heading, JsonNode node) throws Failure {
    String field = node.path("field").asText();
    if (field.equals(NOTHING)) {
      return new ColumnRole.Ignored();
    }
    if (node.path("series").isObject()) {
      return new ColumnRole.Value(series(file, heading, node.path("series")));
    }
    ColumnRole role;
    try {
      role = FieldSpec.field(field);
    } catch (Failure unknown) {
      throw new Failure(TEXTS, "template.field", unknown, file, heading, unknown.text());
    }
    if (role instanceof ColumnRole.RowResult result) {
      JsonNode said = node.path("procedure");
      Optional<Procedure> procedure = said.path("kind").asText().isBlank()
          ? Optional.empty()
          : Optional.of(new Procedure(said.path("kind").asText(), said.path("form").asText()));
      return new ColumnRole.RowResult(result.measure(), procedure, Subjects.canonical(node.path("subject").asText()));
    }
    return role;
  }

  private static Series series(String file, String heading, JsonNode said) throws Failure {
    String kind = said.path("kind").asText();
    String measure = said.path("measure").asText();
    boolean result = !kind.equals(Series.PASSPORT) && !kind.equals(Series.INDICATOR);
    if (kind.isBlank() || measure.isBlank() || (result && Measure.of(measure).isEmpty())) {
      throw new Failure(TEXTS, "template.series", file, heading);
    }
    return new Series(kind, said.path("form").asText(), said.path("subject").asText(), said.path("parallel").asInt(),
        said.path("period").asText(), measure);
  }
}
