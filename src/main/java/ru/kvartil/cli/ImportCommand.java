package ru.kvartil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.TemplateFile;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// `import FILE… [--year Y] [--map COLUMN=FIELD …] [--template NAME|FILE] [--dry-run] [--json FILE]`: one file is one batch; a refused file does
/// not stop the others, and the exit code is the worst.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
  private static final Texts TEXTS = Texts.of(ImportCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
  private List<Path> files;
  @Option(names = "--year", paramLabel = "Y")
  private @Nullable String year;
  @Option(names = "--map", paramLabel = "COLUMN=FIELD")
  private @Nullable List<String> map;
  @Option(names = "--template", paramLabel = "NAME|FILE")
  private @Nullable String template;
  @Option(names = "--dry-run")
  private boolean dryRun;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  ImportCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What became of one file: a report, or the sentence of its refusal.
  record Outcome(String file, Optional<ImportReport> report, String refusal) {
    int code() {
      return report.map(done -> done.rejected() > 0 ? Exit.REJECTED_ROWS : Exit.DONE).orElse(Exit.REFUSED);
    }
  }

  @Override
  public Integer call() throws Failure {
    if (map != null && template != null) {
      throw new Failure(TEXTS, "cli.template-or-map");
    }
    Optional<SchoolYear> given = year == null ? Optional.empty() : Optional.of(Years.parse(year));
    List<FieldSpec> specs = new ArrayList<>();
    for (String text : map == null ? List.<String>of() : map) {
      specs.add(FieldSpec.parse(text));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (Workplace workplace = dryRun
        ? workplaces.openReadOnly(parent.database())
        : workplaces.open(parent.database())) {
      Optional<ImportTemplate> kept = template == null ? Optional.empty() : Optional.of(template(workplace, template));
      for (Path file : files) {
        ImportRequest request = ImportRequest.unattended(file, given, specs);
        outcomes.add(take(workplace.importing(), kept.map(request::by).orElse(request)));
      }
    }
    if (json != null) {
      JsonFile.save(json, ImportJson.document(outcomes, dryRun));
    }
    return outcomes.stream().mapToInt(Outcome::code).max().orElse(Exit.DONE);
  }

  /// A template of the database, or of a file where the database has none of that name.
  private static ImportTemplate template(Workplace workplace, String said) throws Failure {
    Path file = Path.of(said);
    return said.endsWith(".json") && Files.isRegularFile(file)
        ? TemplateFile.read(file)
        : TemplateCommand.named(workplace, said);
  }

  private Outcome take(ImportSession session, ImportRequest request) {
    String name = request.file().name();
    try {
      ImportReport report = dryRun ? session.check(request, Progress.none()) : session.commit(request, Progress.none());
      tell(report);
      return new Outcome(name, Optional.of(report), "");
    } catch (Failure refused) {
      LOG.info("import refused: {}", refused.code(), refused);
      String sentence = CommandLineFace.oneLine(refused.text());
      spec.commandLine().getErr().println(sentence);
      return new Outcome(name, Optional.empty(), sentence);
    }
  }

  private void tell(ImportReport report) {
    var counts = report.counts();
    String line = dryRun
        ? TEXTS.get("cli.import-would", report.file(), counts.schoolRows(), counts.added(), counts.changed(),
            counts.same(), counts.rejectedRows())
        : report.batch().isPresent()
            ? TEXTS.get("cli.import-done", report.file(), counts.schoolRows(), counts.added(), counts.changed(),
                counts.same(), counts.rejectedRows(), report.batch().get())
            : TEXTS.get("cli.import-nothing", report.file(), counts.same());
    spec.commandLine().getOut().println(line);
  }

}
