package ru.kvartil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoLoad;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// `demo --out DIR`: the whole chain in a folder without a display: spreadsheets, database, indices, charts, справки.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(DemoCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  DemoCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    DemoData data = DemoDistrict.generate();
    Path tables = folder(out.resolve("tables"));
    List<Path> files = DemoFiles.write(data, tables);
    say("cli.demo-files", files.size(), tables);
    try (Workplace workplace = workplaces.create(out.resolve("demo"))) {
      List<ImportReport> reports = new DemoLoad(workplace.transactions(), workplace.centres(), workplace.schools(),
          workplace.importing()).load(data, files, Progress.none());
      say("cli.demo-loaded", reports.stream().mapToInt(report -> report.counts().added()).sum(), out.resolve("demo"));
      indices(workplace, data.years().getLast().year());
    }
    say("cli.demo-done", out);
    return Exit.DONE;
  }

  private void indices(Workplace workplace, SchoolYear year) throws Failure {
    IndexData state = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts()));
    Path folder = folder(out.resolve("indices"));
    IndexResult outcome = OutcomeIndex.compute(ShippedProfiles.outcome(), state.indicators(), year,
        state.participants(year));
    IndexResult welfare = WelfareIndex.compute(ShippedProfiles.welfare(), state.indicators(), year,
        state.participants(year));
    save(outcome, folder.resolve("outcome"));
    save(welfare, folder.resolve("welfare"));
    say("cli.demo-indices", outcome.n(), welfare.n(), folder);
  }

  private static void save(IndexResult result, Path base) throws Failure {
    JsonFile.save(base.resolveSibling(base.getFileName() + ".json"), IndexJson.document(result));
    Csv.save(base.resolveSibling(base.getFileName() + ".csv"), csv -> IndexJson.rows(result, csv));
  }

  private static Path folder(Path folder) throws Failure {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "cli.no-folder", failed, folder);
    }
  }

  private void say(String key, Object... args) {
    spec.commandLine().getOut().println(TEXTS.get(key, args));
  }
}
