package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.TemplateFile;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// `template list`, `template export FILE --name NAME`, `template import FILE`: kept mappings of imports.
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(TemplateCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "list|export|import", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
  private @Nullable Path file;
  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  TemplateCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What to do; Java words, hence the capitals.
  enum What {
    LIST, EXPORT, IMPORT
  }

  @Override
  public Integer call() throws Failure {
    switch (what) {
      case LIST -> list();
      case EXPORT -> export(file());
      case IMPORT -> store(TemplateFile.read(file()));
    }
    return Exit.DONE;
  }

  private Path file() throws Failure {
    Path given = file;
    if (given == null) {
      throw new Failure(TEXTS, "cli.template-file");
    }
    return given;
  }

  private void export(Path target) throws Failure {
    String wanted = name;
    if (wanted == null) {
      throw new Failure(TEXTS, "cli.template-name");
    }
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      ImportTemplate template = named(workplace, wanted);
      workplace.exports(TEXTS.get("cli.exports-template", wanted, target.getFileName()));
      TemplateFile.write(template, target);
    }
    out().println(TEXTS.get("cli.template-written", wanted));
  }

  private void store(ImportTemplate read) throws Failure {
    ImportTemplate template = name == null
        ? read
        : new ImportTemplate(name, read.columns(), read.confirmed(), read.person());
    try (Workplace workplace = workplaces.open(parent.database())) {
      workplace.transactions().write(TEXTS.get("cli.template-added", template.name()), () -> {
        workplace.templates().save(template);
        return 0;
      });
    }
    out().println(TEXTS.get("cli.template-stored", template.name()));
  }

  private void list() throws Failure {
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      List<ImportTemplate> all = workplace.transactions().read(workplace.templates()::all);
      if (all.isEmpty()) {
        out().println(TEXTS.get("cli.template-none"));
      }
      for (ImportTemplate each : all) {
        long read = each.columns().stream().filter(column -> !(column.role() instanceof ColumnRole.Ignored)).count();
        out().println(TEXTS.get("cli.template-line", each.name(), read, each.columns().size(),
            RussianFormat.moment(each.confirmed(), ZoneId.systemDefault()), each.person()));
      }
    }
  }

  /// The template of a name.
  static ImportTemplate named(Workplace workplace, String name) throws Failure {
    return workplace.transactions().read(workplace.templates()::all).stream()
        .filter(each -> each.name().equalsIgnoreCase(name.strip())).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "cli.template-unknown", name));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
