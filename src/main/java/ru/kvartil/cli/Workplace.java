package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.List;
import ru.kvartil.backup.Backups;
import ru.kvartil.audit.AuditTrail;
import ru.kvartil.district.Access;
import ru.kvartil.district.Centres;
import ru.kvartil.district.Passwords;
import ru.kvartil.district.People;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.ImportTemplates;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.Replayed;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.history.Changes;
import ru.kvartil.note.NoteInputs;
import ru.kvartil.note.NoteRegister;
import ru.kvartil.original.Originals;
import ru.kvartil.overview.DueDates;
import ru.kvartil.risk.Risks;
import ru.kvartil.school.Registry;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;
import ru.kvartil.supportlist.SupportLists;
import ru.kvartil.supportlist.frozen.Freezing;
import ru.kvartil.vault.Vault;

/// An open database with the services over it, as the commands need them; built by `app.Wiring`.
public interface Workplace extends AutoCloseable {
  Transactions transactions();

  Centres centres();

  Schools schools();

  /// Everything the centre keeps of its schools.
  Registry registry();

  /// Who works and what they may do.
  Access access();

  /// Passwords of this database.
  ///
  /// @param vault its keys
  Passwords passwords(Vault vault);

  /// People of the centre.
  People people();

  /// Until when schools are to send what.
  DueDates dueDates();

  /// What people entered about risks.
  Risks risks();

  /// Cells of the first sheet of a spreadsheet that is no table of values: of a РПШ. Rows and cells that are not there are empty.
  List<List<String>> sheet(Path file) throws Failure;

  Facts facts();

  /// What the centre says of its own indicators.
  OwnIndicators ownIndicators();

  ImportSession importing();

  /// Originals of imported files.
  Originals originals();

  ImportTemplates templates();

  MethodologyProfiles profiles();

  /// Frozen calculations of the identification.
  Freezing freezing();

  /// Lists of schools to support.
  SupportLists supportLists();

  /// The one door to composed documents, over one state of the data.
  NoteInputs notes();

  /// Which справки were saved.
  NoteRegister noteRegister();

  /// What was done here.
  Changes changes();

  /// Copies of this database.
  Backups backups();

  /// The trail of what people did.
  AuditTrail trail();

  /// Tells the trail of a file before it is written: what cannot be written down does not leave. Nothing is told of a
  /// database on a medium that cannot be written.
  ///
  /// @param what in Russian words, with the name of the file
  void exports(String what) throws Failure;

  /// Whether anything can be changed here.
  boolean writable();

  /// Does changes again that an outside journal kept and this database lacks.
  Replayed doAgain(List<JournalEvent> lost) throws Failure;

  @Override
  void close();
}
