package ru.kvartil.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.HeatMap;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.index.ContextCharts;
import ru.kvartil.index.DistrictCharts;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndicatorCharts;
import ru.kvartil.index.IndicatorMap;
import ru.kvartil.index.MovementCharts;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `chart outcome CODE|quartiles|indicator SERIES|movement|slope|scatter|heatmap [--from Y] [--year Y] --out FILE.png|.svg`.
/// Without a year the last one that has values.
@Command(name = "chart")
final class ChartCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ChartCommand.class);
  static final int DPI = 300;
  static final double WIDTH_MM = 180;
  static final double HIGHEST_MM = 250;
  private final Workplaces workplaces;
  private final ChartDrawer drawer;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "outcome|quartiles|indicator|movement|slope|scatter|heatmap", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", arity = "0..1", paramLabel = "CODE|SERIES", descriptionKey = "of")
  private @Nullable String of;
  @Option(names = {"--year", "--to"}, paramLabel = "Y")
  private @Nullable String year;
  @Option(names = "--from", paramLabel = "Y")
  private @Nullable String from;
  @Option(names = "--page", paramLabel = "N", defaultValue = "1")
  private int page;
  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  ChartCommand(Workplaces workplaces, ChartDrawer drawer) {
    this.workplaces = workplaces;
    this.drawer = drawer;
  }

  /// Which chart; lower case because these are words of the command line.
  @SuppressWarnings("ConstantCaseForConstants")
  enum What {
    outcome, quartiles, indicator, movement, slope, scatter, heatmap
  }

  @Override
  public Integer call() throws Failure {
    String ending = SchoolArgument.ending(out);
    if (!ending.equals("png") && !ending.equals("svg")) {
      throw new Failure(TEXTS, "cli.chart-ending", out.getFileName());
    }
    if ((of != null) != (what == What.outcome || what == What.indicator)) {
      throw new Failure(TEXTS, "cli.chart-argument");
    }
    if (from != null && what != What.movement && what != What.slope) {
      throw new Failure(TEXTS, "cli.chart-from");
    }
    ChartSpec chart;
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      Methods methods = new ProfileChoice(workplace).usual();
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      SchoolYear asked = asked(data);
      chart = chart(data, methods, asked, of == null ? "" : of)
          .orElseThrow(() -> new Failure(TEXTS, "cli.chart-empty", asked.label()));
      workplace.exports(TEXTS.get("cli.exports-chart", chart.caption().title(), out.getFileName()));
    }
    ChartSize size = ChartSize.within(chart, WIDTH_MM, HIGHEST_MM);
    SafeFile.write(out, ending.equals("png")
        ? drawer.png(chart, size, DPI)
        : drawer.svg(chart, size).getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getOut().println(chart.caption().sentence());
    return Exit.DONE;
  }

  private SchoolYear asked(IndexData data) throws Failure {
    if (year != null) {
      return Years.parse(year);
    }
    if (data.years().isEmpty()) {
      throw new Failure(TEXTS, "cli.chart-no-years");
    }
    return data.years().last();
  }

  private Optional<? extends ChartSpec> chart(IndexData data, Methods methods, SchoolYear asked, String subject)
      throws Failure {
    OutcomeProfile profile = methods.outcome();
    return switch (what) {
      case outcome ->
        IndexCharts.outcome(SchoolArgument.find(data.schools(), subject).key(), years(data, profile, asked));
      case quartiles -> DistrictCharts.quartiles(years(data, profile, asked));
      case indicator -> IndicatorCharts.bars(IndicatorId.parse(subject), data.indicators(), asked,
          data.participants(asked));
      case movement -> movement(data, profile, asked);
      case slope -> MovementCharts.slopes(since(years(data, profile, asked)));
      case scatter -> ContextCharts.scatter(year(data, profile, asked), WelfareIndex.compute(
          methods.welfare(), data.indicators(), asked, data.participants(asked)));
      case heatmap -> map(year(data, profile, asked));
    };
  }

  private Optional<? extends ChartSpec> movement(IndexData data, OutcomeProfile profile, SchoolYear asked)
      throws Failure {
    SchoolYear first = from == null ? asked.previous() : Years.parse(from);
    if (first.compareTo(asked) >= 0) {
      throw new Failure(TEXTS, "cli.chart-order", first.label(), asked.label());
    }
    return MovementCharts.matrix(QuartileMovement.between(year(data, profile, first), year(data, profile, asked)),
        profile);
  }

  private List<OutcomeResult> since(List<OutcomeResult> years) throws Failure {
    if (from == null) {
      return years;
    }
    SchoolYear first = Years.parse(from);
    return years.stream().filter(result -> result.year().compareTo(first) >= 0).toList();
  }

  private Optional<? extends ChartSpec> map(OutcomeResult result) throws Failure {
    Optional<HeatMap> whole = IndicatorMap.of(result);
    if (whole.isEmpty()) {
      return whole;
    }
    List<HeatMap> pages = whole.get().pages(IndicatorMap.PAGE);
    if (page < 1 || page > pages.size()) {
      throw new Failure(TEXTS, "cli.chart-page", page, pages.size());
    }
    return Optional.of(pages.get(page - 1));
  }

  private static OutcomeResult year(IndexData data, OutcomeProfile profile, SchoolYear asked) {
    return OutcomeIndex.compute(profile, data.indicators(), asked, data.participants(asked));
  }

  /// ИОР of every year with data up to the one asked for.
  static List<OutcomeResult> years(IndexData data, OutcomeProfile profile, SchoolYear last) {
    List<OutcomeResult> results = new ArrayList<>();
    for (SchoolYear one : data.years()) {
      if (one.compareTo(last) <= 0) {
        results.add(year(data, profile, one));
      }
    }
    return results;
  }
}
