package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.context.ContextResult;
import ru.kvartil.context.ContextRules;
import ru.kvartil.context.ContextStudy;
import ru.kvartil.context.ContextWords;
import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.context.SimilarSchools;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `context --year Y [--by automatic|welfare|shares] [--school S] [--csv F] [--json F]`: expected against achieved results,
/// and with `--school` the schools most like it.
@Command(name = "context")
final class ContextCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ContextCommand.class);
  private static final int DIGITS = 2;
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--by", paramLabel = "automatic|welfare|shares", defaultValue = "automatic")
  private Basis by;
  @Option(names = "--school", paramLabel = "CODE|NAME")
  private @Nullable String school;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  ContextCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// By what results are expected; lower case because these are words of the command line.
  @SuppressWarnings("ConstantCaseForConstants")
  enum Basis {
    automatic(By.AUTOMATIC), welfare(By.WELFARE), shares(By.SHARES);

    private final By by;

    Basis(By by) {
      this.by = by;
    }
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    boolean writes = json != null || csv != null;
    try (Workplace workplace = writes
        ? workplaces.openToExport(parent.database())
        : workplaces.openReadOnly(parent.database())) {
      Methods methods = new ProfileChoice(workplace).usual();
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      ContextStudy study = ContextStudy.of(ContextRules.usual(), data, methods, asked, by.by);
      if (school != null) {
        School wanted = SchoolArgument.find(data.schools(), school);
        SimilarSchools similar = study.similar(wanted.key());
        if (json != null) {
          workplace.exports(TEXTS.get("cli.exports-context", asked.label(), json.getFileName()));
          JsonFile.save(json, ContextJson.similar(wanted, similar));
        }
        if (csv != null) {
          workplace.exports(TEXTS.get("cli.exports-context", asked.label(), csv.getFileName()));
          Csv.save(csv, out -> ContextJson.similarRows(wanted, similar, out));
        }
        return told(wanted, similar);
      }
      if (json != null) {
        workplace.exports(TEXTS.get("cli.exports-context", asked.label(), json.getFileName()));
        JsonFile.save(json, ContextJson.document(study));
      }
      if (csv != null) {
        workplace.exports(TEXTS.get("cli.exports-context", asked.label(), csv.getFileName()));
        Csv.save(csv, out -> ContextJson.rows(study, out));
      }
      return told(study.expected());
    }
  }

  private int told(ContextResult result) {
    if (result.refused().isPresent()) {
      return refused(result.refused().get(), result.table());
    }
    PrintWriter out = spec.commandLine().getOut();
    result.fit().ifPresent(fit -> out.println(TEXTS.get("cli.expected", result.year().label(), fit.n(),
        RussianFormat.fixed(fit.quality().rSquared(), DIGITS), result.table().columns().stream()
            .map(FeatureTable.Column::name).collect(Collectors.joining(", ")))));
    result.schools().forEach(each -> out.println(TEXTS.get("cli.expected-school", each.school().school().name(),
        ContextWords.text(result, each))));
    out.println(TEXTS.get("cli.resilient", result.resilient().isEmpty()
        ? TEXTS.get("cli.no-schools")
        : result.resilient().stream().map(each -> each.school().name()).collect(Collectors.joining(", "))));
    PrintWriter err = spec.commandLine().getErr();
    result.notes().remarks().forEach(err::println);
    result.table().absentees().ifPresent(err::println);
    return Exit.DONE;
  }

  private int told(School wanted, SimilarSchools similar) {
    if (similar.refused().isPresent()) {
      return refused(similar.refused().get(), similar.table());
    }
    PrintWriter out = spec.commandLine().getOut();
    FeatureTable table = similar.table();
    out.println(TEXTS.get("cli.similar", wanted.name(), words(table, similar.own().orElseThrow())));
    similar.neighbours().forEach(each -> out.println(TEXTS.get("cli.similar-school", each.school().school().name(),
        RussianFormat.fixed(each.distance(), DIGITS), words(table, each.row()))));
    similar.remarks().forEach(spec.commandLine().getErr()::println);
    table.absentees().ifPresent(spec.commandLine().getErr()::println);
    return Exit.DONE;
  }

  private int refused(String sentence, FeatureTable table) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(CommandLineFace.oneLine(sentence));
    table.absentees().filter(_ -> !table.rows().isEmpty()).ifPresent(err::println);
    return Exit.REFUSED;
  }

  private static String words(FeatureTable table, int row) {
    StringBuilder words = new StringBuilder();
    for (int j = 0; j < table.columns().size(); j++) {
      FeatureTable.Column column = table.columns().get(j);
      words.append(j == 0 ? "" : "; ").append(TEXTS.get("cli.feature", column.name(),
          FeatureReader.words(column, table.rows().get(row).numbers().get(j).shown())));
    }
    return words.toString();
  }
}
