package ru.kvartil.importing;

import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.RussianFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.SchoolResolver.SchoolChange;
import ru.kvartil.importing.table.TableFinder;
import ru.kvartil.importing.table.TableLayout;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Imports one file: a check that stores nothing, and a commit in one transaction over all its sheets. Both walk the same
/// way over the same rows (architecture §4.8).
public final class ImportSession {
  private static final Texts TEXTS = Texts.of(ImportSession.class);
  private static final int CHUNK = 2000;
  private static final int ROWS_BETWEEN_REPORTS = 1000;
  private final SpreadsheetReader reader;
  private final Transactions transactions;
  private final Schools schools;
  private final Facts facts;
  private final ImportTemplates templates;

  public ImportSession(SpreadsheetReader reader, Transactions transactions, Schools schools, Facts facts,
      ImportTemplates templates) {
    this.reader = reader;
    this.transactions = transactions;
    this.schools = schools;
    this.facts = facts;
    this.templates = templates;
  }

  /// What the import would do; nothing is stored.
  ///
  /// @throws Failure when the file is refused as a whole
  public ImportReport check(ImportRequest request, Progress progress) throws Failure {
    Source source = open(request);
    State state = transactions
        .read(() -> new State(new SchoolResolver(schools.all(), schools.next(), request.decisions()),
            facts.ledger(), Optional.empty(), facts.sameBatch(source.hash(), mappingHash(source, request))));
    DifferenceLog log = new DifferenceLog(state.ledger(), state.resolver());
    List<ImportReport.Sheet> sheets = walk(source, request, state, log, progress);
    Differences differences = transactions.read(() -> log.finish(facts, Set.copyOf(source.read())));
    return report(source, sheets, state, Optional.empty(), differences);
  }

  /// Imports the file. A file that brings nothing new leaves no batch behind.
  public ImportReport commit(ImportRequest request, Progress progress) throws Failure {
    Source source = open(request);
    String mapping = mappingHash(source, request);
    Batch.Draft draft = new Batch.Draft(source.file().name(), source.hash(), mapping,
        source.heads().stream().map(SheetHead::name).toList(), source.fingerprints());
    List<ImportReport.Sheet> sheets = new ArrayList<>();
    try {
      return transactions.writeStreamed(TEXTS.get("importing.action.import", draft.file()),
          () -> new State(new SchoolResolver(schools.all(), schools.next(), request.decisions()), facts.ledger(),
              Optional.of(facts.begin(draft)), facts.sameBatch(source.hash(), mapping)),
          (state, queue) -> {
            Chunks chunks = new Chunks(state, queue);
            sheets.addAll(walk(source, request, state, chunks, progress));
            chunks.flush();
            requireUnchanged(source, request);
          }, new Storing(source, request, sheets));
    } catch (NothingNew nothing) {
      return nothing.report;
    }
  }

  /// What both sides of a commit share.
  private record State(SchoolResolver resolver, FactLedger ledger, Optional<Facts.BatchWriter> batch,
      Optional<Batch> known) {}

  /// An opened file with what its sheets were taken for.
  private record Source(SpreadsheetFile file, String hash, List<SheetHead> heads,
      List<Optional<TableMapping>> mappings) {
    /// Fingerprint of each sheet's headings, empty where nothing is read.
    List<String> fingerprints() {
      return mappings.stream().map(mapping -> mapping.filter(TableMapping::usable).map(TableMapping::layout)
          .map(TableLayout::fingerprint).orElse("")).toList();
    }

    /// Fingerprints of the sheets that are read.
    List<String> read() {
      return fingerprints().stream().filter(print -> !print.isEmpty()).distinct().toList();
    }
  }

  /// What travels to the writer.
  private record Chunk(List<SchoolChange> schools, Map<Series, Integer> series, List<NewFact> facts) {}

  /// A sheet before its body is read.
  ///
  /// @param mapping what its columns are taken for, perhaps not [TableMapping#usable] yet; empty without a table
  /// @param template what a person confirmed for a table with these headings
  public record Surveyed(String sheet, Optional<TableMapping> mapping, Optional<ImportTemplate> template) {}

