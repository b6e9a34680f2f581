package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.indicator.IndicatorExplanations;
import ru.kvartil.methodology.Criterion;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// «Откуда цифра» of an identification: from a flag down to criteria, tests, and the cells they were read from. Distances are
/// not told here: an explanation may be printed.
public final class FindingExplanations {
  private static final Texts TEXTS = Texts.of(FindingExplanations.class);
  private static final int DIGITS = 3;
  private final Identification found;

  public FindingExplanations(Identification found) {
    this.found = found;
  }

  /// How the state of a school under a flag came about.
  public Explanation flag(SchoolFinding school, Flag flag) {
    String what = TEXTS.get("why.flag", flag.text(), school.school().school().name(), found.year().label());
    List<Explanation> steps = new ArrayList<>();
    found.profile().rule(flag).ifPresentOrElse(rule -> {
      List<CriterionFinding> counted = school.criteria().stream()
          .filter(each -> each.criterion().counts() && each.criterion().flag() == flag).toList();
      steps.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.needed", fired(counted),
          RussianFormat.plain(rule.needed().value()), rule.needed().mark().text())));
      counted.stream().filter(each -> each.finding().state() == State.FIRED).map(this::criterion).forEach(steps::add);
      counted.stream().filter(each -> each.finding().state() == State.NO_DATA).map(this::criterion)
          .forEach(steps::add);
    }, () -> steps.add(Explanation.of(Kind.METHOD, TEXTS.get("why.by-quarter"))));
    school.remarks().forEach(remark -> steps.add(Explanation.of(Kind.REMARK, remark)));
    steps.add(profile());
    return Explanation.number(what, school.state(flag).found(), steps);
  }

  /// How many criteria of a school fired that count under a flag.
  public Explanation fired(SchoolFinding school, Flag flag) {
    long fired = fired(school.criteria().stream()
        .filter(each -> each.criterion().counts() && each.criterion().flag() == flag).toList());
    return Explanation.number(TEXTS.get("why.fired", school.school().school().name(), found.year().label()),
        RussianFormat.plain(fired), List.of(flag(school, flag)));
  }

  /// How many people stand behind the single test that says why a criterion of a school is as it is.
  ///
  /// @param n as it is printed
  public Explanation people(CriterionFinding finding, String n) {
    return Explanation.number(TEXTS.get("why.people", finding.criterion().id(), finding.criterion().name()), n,
        List.of(criterion(finding)));
  }

  private static long fired(List<CriterionFinding> counted) {
    return counted.stream().filter(each -> each.finding().state() == State.FIRED).count();
  }

  /// How a criterion of a school was judged.
  public Explanation criterion(CriterionFinding finding) {
    Criterion criterion = finding.criterion();
    List<Explanation> steps = new ArrayList<>();
    if (!criterion.note().isEmpty()) {
      steps.add(Explanation.of(Kind.REMARK, criterion.note()));
    }
    steps.add(step(finding.finding()));
    ProfileLines.of(found.profile()).stream().filter(line -> line.id().startsWith("rule " + criterion.id() + "."))
        .map(FindingExplanations::parameter).forEach(steps::add);
    if (!criterion.source().isEmpty()) {
      steps.add(Explanation.of(Kind.METHOD, TEXTS.get("why.source", criterion.source())));
    }
    return Explanation.number(TEXTS.get("why.criterion", criterion.id(), criterion.name()),
        finding.finding().state().text(), steps);
  }

  /// As [#criterion(CriterionFinding)], by the criterion's id.
  ///
  /// @return empty when the rule set has no such criterion
  public Optional<Explanation> criterion(SchoolFinding school, String id) {
    return school.criteria().stream().filter(each -> each.criterion().id().equals(id)).findFirst().map(this::criterion)
        .map(one -> new Explanation(TEXTS.get("why.of-school", school.school().school().name(), one.what()),
            one.value(), one.kind(), one.parts(), one.place()).with(profile()));
  }

  private static Explanation parameter(ProfileLine line) {
    return new Explanation(line.title(), TEXTS.get("why.parameter", line.text(),
        line.mark().map(mark -> mark.text()).orElse("")), Kind.METHOD, List.of(), Optional.empty());
  }

  private static Explanation step(Finding finding) {
    return switch (finding) {
      case Leaf leaf -> leaf(leaf);
      case AtLeast many -> Explanation.number(many.what().isEmpty() ? TEXTS.get("why.together") : many.what(),
          TEXTS.get("why.at-least", many.state().text(), many.needed(), many.of().size()),
          many.of().stream().map(FindingExplanations::step).collect(Collectors.toList()));
    };
  }

  private static Explanation leaf(Leaf leaf) {
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of(leaf.value().isPresent() ? Kind.FORMULA : Kind.MISSING, FindingWords.text(leaf)));
    leaf.value().stream().flatMap(value -> value.inputs().stream()).map(IndicatorExplanations::leaf)
        .forEach(steps::add);
    String value = leaf.value().map(one -> one.share().map(share -> RussianFormat.percent(share.percent()))
        .orElseGet(() -> RussianFormat.fixed(one.number(), DIGITS))).orElseGet(() -> leaf.state().text());
    return Explanation.number(TEXTS.get("why.test", leaf.what(), leaf.year().label()), value, steps);
  }

  private Explanation profile() {
    IdentificationProfile profile = found.profile();
    ProfileDocument document = profile.document();
    return Explanation.of(Kind.METHOD, TEXTS.get("why.profile", document.name(), document.version(),
        document.source()));
  }
}
