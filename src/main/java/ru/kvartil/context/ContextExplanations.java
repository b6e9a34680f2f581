package ru.kvartil.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.context.ContextResult.SchoolContext;
import ru.kvartil.index.OutcomeExplanations;
import ru.kvartil.index.RegressionFit;
import ru.kvartil.index.RegressionFit.Predictor;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// How expected results and residuals came about.
///
/// @param outcomes how ИОР came about
public record ContextExplanations(ContextResult result, OutcomeExplanations outcomes) {
  private static final Texts TEXTS = Texts.of(ContextExplanations.class);
  private static final int DIGITS = ContextWords.DIGITS;
  private static final int FINE = 5;

  /// The result of a school as it was compared.
  public Explanation achieved(SchoolKey key) {
    Optional<SchoolContext> school = result.school(key);
    List<Explanation> steps = new ArrayList<>();
    result.notes().remarks().stream().limit(1).forEach(remark -> steps.add(Explanation.of(Kind.REMARK, remark)));
    steps.add(outcomes.value(key));
    return Explanation.number(TEXTS.get("why.achieved", result.achieved(), name(school)),
        school.map(each -> fixed(each.observation().outcome())).orElseGet(() -> TEXTS.get("no-number")), steps);
  }

  /// The expected result: the model with the conditions of the school put in.
  public Explanation expected(SchoolKey key) throws Failure {
    Optional<SchoolContext> found = result.school(key);
    Optional<RegressionFit> fit = result.fit();
    if (found.isEmpty() || fit.isEmpty()) {
      return Explanation.number(TEXTS.get("why.expected", name(found)), TEXTS.get("no-number"),
          List.of(Explanation.of(Kind.MISSING, result.refused().orElseGet(() -> TEXTS.get("why.absent")))));
    }
    SchoolContext school = found.get();
    List<Explanation> steps = new ArrayList<>();
    StringBuilder formula = new StringBuilder(RussianFormat.fixed(fit.get().intercept().estimate(), FINE));
    for (int j = 0; j < fit.get().predictors().size(); j++) {
      Predictor predictor = fit.get().predictors().get(j);
      formula.append(TEXTS.get("why.term", RussianFormat.signed(predictor.coefficient().estimate(), FINE),
          RussianFormat.fixed(result.table().rows().get(school.row()).numbers().get(j).used(), 2)));
    }
    steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.formula", formula,
        fixed(school.observation().fitted()))));
    steps.add(Explanation.of(Kind.METHOD, TEXTS.get("why.model", ExpectedResults.words(fit.get().n()),
        RussianFormat.fixed(fit.get().quality().rSquared(), 2))));
    for (Explanation.Lazy origin : result.table().rows().get(school.row()).origin()) {
      steps.add(origin.explain());
    }
    return Explanation.number(TEXTS.get("why.expected", name(found)), fixed(school.observation().fitted()), steps);
  }

  /// Achieved less expected.
  public Explanation residual(SchoolKey key) throws Failure {
    Optional<SchoolContext> school = result.school(key);
    String value = school.map(each -> RussianFormat.signed(each.observation().residual(), DIGITS))
        .orElseGet(() -> TEXTS.get("no-number"));
    return Explanation.number(TEXTS.get("why.residual", name(school)), value, List.of(
        Explanation.of(Kind.FORMULA, TEXTS.get("why.residual.formula")), achieved(key), expected(key)));
  }

  /// The residual in standard deviations of the model without the school.
  public Explanation studentised(SchoolKey key) throws Failure {
    Optional<SchoolContext> school = result.school(key);
    String value = school.map(ContextWords::studentised).orElseGet(() -> TEXTS.get("no-number"));
    String leverage = school.map(each -> RussianFormat.fixed(each.observation().leverage(), DIGITS)).orElse("");
    return Explanation.number(TEXTS.get("why.studentised", name(school)), value, List.of(
        Explanation.of(Kind.FORMULA, TEXTS.get("why.studentised.formula", leverage)),
        Explanation.of(Kind.METHOD, TEXTS.get("why.beyond", RussianFormat.plain(result.rules().beyond().value()),
            result.rules().beyond().mark().text())),
        residual(key)));
  }

  private static String name(Optional<SchoolContext> school) {
    return school.map(each -> each.school().school().name()).orElse("");
  }

  private static String fixed(double value) {
    return RussianFormat.fixed(value, DIGITS);
  }
}
