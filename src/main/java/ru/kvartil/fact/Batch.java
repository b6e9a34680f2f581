package ru.kvartil.fact;

import java.time.OffsetDateTime;
import java.util.List;
import ru.kvartil.shared.BatchId;

/// One import as the journal shows it.
///
/// @param file name of the file without folders
/// @param hash SHA-256 of the file
/// @param mappingHash what the columns were taken for; the same file under another mapping is another import
/// @param sheets names of its sheets, by their number in facts
/// @param counts what came of it
/// @param original what is kept of the file
public record Batch(BatchId id, OffsetDateTime at, String person, String file, String hash, String mappingHash,
    List<String> sheets, Counts counts, Original original) {
  public Batch {
    sheets = List.copyOf(sheets);
  }

  /// What came of an import.
  ///
  /// @param schoolRows rows of schools accepted
  /// @param rejectedRows rows left out
  /// @param added values that were not there before
  /// @param changed values that replaced others
  /// @param same values that stood there already and were not stored again
  /// @param schoolsCreated schools this import made
  public record Counts(int schoolRows, int rejectedRows, int added, int changed, int same, int schoolsCreated) {}

  /// The kept original of a file.
  ///
  /// @param hash SHA-256 of its kept form, by which the folder of originals knows it; empty when nothing is kept
  /// @param missing why nothing is kept; `NONE` when it is
  public record Original(String hash, Missing missing) {
    /// Nothing is known: loaded before originals were kept.
    public static final Original EARLIER = new Original("", Missing.EARLIER);

    public static Original of(String hash) {
      return new Original(hash, Missing.NONE);
    }

    public static Original without(Missing why) {
      return new Original("", why);
    }

    public boolean kept() {
      return !hash.isEmpty();
    }
  }

  /// Why there is no original.
  public enum Missing {
    NONE,
    /// Loaded by a version of the program that kept none.
    EARLIER,
    /// Larger than what is kept.
    TOO_BIG,
    /// The folder of originals took nothing.
    NOT_WRITTEN
  }

  /// A batch before it has a number.
  ///
  /// @param fingerprints of the headings of each sheet, empty for a sheet without a table
  public record Draft(String file, String hash, String mappingHash, List<String> sheets, List<String> fingerprints) {
    public Draft {
      sheets = List.copyOf(sheets);
      fingerprints = List.copyOf(fingerprints);
    }

    /// A batch whose headings nobody remembers.
    public Draft(String file, String hash, String mappingHash, List<String> sheets) {
      this(file, hash, mappingHash, sheets, sheets.stream().map(_ -> "").toList());
    }
  }
}
