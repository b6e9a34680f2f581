package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.district.Right;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `journal [--json FILE]`: imports, newest first.
@Command(name = "journal")
final class JournalCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(JournalCommand.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  JournalCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      if (json != null) {
        workplace.access().require(Right.EXPORT);
      }
      List<Batch> batches = workplace.transactions().read(() -> workplace.facts().batches());
      if (json != null) {
        JsonFile.save(json, document(batches));
      }
      print(batches, spec.commandLine().getOut());
    }
    return CommandLineFace.Exit.DONE;
  }

  private static void print(List<Batch> batches, PrintWriter out) {
    if (batches.isEmpty()) {
      out.println(TEXTS.get("cli.journal-empty"));
    }
    for (Batch batch : batches) {
      Batch.Counts counts = batch.counts();
      out.println(TEXTS.get("cli.journal-line", batch.id(),
          TIME.format(batch.at().atZoneSameInstant(ZoneId.systemDefault())), batch.file(), counts.schoolRows(),
          counts.added(), counts.changed(), counts.same()));
    }
  }

  private static ObjectNode document(List<Batch> batches) {
    ObjectNode document = JsonFile.object();
    ArrayNode list = document.putArray("batches");
    for (Batch batch : batches) {
      Batch.Counts counts = batch.counts();
      ObjectNode node = list.addObject();
      node.put("id", batch.id().value()).put("at", batch.at().toInstant().toString()).put("file", batch.file())
          .put("hash", batch.hash()).put("original", batch.original().hash()).put("rows", counts.schoolRows())
          .put("rejected", counts.rejectedRows())
          .put("added", counts.added()).put("changed", counts.changed()).put("same", counts.same())
          .put("schools_created", counts.schoolsCreated());
      ArrayNode sheets = node.putArray("sheets");
      batch.sheets().forEach(sheets::add);
    }
    return document;
  }
}
