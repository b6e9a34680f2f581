package ru.kvartil.note.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.note.Length;
import ru.kvartil.note.NoteInput;
import ru.kvartil.note.Notes;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the section «Документы» does with the rest of the program. Its functions wait for the database or the disk and are
/// called away from the window's thread.
///
/// @param writers of files
/// @param clock for the date of documents
public record NoteDesk(Notes notes, Transactions transactions, Centres centres, Writers writers, Clock clock) {
  private static final Texts TEXTS = Texts.of(NoteDesk.class);

  /// Writers of documents; `pages` shows those of `pdf`.
  public record Writers(ReportWriter docx, ReportWriter pdf, PdfPages pages) {}

  /// The state of the data documents are made from.
  NoteInput load() throws Failure {
    return notes.load();
  }

  /// Keeps letterhead, basis and signers for the documents to come; district and year stay as they are now.
  ///
  /// @return the centre as stored
  Centre remember(Centre entered) throws Failure {
    return transactions.write(TEXTS.get("action.remember"), () -> {
      Centre now = centres.find().orElse(entered);
      Centre kept = new Centre(now.district(), entered.organisation(), entered.settlement(),
          now.currentYear(), entered.basis(), entered.prepared(), entered.agreed(), entered.signed());
      centres.save(kept);
      return kept;
    });
  }

  /// Writes a document in a format.
  void save(ReportContent content, Format format, Path file) throws Failure {
    writer(format).write(content, file);
  }

  /// Remembers that a справка was saved.
  ///
  /// @param made what was saved, with its title for the list of actions
  void made(NoteInput input, Optional<SchoolKey> school, Made made) throws Failure {
    transactions.write(TEXTS.get("action.made", made.about(), made.year().label()), () -> {
      notes.made(input, school, made.year(), made.length());
      return made;
    });
  }

  /// What was saved.
  ///
  /// @param about name of the school or the district
  record Made(String about, SchoolYear year, Length length) {}

  private ReportWriter writer(Format format) {
    return switch (format) {
      case DOCX -> writers.docx();
      case PDF -> writers.pdf();
    };
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Format of a saved document.
  enum Format {
    DOCX, PDF;

    /// Ending of file names, without the dot.
    String extension() {
      return this == DOCX ? "docx" : "pdf";
    }
  }
}
