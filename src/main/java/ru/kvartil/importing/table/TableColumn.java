package ru.kvartil.importing.table;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// One column of a found table.
///
/// @param index zero-based column of the sheet
/// @param parts heading from the top level down, one line each, without repeats and «из них»; empty when not headed
/// @param examples up to three different texts of the body, for the wizard
public record TableColumn(int index, List<String> parts, List<String> examples) {
  /// Between the parts of a joined heading.
  public static final String JOINT = " / ";

  public TableColumn {
    parts = List.copyOf(parts);
    examples = List.copyOf(examples);
  }

  /// Joined heading: «Русский язык, чел. / не преодолен min порог».
  public String heading() {
    return String.join(JOINT, parts);
  }

  /// Lowest part of the heading, empty when not headed.
  public String leaf() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  /// School year the heading names; empty when it names none.
  public Optional<SchoolYear> year() {
    return SheetYear.ofHeading(this);
  }

  /// Letters of the column: `AE`.
  public String letter() {
    return CellRef.columnName(index);
  }
}
