package ru.kvartil.importing;

import ru.kvartil.shared.BatchId;
import java.util.ArrayList;
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
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.importing.kept.KeptTableWriter;
import ru.kvartil.original.Originals;

/// Imports one file: a check that stores nothing, and a commit in one transaction over all its sheets. Both walk the same
/// way over the same rows (architecture §4.8). The commit keeps the original of the file on the way.
public final class ImportSession {
  private static final Logger LOG = LoggerFactory.getLogger(ImportSession.class);
  private static final Texts TEXTS = Texts.of(ImportSession.class);
  private static final int CHUNK = 2000;
  private final SpreadsheetReader reader;
  private final Transactions transactions;
  private final Schools schools;
  private final Facts facts;
  private final ImportTemplates templates;
  private final Originals originals;

  /// @param originals where the originals of loaded files are kept
  public ImportSession(SpreadsheetReader reader, Transactions transactions, Stores stores, Originals originals) {
    this.reader = reader;
    this.transactions = transactions;
    this.schools = stores.schools();
    this.facts = stores.facts();
    this.templates = stores.templates();
    this.originals = originals;
  }

  /// What an import reads and writes.
  public record Stores(Schools schools, Facts facts, ImportTemplates templates) {}

  /// What the import would do; nothing is stored.
  ///
  /// @throws Failure when the file is refused as a whole
  public ImportReport check(ImportRequest request, Progress progress) throws Failure {
    Source source = open(request);
    State state = transactions
        .read(() -> new State(new SchoolResolver(schools.all(), schools.next(), request.decisions()),
            facts.ledger(), Optional.empty(), facts.sameBatch(source.hash(), source.mappingHash(request))));
    DifferenceLog log = new DifferenceLog(state.ledger(), state.resolver());
    List<ImportReport.Sheet> sheets = source.walk(request,
        new Source.Walking(state.resolver(), state.ledger(), log, Optional.empty()), progress);
    Differences differences = transactions.read(() -> log.finish(facts, Set.copyOf(source.read())));
    return report(source, sheets, state, Optional.empty(), differences);
  }

  /// Imports the file. A file that brings nothing new leaves no batch behind.
  public ImportReport commit(ImportRequest request, Progress progress) throws Failure {
    Source source = open(request);
    String mapping = source.mappingHash(request);
    Batch.Draft draft = source.draft(mapping);
    Gathered gathered = new Gathered();
    try {
      return transactions.writeStreamed(TEXTS.get("importing.action.import", draft.file()),
          () -> new State(new SchoolResolver(schools.all(), schools.next(), request.decisions()), facts.ledger(),
              Optional.of(facts.begin(draft)), facts.sameBatch(source.hash(), mapping)),
          (state, queue) -> {
            Chunks chunks = new Chunks(state, queue);
            KeptTableWriter kept = new KeptTableWriter(source.hash());
            gathered.sheets.addAll(source.walk(request,
                new Source.Walking(state.resolver(), state.ledger(), chunks, Optional.of(kept)), progress));
            chunks.flush();
            requireUnchanged(source, request);
            if (chunks.anything) {
              gathered.original = keep(kept);
            }
          }, new Storing(source, request, gathered));
    } catch (NothingNew nothing) {
      return nothing.report;
    }
  }

  /// The original is on disk before the load is; a folder that takes nothing does not keep anybody from loading.
  private Batch.Original keep(KeptTableWriter kept) {
    Optional<byte[]> content = kept.finish();
    if (content.isEmpty()) {
      return Batch.Original.without(Batch.Missing.TOO_BIG);
    }
    try {
      return Batch.Original.of(originals.keep(content.get()));
    } catch (Failure refused) {
      LOG.warn("the original of a file is not kept", refused);
      return Batch.Original.without(Batch.Missing.NOT_WRITTEN);
    }
  }

  /// What the reading side leaves for the end of the writing one.
  private static final class Gathered {
    private final List<ImportReport.Sheet> sheets = new ArrayList<>();
    private Batch.Original original = Batch.Original.EARLIER;
  }

  /// What both sides of a commit share.
  private record State(SchoolResolver resolver, FactLedger ledger, Optional<Facts.BatchWriter> batch,
      Optional<Batch> known) {}

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
    List<Optional<TableMapping>> mappings = Source.mappings(file, heads, request);
    List<ImportTemplate> known = transactions.read(templates::all);
    return IntStream.range(0, heads.size())
        .mapToObj(sheet -> new Surveyed(heads.get(sheet).name(), mappings.get(sheet), mappings.get(sheet)
            .flatMap(mapping -> known.stream()
                .filter(one -> one.fingerprint().equals(mapping.layout().fingerprint())).findFirst())))
        .toList();
  }

  private Source open(ImportRequest request) throws Failure {
    return Source.of(reader.open(request.file()), request);
  }

  /// The file is read twice, for its heads and for its rows: a change in between would mix two files.
  private void requireUnchanged(Source source, ImportRequest request) throws Failure {
    if (!reader.open(request.file()).hash().equals(source.hash())) {
      throw new Failure(TEXTS, "importing.file-changed", source.file().name());
    }
  }

  private static ImportReport report(Source source, List<ImportReport.Sheet> sheets, State state,
      Optional<BatchId> batch, Differences differences) {
    return new ImportReport(source.file().name(), sheets, counts(sheets, state.resolver()),
        state.resolver().doubts(), batch, state.known(), differences);
  }

  /// Counts over all sheets.
  static Batch.Counts counts(List<ImportReport.Sheet> sheets, SchoolResolver resolver) {
    int rows = sheets.stream().mapToInt(ImportReport.Sheet::accepted).sum();
    int rejected = sheets.stream().mapToInt(ImportReport.Sheet::rejected).sum();
    return resolver.counts(rows, rejected);
  }

  /// Gathers facts into chunks, with the registry's changes and the series they need before them.
  private static final class Chunks implements SheetWalk.FactSink {
    private final State state;
    private final Transactions.ChunkQueue<Chunk> queue;
    private List<NewFact> gathered = new ArrayList<>(CHUNK);
    private boolean anything;

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
      List<SchoolChange> changes = state.resolver().takeChanges();
      anything |= !gathered.isEmpty() || !changes.isEmpty();
      queue.accept(new Chunk(changes, state.ledger().takeNewSeries(), gathered));
      gathered = new ArrayList<>(CHUNK);
    }
  }

  /// The writer's side.
  private final class Storing implements Transactions.Sink<State, Chunk, ImportReport> {
    private final Source source;
    private final ImportRequest request;
    private final Gathered gathered;
    private final RegistryWriter registry = new RegistryWriter(schools);
    private boolean anything;

    Storing(Source source, ImportRequest request, Gathered gathered) {
      this.source = source;
      this.request = request;
      this.gathered = gathered;
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
        throw new NothingNew(report(source, gathered.sheets, state, Optional.empty(), Differences.NONE));
      }
      Facts.BatchWriter batch = state.batch().orElseThrow();
      ImportReport report = report(source, gathered.sheets, state, Optional.of(batch.id()), Differences.NONE);
      if (request.templates().kept()) {
        keepMappings();
      }
      batch.finish(report.counts(), gathered.original, Recipe.of(request, source.mappings()));
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
