package ru.kvartil.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.storage.OpenBackupEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.audit.AuditTrail;
import ru.kvartil.audit.storage.JooqTrail;
import ru.kvartil.cli.Workplace;
import ru.kvartil.district.Access;
import ru.kvartil.district.Centres;
import ru.kvartil.district.People;
import ru.kvartil.district.Passwords;
import ru.kvartil.district.Person;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Right;
import ru.kvartil.district.Worker;
import ru.kvartil.district.storage.JooqAccess;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.entry.ui.EntryDesk;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.fact.storage.JooqTypedFacts;
import ru.kvartil.history.Changes;
import ru.kvartil.history.History;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.importing.ImportRepeat;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.ImportTemplates;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.importing.csv.CsvFormat;
import ru.kvartil.importing.html.HtmlFormat;
import ru.kvartil.importing.storage.JooqImportTemplates;
import ru.kvartil.importing.xlsx.XlsxFormat;
import ru.kvartil.importing.xlsx.biff.XlsFormat;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.indicator.storage.JooqOwnIndicators;
import ru.kvartil.journal.JournalEvent;
import ru.kvartil.journal.OutsideJournal;
import ru.kvartil.journal.Replayed;
import ru.kvartil.journal.storage.JooqOutsideJournal;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.methodology.storage.JooqMethodologyProfiles;
import ru.kvartil.note.NoteInputs;
import ru.kvartil.note.NoteRegister;
import ru.kvartil.note.storage.JooqNoteRegister;
import ru.kvartil.original.Originals;
import ru.kvartil.overview.DueDates;
import ru.kvartil.overview.storage.JooqDueDates;
import ru.kvartil.risk.Risks;
import ru.kvartil.risk.storage.JooqRisks;
import ru.kvartil.school.Registry;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqContacts;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.school.storage.JooqOwnGroups;
import ru.kvartil.school.storage.JooqHeadcounts;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.storage.JooqStatuses;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;
import ru.kvartil.supportlist.SupportLists;
import ru.kvartil.supportlist.frozen.Freezing;
import ru.kvartil.supportlist.storage.JooqFrozenCalculations;
import ru.kvartil.supportlist.storage.JooqSupportLists;
import ru.kvartil.index.IndexData;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.Place;
import ru.kvartil.storage.ServerAddress;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.KeySlot;
import ru.kvartil.vault.Vault;

/// The services over one open database.
final class OpenWorkplace implements Workplace {
  private static final Logger LOG = LoggerFactory.getLogger(OpenWorkplace.class);
  private static final Texts TEXTS = Texts.of(OpenWorkplace.class);
  private final Database database;
  private final Centres centres;
  private final People people;
  private final Schools schools;
  private final Registry registry;
  private final Facts facts;
  private final Corrections corrections;
  private final OwnIndicators own;
  private final MethodologyProfiles profiles;
  private final ImportTemplates templates;
  private final History history;
  private final Backups backups;
  private final Originals originals;
  private final JooqAccess access;
  private final JooqTrail trail;
  /// Of a file: a server keeps a log of its own.
  private final Optional<JooqOutsideJournal> journal;
  private OutsideJournal.Start start = OutsideJournal.Start.CALM;

  /// With copies proven in the machine's folder of temporary files.
  OpenWorkplace(Database database) {
    this(database, new Backups.Around(Path.of(System.getProperty("java.io.tmpdir")), InstantSource.system(), ""));
  }

