package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
import ru.kvartil.index.IndexData;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.RegressionIndex;
import ru.kvartil.index.RegressionResult.Variable;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `index outcome|welfare --year Y [--profile F] [--outcome ID --predictor ID …] [--csv F] [--json F]`. With an outcome and
/// predictors the index of social welfare is computed by regression.
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(IndexCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "outcome|welfare", descriptionKey = "what")
  private What what;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--profile", paramLabel = "NAME|FILE")
  private @Nullable String profile;
  @Option(names = "--outcome", paramLabel = "ID")
  private @Nullable String outcome;
  @Option(names = "--predictor", paramLabel = "ID")
  private @Nullable List<String> predictors;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  IndexCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// Which index; lower case because these are words of the command line.
  @SuppressWarnings("ConstantCaseForConstants")
  enum What {
    outcome, welfare
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    IndexResult result;
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      if (json != null || csv != null) {
        workplace.access().require(Right.EXPORT);
      }
      IndexProfile chosen = new ProfileChoice(workplace).choose(profile, what == What.outcome);
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      result = compute(chosen, data, asked);
    }
    if (json != null) {
      JsonFile.save(json, IndexJson.document(result));
    }
    if (csv != null) {
      Csv.save(csv, out -> IndexJson.rows(result, out));
    }
    return told(result);
  }

  private IndexResult compute(IndexProfile chosen, IndexData data, SchoolYear asked) throws Failure {
    boolean regression = outcome != null || predictors != null;
    if (regression && (outcome == null || predictors == null || what == What.outcome)) {
      throw new Failure(TEXTS, "cli.regression-needs-both");
    }
    return switch (chosen) {
      case OutcomeProfile ofOutcome ->
        OutcomeIndex.compute(ofOutcome, data.indicators(), asked, data.participants(asked));
      case WelfareProfile ofWelfare when outcome != null && predictors != null ->
        new RegressionIndex(ofWelfare, data.indicators(), asked, variable(outcome), variables(predictors))
            .compute(data.participants(asked));
      case WelfareProfile ofWelfare ->
        WelfareIndex.compute(ofWelfare, data.indicators(), asked, data.participants(asked));
    };
  }

  private static Variable variable(String id) throws Failure {
    return new Variable(id, IndicatorId.parse(id));
  }

  private static List<Variable> variables(List<String> ids) throws Failure {
    List<Variable> variables = new ArrayList<>();
    for (String id : ids) {
      variables.add(variable(id));
    }
    return variables;
  }

  private int told(IndexResult result) {
    if (result.refused().isPresent()) {
      spec.commandLine().getErr().println(CommandLineFace.oneLine(result.refused().get()));
      return Exit.REFUSED;
    }
    spec.commandLine().getOut().println(TEXTS.get("cli.index-done", result.profile().document().name(),
        result.year().label(), result.n()));
    result.warnings().forEach(warning -> spec.commandLine().getErr().println(warning.message()));
    return Exit.DONE;
  }
}
