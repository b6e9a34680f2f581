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
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.index.DistrictCharts;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndicatorCharts;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `chart outcome CODE|quartiles|indicator SERIES --year Y --out FILE.png|.svg`.
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
  @Parameters(index = "0", paramLabel = "outcome|quartiles|indicator", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", arity = "0..1", paramLabel = "CODE|SERIES", descriptionKey = "of")
  private @Nullable String of;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  ChartCommand(Workplaces workplaces, ChartDrawer drawer) {
    this.workplaces = workplaces;
    this.drawer = drawer;
  }

  /// Which chart; lower case because these are words of the command line.
  @SuppressWarnings("ConstantCaseForConstants")
  enum What {
    outcome, quartiles, indicator
  }

  @Override
  public Integer call() throws Failure {
    String ending = SchoolArgument.ending(out);
    if (!ending.equals("png") && !ending.equals("svg")) {
      throw new Failure(TEXTS, "cli.chart-ending", out.getFileName());
    }
    if ((of == null) != (what == What.quartiles)) {
      throw new Failure(TEXTS, "cli.chart-argument");
    }
    SchoolYear asked = Years.parse(year);
    ChartSpec chart;
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      OutcomeProfile profile = (OutcomeProfile) new ProfileChoice(workplace).choose(null, true);
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts()));
      chart = chart(data, profile, asked, of == null ? "" : of)
          .orElseThrow(() -> new Failure(TEXTS, "cli.chart-empty", asked.label()));
    }
    ChartSize size = ChartSize.within(chart, WIDTH_MM, HIGHEST_MM);
    SafeFile.write(out, ending.equals("png")
        ? drawer.png(chart, size, DPI)
        : drawer.svg(chart, size).getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getOut().println(chart.caption().sentence());
    return Exit.DONE;
  }

  private Optional<? extends ChartSpec> chart(IndexData data, OutcomeProfile profile, SchoolYear asked, String subject)
      throws Failure {
    return switch (what) {
      case outcome ->
        IndexCharts.outcome(SchoolArgument.find(data.schools(), subject).key(), years(data, profile, asked));
      case quartiles -> DistrictCharts.quartiles(years(data, profile, asked));
      case indicator -> IndicatorCharts.bars(IndicatorId.parse(subject), data.indicators(), asked,
          data.participants(asked));
    };
  }

  /// ИОР of every year with data up to the one asked for.
  static List<OutcomeResult> years(IndexData data, OutcomeProfile profile, SchoolYear last) {
    List<OutcomeResult> results = new ArrayList<>();
    for (SchoolYear one : data.years()) {
      if (one.compareTo(last) <= 0) {
        results.add(OutcomeIndex.compute(profile, data.indicators(), one, data.participants(one)));
      }
    }
    return results;
  }
}
