package ru.kvartil.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.context.ContextResult.Notes;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.index.CommonOutcome;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.LeastSquares;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.Participant;
import ru.kvartil.index.RegressionFit;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.WelfareProfile.RegressionRules;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Computes what results the conditions of schools let expect (methodology §3.4): least squares of the achieved results on
/// the conditions, residual = achieved − expected, externally studentised. Conditions are all shares of ИСБШ where there
/// are enough schools for each (by the profile's own rule, ten), and ИСБШ alone otherwise: four coefficients of twenty
/// schools say little.
public final class ExpectedResults {
  private static final Texts TEXTS = Texts.of(ExpectedResults.class);
  private static final int DIGITS = 2;
  /// Leverage from which a school settles its own expected result.
  private static final double ALONE = 1 - 1e-10;
  private static final double CLAIM = 0.05;
  private final ContextRules rules;
  private final OutcomeResult outcome;
  private final WelfareResult welfare;
  private final FeatureReader reader;
  private final List<String> remarks = new ArrayList<>();

  private ExpectedResults(ContextRules rules, OutcomeResult outcome, WelfareResult welfare, FeatureReader reader) {
    this.rules = rules;
    this.outcome = outcome;
    this.welfare = welfare;
    this.reader = reader;
  }

  /// By what results are expected.
  public enum By {
    /// The shares where schools are enough, ИСБШ otherwise.
    AUTOMATIC, WELFARE, SHARES;

    private static final Texts WORDS = Texts.of(By.class);

    /// Russian words for a list to choose from.
    public String text() {
      return WORDS.get(this);
    }
  }

  /// The year of both indices, over its participants.
  public static ContextResult compute(ContextRules rules, By by, OutcomeResult outcome, WelfareResult welfare,
      Indicators values) {
    List<Participant> participants = outcome.schools().stream().map(SchoolIndex::school).toList();
    ExpectedResults results = new ExpectedResults(rules, outcome, welfare,
        new FeatureReader(values, welfare, participants));
    return results.compute(by);
  }

  private ContextResult compute(By by) {
    CommonOutcome achieved = CommonOutcome.of(outcome);
    FeatureTable shares = known(reader.read(shares()), achieved);
    RegressionRules regression = welfare.profile().regression();
    boolean enough = shares.rows().size() >= regression.few().value() * Math.max(1, shares.columns().size());
    boolean each = by == By.SHARES || (by == By.AUTOMATIC && enough && !shares.columns().isEmpty());
    FeatureTable table = each ? shares : known(reader.read(List.of(new Feature.Welfare())), achieved);
    if (by == By.AUTOMATIC && !each) {
      remarks.add(TEXTS.get("by.welfare", genitive(table.rows().size()), whole(regression.few().value())));
    }
    achieved.remark().ifPresent(remarks::add);
    remarks.addAll(table.remarks());
    Optional<String> refused = refused(table, regression);
    if (refused.isPresent()) {
      return result(table, achieved, Optional.empty(), refused);
    }
    double[] y = table.rows().stream().mapToDouble(row -> achieved.values().get(row.key())).toArray();
    if (LeastSquares.isConstant(y)) {
      return result(table, achieved, Optional.empty(), Optional.of(TEXTS.get("refused.outcome", achieved.name())));
    }
    List<String> names = table.columns().stream().map(FeatureTable.Column::name).toList();
    LeastSquares squares = new LeastSquares(achieved.name(), y, names, IntStream.range(0, names.size())
        .mapToObj(j -> table.rows().stream().mapToDouble(row -> row.numbers().get(j).used()).toArray()).toList());
    if (!squares.collinear().isEmpty()) {
      return result(table, achieved, Optional.empty(),
          Optional.of(TEXTS.get("refused.collinear", quoted(squares.collinear()))));
    }
    if (squares.isPerfect()) {
      return result(table, achieved, Optional.empty(), Optional.of(TEXTS.get("refused.perfect", achieved.name(),
          quoted(names))));
    }
    RegressionFit fit = squares.fit();
    remark(fit, table, regression);
    return result(table, achieved, Optional.of(fit), Optional.empty());
  }

  private List<Feature> shares() {
    return welfare.profile().indicators().stream().<Feature>map(share -> new Feature.Of(share.indicator())).toList();
  }

  /// The schools that have results, too.
  private static FeatureTable known(FeatureTable table, CommonOutcome achieved) {
    FeatureTable some = table.only(school -> achieved.values().containsKey(school.key()), Integer.MAX_VALUE);
    List<FeatureTable.LeftOut> out = new ArrayList<>(table.leftOut());
    table.rows().stream().filter(row -> !achieved.values().containsKey(row.key()))
        .forEach(row -> out.add(new FeatureTable.LeftOut(row.school(), TEXTS.get("no-outcome"))));
    return new FeatureTable(some.year(), some.columns(), some.rows(), out, some.remarks());
  }

