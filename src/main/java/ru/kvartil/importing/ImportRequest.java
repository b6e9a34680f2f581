package ru.kvartil.importing;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.importing.table.ColumnRole;
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
/// @param sheets what the person said of single sheets, by their zero-based number; nothing for the others
public record ImportRequest(Path file, Optional<SchoolYear> year, List<FieldSpec> mapping, EmptyCells empty,
    Map<RowSchool, Decision> decisions, Map<Integer, OfSheet> sheets) {
  public ImportRequest {
    mapping = List.copyOf(mapping);
    decisions = Map.copyOf(decisions);
    sheets = Map.copyOf(sheets);
  }

  /// As the command line asks: nobody answers questions.
  public static ImportRequest unattended(Path file, Optional<SchoolYear> year, List<FieldSpec> mapping) {
    return new ImportRequest(file, year, mapping, EmptyCells.BY_TOTALS, Map.of(), Map.of());
  }

  /// What was said of one sheet.
  OfSheet sheet(int sheet) {
    return sheets.getOrDefault(sheet, OfSheet.NOTHING);
  }

  /// What a person said of one sheet.
  ///
  /// @param skipped whether the sheet is left out
  /// @param year school year if the sheet names none; empty for that of the whole request
  /// @param roles role of every column, where some were changed by hand; empty for those the headings ask for
  public record OfSheet(boolean skipped, Optional<SchoolYear> year, SortedMap<Integer, ColumnRole> roles) {
    /// Nothing was said.
    public static final OfSheet NOTHING = new OfSheet(false, Optional.empty(), new TreeMap<>());

    public OfSheet {
      roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }
  }

  /// A school as rows write it.
  public record RowSchool(String municipality, String code, String name) {}

  /// What a person decided about a doubtful school.
  public sealed interface Decision {
    /// It is this known school; the spelling is remembered.
    record Known(SchoolKey school) implements Decision {}

    /// It is the school another row of this file means: one that the import makes, and that has no lasting number
    /// before the commit.
    record SameAs(RowSchool row) implements Decision {}

    /// It is a school of its own.
    record Separate() implements Decision {}
  }
}