  OpenWorkplace(Database database, Backups.Around copies) {
    this.database = database;
    Place place = database.place();
    this.centres = new JooqCentres(database);
    this.people = new JooqPeople(database);
    this.access = new JooqAccess(database, people);
    // The first to look: what is refused is neither sealed nor journalled.
    database.beforeCommit(access);
    database.afterCommit(access);
    this.originals = new Originals(place.beside(Originals.ENDING), database.key());
    this.backups = new Backups(new OpenBackupEngine(database),
        new BackupFolder(place.beside(".backups"), place.name(), ZoneId.systemDefault()), copies, access,
        Optional.of(originals));
    this.schools = new JooqSchools(database);
    this.registry = new Registry(schools, new JooqStatuses(database), new JooqContacts(database),
        new JooqOwnGroups(database), new JooqLives(database), new JooqHeadcounts(database));
    this.facts = new JooqFacts(database);
    this.corrections = new JooqTypedFacts(database);
    this.own = new JooqOwnIndicators(database);
    this.profiles = new JooqMethodologyProfiles(database);
    this.templates = new JooqImportTemplates(database);
    this.trail = new JooqTrail(database, backups::witnesses);
    database.beforeCommit(trail);
    this.journal = database.server().isPresent()
        ? Optional.empty()
        : Optional.of(new JooqOutsideJournal(database,
            new LoadsFromOriginals(facts, new ImportRepeat(schools, facts, originals))));
    journal.ifPresent(outside -> {
      database.beforeCommit(outside);
      database.afterCommit(outside);
    });
    this.history = new JooqHistory(database, List.of(new ImportedBatch(facts)), List.of(new SchoolInFacts(facts)));
  }

  /// Begins the outside journal of a database opened for writing.
  OpenWorkplace begin() throws Failure {
    if (journal.isPresent()) {
      // Before the journal does anything again: afterwards nobody could tell.
      backups.requireNotBehind();
      start = journal.get().begin(this::proven);
    }
    if (database.key().isPresent()) {
      removeReadable();
      SealedAnew.seal(database.place(), database.key().get());
    }
    return this;
  }

  private void removeReadable() {
    try {
      int removed = backups.removeReadable();
      LOG.info("{} readable copies removed", removed);
    } catch (Failure stays) {
      // Tried again at the next opening; work goes on meanwhile.
      LOG.warn("readable copies stay", stays);
    }
  }

  /// The last change that three proven copies of this installation hold.
  private long proven() throws Failure {
    return backups.all().stream().flatMap(copy -> copy.manifest().stream()).map(Manifest::source)
        .filter(source -> source.device().equals(database.journal().device().toString())).skip(2).findFirst()
        .map(Manifest.Source::lastChange).orElse(0L);
  }

  /// What the outside journal gave back when the database was opened.
  OutsideJournal.Start start() {
    return start;
  }

  @Override
  public void exports(String what) throws Failure {
    if (!writable()) {
      access.require(Right.EXPORT);
    } else {
      trail().did(Deeds.Deed.EXPORT, what);
    }
  }

  @Override
  public boolean writable() {
    return database.writable();
  }

  @Override
  public Replayed doAgain(List<JournalEvent> lost) throws Failure {
    return journal.orElseThrow(() -> new Failure(TEXTS, "app.on-server")).doAgain(lost);
  }

  @Override
  public Transactions transactions() {
    return new ToldTransactions(database.transactions(), trail);
  }

  @Override
  public Centres centres() {
    return centres;
  }

