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
/// @param templates which kept mapping is applied, and whether this one is kept
public record ImportRequest(SourceFile file, Optional<SchoolYear> year, List<FieldSpec> mapping, EmptyCells empty,
    Map<RowSchool, Decision> decisions, Map<Integer, OfSheet> sheets, OfTemplates templates) {
  public ImportRequest {
    mapping = List.copyOf(mapping);
    decisions = Map.copyOf(decisions);
    sheets = Map.copyOf(sheets);
  }

  /// The file as it stands, nothing said.
  public static ImportRequest unattended(SourceFile file) {
    return new ImportRequest(file, Optional.empty(), List.of(), EmptyCells.BY_TOTALS, Map.of(), Map.of(),
        OfTemplates.NONE);
  }

  /// As the command line asks: nobody answers questions.
  public static ImportRequest unattended(Path file, Optional<SchoolYear> year, List<FieldSpec> mapping) {
    return new ImportRequest(SourceFile.of(file), year, mapping, EmptyCells.BY_TOTALS, Map.of(), Map.of(),
        OfTemplates.NONE);
  }

  /// The same with a kept mapping applied to every sheet.
  public ImportRequest by(ImportTemplate template) {
    return new ImportRequest(file, year, mapping, empty, decisions, sheets,
        new OfTemplates(Optional.of(template), false));
  }

  /// What the import has to do with kept mappings.
  ///
  /// @param applied mapping applied to every sheet whose headings it knows
  /// @param kept whether the mappings of the sheets are kept for the next time, as a person has looked at them
  public record OfTemplates(Optional<ImportTemplate> applied, boolean kept) {
    public static final OfTemplates NONE = new OfTemplates(Optional.empty(), false);
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

    /// Its rows are left out, this time.
    record Skip() implements Decision {}
  }
}