  /// The sheets of a file and what they would be taken for, without reading the bodies. For the wizard's first steps,
  /// where a person may still mend a table that cannot be read as it stands.
  ///
  /// @throws Failure when the file is no table or holds none
  public List<Surveyed> survey(ImportRequest request) throws Failure {
    SpreadsheetFile file = reader.open(request.file());
    List<SheetHead> heads = file.heads();
    List<Optional<TableMapping>> mappings = mappings(file, heads, request);
    List<ImportTemplate> known = transactions.read(templates::all);
    return IntStream.range(0, heads.size())
        .mapToObj(sheet -> new Surveyed(heads.get(sheet).name(), mappings.get(sheet), mappings.get(sheet)
            .flatMap(mapping -> known.stream()
                .filter(one -> one.fingerprint().equals(mapping.layout().fingerprint())).findFirst())))
        .toList();
  }

  private Source open(ImportRequest request) throws Failure {
    SpreadsheetFile file = reader.open(request.file());
    List<SheetHead> heads = file.heads();
    List<Optional<TableMapping>> mappings = mappings(file, heads, request);
    if (mappings.stream().flatMap(Optional::stream).noneMatch(TableMapping::usable)) {
      throw new Failure(TEXTS, "importing.unreadable-table", file.name(), firstError(mappings));
    }
    return new Source(file, file.hash(), heads, mappings);
  }

  private static List<Optional<TableMapping>> mappings(SpreadsheetFile file, List<SheetHead> heads,
      ImportRequest request) throws Failure {
    List<Optional<TableMapping>> mappings = new ArrayList<>();
    for (int sheet = 0; sheet < heads.size(); sheet++) {
      ImportRequest.OfSheet asked = request.sheet(sheet);
      mappings.add(asked.skipped()
          ? Optional.empty()
          : TableFinder.find(heads.get(sheet)).map(found -> mapping(file, found, request, asked)));
    }
    if (mappings.stream().noneMatch(Optional::isPresent)) {
      throw new Failure(TEXTS, "importing.no-table", file.name());
    }
    Optional<ImportTemplate> applied = request.templates().applied();
    if (applied.isPresent()
        && mappings.stream().flatMap(Optional::stream).allMatch(one -> applied.get().knows(one.layout()) == 0)) {
      throw new Failure(TEXTS, "importing.other-headings", file.name(), applied.get().name());
    }
    return mappings;
  }

  private static TableMapping mapping(SpreadsheetFile file, TableLayout layout, ImportRequest request,
      ImportRequest.OfSheet asked) {
    Optional<SchoolYear> year = asked.year().or(request::year);
    TableMapping found = request.mapping().isEmpty()
        ? TableMapping.automatic(file.name(), layout, year)
        : TableMapping.byHand(file.name(), layout, request.mapping(), year);
    Optional<ImportTemplate> applied = request.templates().applied().filter(one -> one.knows(layout) > 0);
    TableMapping named = applied.isPresent() ? found.with(applied.get().roles(found)) : found;
    return asked.roles().isEmpty() ? named : named.with(asked.roles());
  }

  private static String firstError(List<Optional<TableMapping>> mappings) {
    return mappings.stream().flatMap(Optional::stream).flatMap(mapping -> mapping.problems().stream())
        .filter(problem -> problem.severity() == Severity.ERROR).map(Problem::message).findFirst().orElse("");
  }

