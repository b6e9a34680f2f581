package ru.kvartil.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.original.Originals;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// Loads a file once more out of its kept original, exactly as it was loaded: with the columns and answers of that day, under
/// its number, time and person. What it changes in the registry is not its matter: those rows stand in the journal
/// themselves. Whether the result is the same is proven by the digest of all values.
public final class ImportRepeat {
  private static final Texts TEXTS = Texts.of(ImportRepeat.class);
  private static final int CHUNK = 2000;
  private final ObjectMapper json = new ObjectMapper();
  private final Schools schools;
  private final Facts facts;
  private final Originals originals;

  public ImportRepeat(Schools schools, Facts facts, Originals originals) {
    this.schools = schools;
    this.facts = facts;
    this.originals = originals;
  }

  /// To be called inside a writing transaction, with the registry as it was before the load.
  ///
  /// @param note what the journal says of the load
  /// @throws Failure saying why it cannot be done; the caller rolls back what was stored until then
  public void again(Facts.Loaded loaded, String note) throws Failure {
    JsonNode said = parsed(note);
    String file = said.path("file").asText();
    if (said.path("original").asText().isEmpty() || said.path("recipe").asText().isEmpty()) {
      throw new Failure(TEXTS, "repeat.not-kept", file);
    }
    SourceFile source = SourceFile.pasted(file, "");
    ImportRequest request = Recipe.read(said.path("recipe").asText(), source)
        .orElseThrow(() -> new Failure(TEXTS, "repeat.not-kept", file));
    KeptTable table = KeptTable.of(file, originals.read(said.path("original").asText()));
    Source read = Source.of(table, request);
    Facts.BatchWriter batch = facts.again(read.draft(said.path("mapping").asText()), began(loaded, said));
    SchoolResolver resolver = new SchoolResolver(schools.all(), schools.next(), request.decisions());
    Storing storing = new Storing(resolver, facts.ledger(), batch, new RepeatedRegistry(schools, batch));
    List<ImportReport.Sheet> sheets = read.walk(request,
        new Source.Walking(resolver, storing.ledger, storing, Optional.empty()), Progress.none());
    storing.flush();
    if (!batch.digest().equals(said.path("digest").asText())) {
      throw new Failure(TEXTS, "repeat.other", file);
    }
    batch.finish(ImportSession.counts(sheets, resolver), Batch.Original.of(said.path("original").asText()), "");
  }

  /// A load is dated by its beginning, its step in the journal by its end; loads of earlier versions say only the latter.
  private static Facts.Loaded began(Facts.Loaded loaded, JsonNode said) {
    return said.has("at")
        ? new Facts.Loaded(loaded.id(), OffsetDateTime.parse(said.path("at").asText()), loaded.person())
        : loaded;
  }

  private JsonNode parsed(String note) throws Failure {
    try {
      return json.readTree(note);
    } catch (JsonProcessingException broken) {
      throw new Failure(TEXTS, "repeat.not-kept", broken, "");
    }
  }

  /// Stores in the order of the first load: registry, series, values, chunk by chunk.
  private static final class Storing implements SheetWalk.FactSink {
    private final SchoolResolver resolver;
    private final FactLedger ledger;
    private final Facts.BatchWriter batch;
    private final RepeatedRegistry registry;
    private List<NewFact> gathered = new ArrayList<>(CHUNK);

    Storing(SchoolResolver resolver, FactLedger ledger, Facts.BatchWriter batch,
        RepeatedRegistry registry) {
      this.resolver = resolver;
      this.ledger = ledger;
      this.batch = batch;
      this.registry = registry;
    }

    @Override
    public void fact(NewFact fact) {
      gathered.add(fact);
      if (gathered.size() >= CHUNK) {
        flush();
      }
    }

    void flush() {
      resolver.takeChanges().forEach(registry::remember);
      batch.store(ledger.takeNewSeries(), gathered);
      gathered = new ArrayList<>(CHUNK);
    }
  }
}
