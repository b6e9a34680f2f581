package ru.kvartil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoLoad;
import ru.kvartil.demo.DemoRisks;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.index.ContextCharts;
import ru.kvartil.index.DistrictCharts;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.IndicatorMap;
import ru.kvartil.index.MovementCharts;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.note.NoteInput;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.overview.Source;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// `demo --out DIR`: the whole chain in a folder without a display: spreadsheets, database, indices, charts, справки.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(DemoCommand.class);
  private final Workplaces workplaces;
  private final ChartDrawer drawer;
  private final List<ReportWriter> writers;
  @Spec
  private CommandSpec spec;
  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  DemoCommand(Workplaces workplaces, ChartDrawer drawer, List<ReportWriter> writers) {
    this.workplaces = workplaces;
    this.drawer = drawer;
    this.writers = writers;
  }

  @Override
  public Integer call() throws Failure {
    DemoData data = DemoDistrict.generate();
    Path tables = folder(out.resolve("tables"));
    List<Path> files = DemoFiles.write(data, tables);
    say("cli.demo-files", files.size(), tables);
    List<ImportReport> reports = new ArrayList<>();
    try (Workplace workplace = workplaces.create(DatabaseAt.plain(out.resolve("demo")),
        empty -> reports.addAll(new DemoLoad(
            empty.transactions(), new DemoLoad.Ports(empty.centres(), empty.people(), empty.registry(),
                year -> {
                  LocalDate today = LocalDate.now(ZoneId.systemDefault());
                  empty.dueDates().put(Source.CONTINGENT, year, Optional.of(today.minusDays(12)));
                  new DemoRisks(empty.risks(), empty.schools().all(), today).enter();
                }),
            empty.importing())
            .load(data, files, Progress.none())))) {
      say("cli.demo-loaded", reports.stream().mapToInt(report -> report.counts().added()).sum(), out.resolve("demo"));
      SchoolYear year = data.years().getLast().year();
      indices(workplace, year);
      papers(workplace, year);
    }
    say("cli.demo-done", out);
    return Exit.DONE;
  }

  private void indices(Workplace workplace, SchoolYear year) throws Failure {
    IndexData state = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
        workplace.ownIndicators()));
    Path folder = folder(out.resolve("indices"));
    IndexResult outcome = OutcomeIndex.compute(ShippedProfiles.outcome(), state.indicators(), year,
        state.participants(year));
    IndexResult welfare = WelfareIndex.compute(ShippedProfiles.welfare(), state.indicators(), year,
        state.participants(year));
    save(outcome, folder.resolve("outcome"));
    save(welfare, folder.resolve("welfare"));
    say("cli.demo-indices", outcome.n(), welfare.n(), folder);
  }

  /// Charts and справки of the district and of its first school in the lowest quarter.
  private void papers(Workplace workplace, SchoolYear year) throws Failure {
    IndexData state = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
        workplace.ownIndicators()));
    List<OutcomeResult> years = ChartCommand.years(state, ShippedProfiles.outcome(), year);
    SchoolKey school = years.getLast().schools().stream().filter(index -> index.quartile().equals(OptionalInt.of(1)))
        .map(index -> index.school().key()).findFirst().orElseThrow();
    Path charts = folder(out.resolve("charts"));
    draw(IndexCharts.outcome(school, years), charts.resolve("outcome"));
    draw(DistrictCharts.quartiles(years), charts.resolve("quartiles"));
    if (years.size() > 1) {
      draw(MovementCharts.matrix(QuartileMovement.between(years.get(years.size() - 2), years.getLast()),
          ShippedProfiles.outcome()), charts.resolve("movement"));
    }
    draw(MovementCharts.slopes(years), charts.resolve("slope"));
    draw(
        ContextCharts.scatter(years.getLast(), WelfareIndex.compute(ShippedProfiles.welfare(), state.indicators(), year,
            state.participants(year))),
        charts.resolve("scatter"));
    draw(IndicatorMap.of(years.getLast()), charts.resolve("heatmap"));
    Path notes = folder(out.resolve("notes"));
    NoteInput input = workplace.notes().load();
    NoteText text = NoteText.on(CommandLineFace.today());
    for (ReportWriter writer : writers) {
      SafeFile.write(notes.resolve("district." + writer.extension()), writer.bytes(Notes.district(input, year, text)));
      SafeFile.write(notes.resolve("school." + writer.extension()),
          writer.bytes(Notes.school(input, school, year, text)));
    }
    say("cli.demo-papers", out);
  }

  private void draw(Optional<? extends ChartSpec> chart, Path base) throws Failure {
    if (chart.isPresent()) {
      ChartSize size = ChartSize.within(chart.get(), ChartCommand.WIDTH_MM, ChartCommand.HIGHEST_MM);
      SafeFile.write(base.resolveSibling(base.getFileName() + ".png"),
          drawer.png(chart.get(), size, ChartCommand.DPI));
      SafeFile.write(base.resolveSibling(base.getFileName() + ".svg"),
          drawer.svg(chart.get(), size).getBytes(StandardCharsets.UTF_8));
    }
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