  /// Two imports of one file differ when a column was taken for something else or a question answered otherwise.
  private static String mappingHash(Source source, ImportRequest request) {
    StringBuilder text = new StringBuilder(request.empty().name());
    source.mappings().forEach(mapping -> text.append('\n')
        .append(mapping.map(found -> found.roles() + " " + found.context().year()).orElse("-")));
    request.decisions().entrySet().stream().map(Object::toString).sorted().forEach(text::append);
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<ImportReport.Sheet> walk(Source source, ImportRequest request, State state, SheetWalk.FactSink sink,
      Progress progress) throws Failure {
    List<ImportReport.Sheet> sheets = new ArrayList<>();
    for (int sheet = 0; sheet < source.heads().size(); sheet++) {
      Optional<TableMapping> mapping = source.mappings().get(sheet);
      String name = source.heads().get(sheet).name();
      if (mapping.isEmpty() || !mapping.get().usable()) {
        sheets.add(unread(source.file().name(), name, mapping, request.sheet(sheet).skipped()));
        continue;
      }
      SheetWalk walk = new SheetWalk(sheet, mapping.get(), request.empty(), state.resolver(), state.ledger(), sink);
      source.file().rows(sheet, row -> {
        report(row.index(), progress);
        walk.row(row);
        return true;
      });
      sheets.add(walk.finish());
      state.resolver().count(walk.counter());
    }
    return sheets;
  }

  private static void report(int row, Progress progress) throws Failure {
    if (row % ROWS_BETWEEN_REPORTS == 0) {
      if (progress.cancelled()) {
        throw new Failure(TEXTS, "importing.cancelled");
      }
      progress.report(-1, TEXTS.get("importing.progress", RussianFormat.plain(row)));
    }
  }

  private static ImportReport.Sheet unread(String file, String name, Optional<TableMapping> mapping, boolean skipped) {
    List<Problem> problems = mapping.map(TableMapping::problems).orElseGet(
        () -> skipped ? List.of() : List.of(ImportCode.SHEET_WITHOUT_TABLE.at(CellRef.sheet(file, name), name)));
    return new ImportReport.Sheet(name, mapping, 0, 0, 0, 0, 0, problems, List.of());
  }

  /// The file is read twice, for its heads and for its rows: a change in between would mix two files.
  private void requireUnchanged(Source source, ImportRequest request) throws Failure {
    if (!reader.open(request.file()).hash().equals(source.hash())) {
      throw new Failure(TEXTS, "importing.file-changed", source.file().name());
    }
  }

  private static ImportReport report(Source source, List<ImportReport.Sheet> sheets, State state,
      Optional<BatchId> batch, Differences differences) {
    int rows = sheets.stream().mapToInt(ImportReport.Sheet::accepted).sum();
    int rejected = sheets.stream().mapToInt(ImportReport.Sheet::rejected).sum();
    return new ImportReport(source.file().name(), sheets, state.resolver().counts(rows, rejected),
        state.resolver().doubts(), batch, state.known(), differences);
  }

  /// Gathers facts into chunks, with the registry's changes and the series they need before them.
  private static final class Chunks implements SheetWalk.FactSink {
    private final State state;
    private final Transactions.ChunkQueue<Chunk> queue;
    private List<NewFact> gathered = new ArrayList<>(CHUNK);

    Chunks(State state, Transactions.ChunkQueue<Chunk> queue) {
      this.state = state;
      this.queue = queue;
    }

    @Override
    public void fact(NewFact fact) throws Failure {
      gathered.add(fact);
      if (gathered.size() >= CHUNK) {
        flush();
      }
    }

    void flush() throws Failure {
      queue.accept(new Chunk(state.resolver().takeChanges(), state.ledger().takeNewSeries(), gathered));
      gathered = new ArrayList<>(CHUNK);
    }
  }

  /// The writer's side.
  private final class Storing implements Transactions.Sink<State, Chunk, ImportReport> {
    private final Source source;
    private final ImportRequest request;
    private final List<ImportReport.Sheet> sheets;
    private final RegistryWriter registry = new RegistryWriter(schools);
    private boolean anything;

    Storing(Source source, ImportRequest request, List<ImportReport.Sheet> sheets) {
      this.source = source;
      this.request = request;
      this.sheets = sheets;
    }

    @Override
    public void take(State state, Chunk chunk) throws Failure {
      Facts.BatchWriter batch = state.batch().orElseThrow();
      for (SchoolChange change : chunk.schools()) {
        anything |= registry.apply(change, batch);
      }
      anything |= !chunk.facts().isEmpty();
      batch.store(chunk.series(), chunk.facts());
    }

    @Override
    public ImportReport finish(State state) throws Failure {
      if (!anything) {
        throw new NothingNew(report(source, sheets, state, Optional.empty(), Differences.NONE));
      }
      Facts.BatchWriter batch = state.batch().orElseThrow();
      ImportReport report = report(source, sheets, state, Optional.of(batch.id()), Differences.NONE);
      if (request.templates().kept()) {
        keepMappings();
      }
      batch.finish(report.counts());
      return report;
    }

    /// Part of the import's own transaction: undone with it.
    private void keepMappings() throws Failure {
      for (int sheet = 0; sheet < source.heads().size(); sheet++) {
        Optional<TableMapping> mapping = source.mappings().get(sheet).filter(TableMapping::usable);
        if (mapping.isPresent()) {
          templates.confirm(proposedName(sheet), ImportTemplate.columnsOf(mapping.get()));
        }
      }
    }

    /// The name of the file, with the sheet's where several are read.
    private String proposedName(int sheet) {
      String file = source.file().name().replaceFirst("\\.[A-Za-z]{3,4}$", "");
      return source.read().size() < 2
          ? file
          : TEXTS.get("importing.template-name", file, source.heads().get(sheet).name());
    }
  }

  /// Rolls the empty batch back; not a failure.
  private static final class NothingNew extends RuntimeException {
    private final transient ImportReport report;

    NothingNew(ImportReport report) {
      super("nothing new", null, false, false);
      this.report = report;
    }
  }
}