  private Optional<String> refused(FeatureTable table, RegressionRules regression) {
    int n = table.rows().size();
    if (n == 0) {
      return Optional.of(outcome.refused().or(welfare::refused).orElseGet(() -> TEXTS.get("refused.none")));
    }
    int p = Math.max(1, table.columns().size());
    int least = p + ContextRules.whole(regression.spare());
    if (n < least) {
      return Optional.of(TEXTS.get("refused.few", words(n), least));
    }
    return table.columns().isEmpty() ? Optional.of(TEXTS.get("refused.constant")) : Optional.empty();
  }

  private void remark(RegressionFit fit, FeatureTable table, RegressionRules regression) {
    int p = fit.predictors().size();
    String schools = words(fit.n());
    if (fit.n() < rules.signsBelow().value()) {
      remarks.add(TEXTS.get("signs", schools, whole(rules.signsBelow().value())));
    } else if (fit.n() < regression.tooFew().value() * p) {
      remarks.add(TEXTS.get("very-few", schools, p, whole(regression.tooFew().value())));
    } else if (fit.n() < regression.few().value() * p) {
      remarks.add(TEXTS.get("few", schools, p, whole(regression.few().value())));
    }
    if (fit.quality().fP() > CLAIM) {
      remarks.add(TEXTS.get("weak", RussianFormat.fixed(fit.quality().rSquared(), DIGITS)));
    }
    List<String> beyond = IntStream.range(0, fit.n()).filter(i -> fit.observations().get(i).fitted() > 1
        || fit.observations().get(i).fitted() < 0).mapToObj(i -> table.rows().get(i).school().school().name()).toList();
    if (!beyond.isEmpty()) {
      remarks.add(TEXTS.get("beyond-scale", String.join(", ", beyond)));
    }
    if (p == 1 && fit.predictors().getFirst().coefficient().name().equals(reader.name(new Feature.Welfare()))
        && fit.predictors().getFirst().coefficient().estimate() < 0) {
      remarks.add(TEXTS.get("wrong-sign"));
    }
    fit.predictors().stream().filter(each -> each.vif() > regression.highVif().value())
        .forEach(each -> remarks.add(TEXTS.get("vif", each.coefficient().name(), RussianFormat.fixed(each.vif(), 1))));
  }

  private ContextResult result(FeatureTable table, CommonOutcome achieved, Optional<RegressionFit> fit,
      Optional<String> refused) {
    List<SchoolContext> schools = fit.map(model -> IntStream.range(0, model.n()).mapToObj(i -> {
      Observation observation = model.observations().get(i);
      return new SchoolContext(table.rows().get(i).school(), i, observation, position(observation, model.n()));
    }).toList()).orElse(List.of());
    return new ContextResult(rules, table, achieved.name(), fit, schools, resilient(), new Notes(refused, remarks));
  }

  private Position position(Observation observation, int n) {
    if (observation.leverage() >= ALONE) {
      return Position.UNDETERMINED;
    }
    boolean above = observation.residual() > 0;
    if (n < rules.signsBelow().value()) {
      return above ? Position.SIGN_ABOVE : Position.SIGN_BELOW;
    }
    // Without a value the other schools lie on the line exactly: any distance from it is beyond every threshold.
    double size = Math.abs(observation.studentised().orElse(Double.POSITIVE_INFINITY));
    return size <= rules.beyond().value() ? Position.AS_EXPECTED : above ? Position.ABOVE : Position.BELOW;
  }

  private List<Participant> resilient() {
    Map<SchoolKey, Integer> social = welfare.schools().stream().filter(index -> index.quartile().isPresent())
        .collect(Collectors.toMap(index -> index.school().key(), index -> index.quartile().getAsInt()));
    return outcome.schools().stream().filter(index -> {
      OptionalInt quarter = index.quartile();
      Integer hard = social.get(index.school().key());
      return index.school().compared() && hard != null && hard <= rules.hardQuarter().value() && quarter.isPresent()
          && quarter.getAsInt() >= rules.resilientFrom().value();
    }).map(SchoolIndex::school).toList();
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "«" + name + "»").collect(Collectors.joining(", "));
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }

  /// «у 1 школы, у 24 школ».
  private static String genitive(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.few"), TEXTS.get("school.many"), TEXTS.get("school.many"));
  }

  static String words(long n) {
    return n + " " + Texts.plural(n, TEXTS.get("school.one"), TEXTS.get("school.few"), TEXTS.get("school.many"));
  }
}