  @Override
  public Schools schools() {
    return schools;
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Access access() {
    return access;
  }

  /// Says with whose password the database was opened: with a personal one, that person works and nobody else.
  ///
  /// @throws Failure when they do not work in the centre any more
  OpenWorkplace enteredWith(Optional<KeySlot> slot) throws Failure {
    Optional<PersonId> person = slot.flatMap(KeySlot::owner).map(PersonId::new);
    if (person.isPresent()) {
      access.bind(person.get());
    }
    return this;
  }

  /// Lets a person named by a command work; without a name the only person there is. Where there are none or several and none
  /// is named, the machine's user works unnamed, with every right: without passwords roles are an agreement (ADR 12).
  OpenWorkplace workingAs(Optional<String> name) throws Failure {
    List<Person> active = database.transactions().read(people::all).stream().filter(Person::active).toList();
    if (name.isPresent()) {
      access.work(Worker.of(active.stream().filter(person -> person.name().equalsIgnoreCase(name.get().strip()))
          .findFirst().orElseThrow(() -> new Failure(TEXTS, "app.no-person", name.get()))));
    } else if (access.bound().isEmpty() && active.size() == 1) {
      access.work(Worker.of(active.getFirst()));
    }
    return this;
  }

  /// Passwords of this database.
  @Override
  public Passwords passwords(Vault vault) {
    return new Passwords(vault, access, trail());
  }

  /// Who works and nobody else, because their personal password opened the database.
  Optional<Worker> bound() {
    return access.bound().map(_ -> access.worker());
  }

  /// Lets somebody work and sign changes from now on, in the role they have in the list of people.
  void sign(Worker worker) throws Failure {
    access.work(worker);
    trail.did(Deeds.Deed.OPEN, TEXTS.get("app.began"));
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public OwnIndicators ownIndicators() {
    return own;
  }

  @Override
  public Freezing freezing() {
    return new Freezing(transactions(), () -> IndexData.load(schools, facts, own),
        new Freezing.Ports(facts, profiles, new JooqFrozenCalculations(database)));
  }

  @Override
  public SupportLists supportLists() {
    return new JooqSupportLists(database);
  }

  /// What people type over imported values.
  Corrections corrections() {
    return corrections;
  }

  /// What the grid of typed values reads and writes.
  EntryDesk entry() {
    return new EntryDesk(transactions(), new EntryDesk.Registry(schools, new JooqHeadcounts(database)), facts,
        corrections, own);
  }

  @Override
  public ImportSession importing() {
    return new ImportSession(reader(), transactions(), new ImportSession.Stores(schools, facts, templates), originals);
  }

  private static SpreadsheetReader reader() {
    ReadLimits limits = ReadLimits.usual();
    return new SpreadsheetReader(
        new SpreadsheetReader.Formats(new XlsxFormat(limits), new XlsFormat(limits),
            new CsvFormat(limits), new HtmlFormat(limits)),
        limits);
  }

  @Override
  public List<List<String>> sheet(Path file) throws Failure {
    return FirstSheet.of(reader().open(file));
  }

  @Override
  public Risks risks() {
    return new JooqRisks(database);
  }

  @Override
  public Originals originals() {
    return originals;
  }

  @Override
  public ImportTemplates templates() {
    return templates;
  }

  @Override
  public MethodologyProfiles profiles() {
    return profiles;
  }

  @Override
  public NoteInputs notes() {
    return notes(profiles::usual);
  }

  /// Which справки were saved.
  @Override
  public NoteRegister noteRegister() {
    return new JooqNoteRegister(database);
  }

  /// Until when schools are to send what.
  @Override
  public DueDates dueDates() {
    return new JooqDueDates(database);
  }

  /// Inputs of справки by methods somebody else chooses.
  NoteInputs notes(NoteInputs.MethodsInUse methods) {
    return new NoteInputs(transactions(), centres, schools, new NoteInputs.Numbers(facts, own), methods);
  }

  /// The trail of what people did.
  @Override
  public AuditTrail trail() {
    return new GuardedTrail(trail, access);
  }

  /// What was done here, with undo and redo.
  @Override
  public Changes changes() {
    return new Changes(transactions(), history);
  }

  @Override
  public Backups backups() {
    return backups;
  }

  /// What the person should know of the place and of the clock.
  List<String> cautions() throws Failure {
    return database.cautions();
  }

  /// The key of the open database; empty while it has no password.
  Optional<DataKey> key() {
    return database.key();
  }

  /// The server the database is on; empty when it is a file.
  Optional<String> server() {
    return database.server().map(ServerAddress::toString);
  }

  /// How often a change by another program was noticed.
  long changesByOthers() {
    return database.changesByOthers();
  }

  /// The file of the database, for the status bar; of a server, where this machine keeps what belongs to it.
  Path file() {
    return database.file();
  }

  @Override
  public void close() {
    journal.ifPresent(JooqOutsideJournal::close);
    database.close();
  }
}
