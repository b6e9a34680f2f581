package ru.kvartil.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// What a person asks an import to do.
///
/// @param year school year for sheets that name none
/// @param mapping columns named by hand; empty for the mapping the headings ask for
/// @param empty how empty counts beside given participants are read
/// @param decisions answers for rows whose school is doubtful; rows without an answer get a school of their own
/// @param skipped zero-based sheets the person left out
public record ImportRequest(Path file, Optional<SchoolYear> year, List<FieldSpec> mapping, EmptyCells empty,
    Map<RowSchool, Decision> decisions, List<Integer> skipped) {
  public ImportRequest {
    mapping = List.copyOf(mapping);
    decisions = Map.copyOf(decisions);
    skipped = List.copyOf(skipped);
  }

  /// As the command line asks: nobody answers questions.
  public static ImportRequest unattended(Path file, Optional<SchoolYear> year, List<FieldSpec> mapping) {
    return new ImportRequest(file, year, mapping, EmptyCells.BY_TOTALS, Map.of(), List.of());
  }

  /// A school as rows write it.
  public record RowSchool(String municipality, String code, String name) {}

  /// What a person decided about a doubtful school.
  public sealed interface Decision {
    /// It is this known school; the spelling is remembered.
    record Known(SchoolKey school) implements Decision {}

    /// It is a school of its own.
    record Separate() implements Decision {}
  }
}
