package ru.kvartil.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;

/// What people say in a справка beside the numbers.
///
/// @param date of the document
/// @param basis why it is written; empty: the one of the centre
/// @param purpose one sentence without «Цель:»; blank: the usual one
/// @param recommendations free text, a line for each: кому – что сделать – до какого числа – чем подтвердить; blank: the
/// section is left out
/// @param signers who stands under it; empty: those of the centre
/// @param length how much it says
public record NoteText(LocalDate date, Optional<String> basis, String purpose, String recommendations,
    Optional<Signers> signers, Length length) {

  /// A full document.
  public NoteText(LocalDate date, Optional<String> basis, String purpose, String recommendations,
      Optional<Signers> signers) {
    this(date, basis, purpose, recommendations, signers, Length.FULL);
  }

  /// The three lines under a document.
  public record Signers(Signatory prepared, Signatory agreed, Signatory signed) {
    /// Those of the centre.
    public static Signers of(Centre centre) {
      return new Signers(centre.prepared(), centre.agreed(), centre.signed());
    }
  }

  /// A document of a date with everything else as the centre has it.
  public static NoteText on(LocalDate date) {
    return new NoteText(date, Optional.empty(), "", "", Optional.empty());
  }

  /// The same in another length.
  public NoteText as(Length other) {
    return new NoteText(date, basis, purpose, recommendations, signers, other);
  }

  /// Recommendations line by line, without blank lines.
  List<String> recommendationLines() {
    return recommendations.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
