package ru.kvartil.importing;

import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.table.CheckedRow;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Problem;

/// What came, or would come, of importing one file.
///
/// @param file name without folders
/// @param sheets every sheet of the file, in order
/// @param counts new, changed and same values and created schools over all sheets
/// @param doubtful schools a person should decide about, in the order of the rows
/// @param batch number of the import; empty after a check, and when the file brought nothing new
/// @param known an earlier import of the same file under the same mapping
/// @param differences value by value, after a check; [Differences#NONE] after a commit
public record ImportReport(String file, List<Sheet> sheets, Batch.Counts counts, List<Doubt> doubtful,
    Optional<BatchId> batch, Optional<Batch> known, Differences differences) {
  /// How many values of the file differ from what people typed, as far as problems are kept; the typed ones stay in force.
  public int typedStays() {
    return (int) sheets.stream().flatMap(sheet -> sheet.problems().stream())
        .filter(problem -> problem.code().equals(ImportCode.VALUE_TYPED_STAYS.id())).count();
  }

  public ImportReport {
    sheets = List.copyOf(sheets);
    doubtful = List.copyOf(doubtful);
  }

  /// One sheet.
  ///
  /// @param mapping what its columns were taken for; empty for a sheet without a table
  /// @param rows rows of schools
  /// @param values printed numbers of accepted rows
  /// @param zeros empty cells read as 0
  /// @param problems first problems, in the order of the rows
  /// @param preview first rows, for the review before the commit
  public record Sheet(String name, Optional<TableMapping> mapping, int rows, int accepted, int rejected, int values,
      int zeros, List<Problem> problems, List<Previewed> preview) {
    public Sheet {
      problems = List.copyOf(problems);
      preview = List.copyOf(preview);
    }
  }

  /// One of the first rows of a sheet.
  ///
  /// @param raw its cells as they stand in the file
  /// @param school the school an accepted row means
  public record Previewed(RawRow raw, CheckedRow checked, Optional<Linked> school) {}

  /// The school a row means.
  ///
  /// @param name everyday name
  public record Linked(String name, Link link) {}

  /// Whether a row's school is known.
  public enum Link {
    /// It stands in the registry, or an earlier row of the file means it.
    KNOWN,
    /// The import makes it.
    NEW,
    /// It resembles others and nobody has decided; the import makes it.
    DOUBTFUL
  }

  /// A row's school that resembles known ones.
  ///
  /// @param row zero-based row where it stands first
  /// @param candidates the likeliest first
  public record Doubt(ImportRequest.RowSchool school, int sheet, int row, List<Candidate> candidates) {
    public Doubt {
      candidates = List.copyOf(candidates);
    }
  }

  /// A school a doubtful row may mean.
  ///
  /// @param name short official name
  /// @param reason what agrees and what does not
  /// @param decision the answer that says it is this one
  public record Candidate(String name, String reason, Decision decision) {}

  /// Rows left out, over all sheets.
  public int rejected() {
    return sheets.stream().mapToInt(Sheet::rejected).sum();
  }
}
