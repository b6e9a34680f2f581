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
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `audit [--json FILE]`: what people did, newest first, and whether the trail was tampered with; exit code 2 if it was.
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(AuditCommand.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  AuditCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    Read read;
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      read = workplace.transactions()
          .read(() -> new Read(workplace.trail().entries(), workplace.trail().check()));
    }
    if (json != null) {
      JsonFile.save(json, document(read));
    }
    print(read.entries, spec.commandLine().getOut());
    if (!read.breaks.isEmpty()) {
      Break first = read.breaks.getFirst();
      throw new Failure(TEXTS, "cli.audit-broken", first.seq(), TEXTS.get(first.reason()));
    }
    return CommandLineFace.Exit.DONE;
  }

  private record Read(List<AuditEntry> entries, List<Break> breaks) {}

  private static void print(List<AuditEntry> entries, PrintWriter out) {
    if (entries.isEmpty()) {
      out.println(TEXTS.get("cli.audit-empty"));
    }
    for (AuditEntry entry : entries) {
      out.println(TEXTS.get("cli.audit-line", entry.seq(), TIME.format(entry.at().atZone(ZoneId.systemDefault())),
          entry.person(), entry.what()));
    }
  }

  private static ObjectNode document(Read read) {
    ObjectNode document = JsonFile.object();
    document.put("whole", read.breaks.isEmpty());
    ArrayNode breaks = document.putArray("breaks");
    read.breaks.forEach(one -> breaks.addObject().put("seq", one.seq()).put("reason", one.reason().name()));
    ArrayNode list = document.putArray("entries");
    for (AuditEntry entry : read.entries) {
      list.addObject().put("seq", entry.seq()).put("at", entry.at().toString()).put("person", entry.person())
          .put("deed", entry.deed().name()).put("what", entry.what()).put("events_from", entry.events().from())
          .put("events_to", entry.events().to()).put("hash", entry.seal().hash());
    }
    return document;
  }
}
