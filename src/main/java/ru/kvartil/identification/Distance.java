package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// By how many pupils a threshold is exceeded: the least change of the counts of the year under which what fired would not
/// have. For screens only: last year's marks cannot change, it must not read as an order, and there is none for ВПР.
///
/// @param steps pupils by result, each result once
public record Distance(Map<Result, Integer> steps) {
  private static final Texts TEXTS = Texts.of(Distance.class);

  public Distance {
    steps = Map.copyOf(steps);
  }

  /// A result whose counts would differ.
  ///
  /// @param of how many pupils it is of
  public record Result(String what, SchoolYear year, double of) {}

  /// Pupils over all results.
  public int pupils() {
    return steps.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// «порог превышен на 2 чел. из 14 (по данным 2024/2025 года)», one for each result.
  public String text() {
    return steps.entrySet().stream().sorted(Comparator.comparing(each -> each.getKey().what()))
        .map(each -> TEXTS.get(steps.size() == 1 ? "distance" : "distance.of", each.getValue(),
            RussianFormat.plain(each.getKey().of()), each.getKey().year().label(), each.getKey().what()))
        .collect(Collectors.joining("; "));
  }

  /// The distance of a finding that fired; empty where it did not, where it is not of pupils (means, indices, answers), of
  /// earlier years only, or of ВПР.
  public static Optional<Distance> of(Finding finding) {
    if (finding.state() != State.FIRED) {
      return Optional.empty();
    }
    return switch (finding) {
      case Leaf leaf -> pupils(leaf).stream().mapToObj(pupils -> new Distance(Map.of(result(leaf), pupils)))
          .findFirst();
      case AtLeast many -> {
        List<Finding> fired = many.of().stream().filter(each -> each.state() == State.FIRED).toList();
        yield cheapest(fired.stream().flatMap(each -> of(each).stream()).toList(), fired.size() - many.needed() + 1);
      }
    };
  }

  /// The distance of a criterion; none for those that find the good, such as школы-лидеры: nothing is exceeded there.
  public static Optional<Distance> of(CriterionFinding finding) {
    return finding.criterion().flag() == Flag.LEADER ? Optional.empty() : of(finding.finding());
  }

  /// So many of several distances with the fewest pupils together. A result that serves several counts once.
  private static Optional<Distance> cheapest(List<Distance> all, int needed) {
    if (all.size() < needed) {
      return Optional.empty();
    }
    List<Distance> left = new ArrayList<>(all);
    Distance sum = new Distance(Map.of());
    for (int i = 0; i < needed; i++) {
      Distance so = sum;
      Distance next = left.stream().min(Comparator.comparingInt(each -> so.with(each).pupils())).orElseThrow();
      left.remove(next);
      sum = sum.with(next);
    }
    return Optional.of(sum);
  }

  private Distance with(Distance other) {
    Map<Result, Integer> both = new LinkedHashMap<>(steps);
    other.steps.forEach((result, pupils) -> both.merge(result, pupils, Math::max));
    return new Distance(both);
  }

  private static Result result(Leaf leaf) {
    return new Result(leaf.what(), leaf.year(), leaf.value().flatMap(Value::share).orElseThrow().whole());
  }

  private static OptionalInt pupils(Leaf leaf) {
    Optional<Value> value = leaf.value().filter(one -> one.share().isPresent());
    if (value.isEmpty() || !leaf.current() || leaf.vpr()) {
      return OptionalInt.empty();
    }
    double part = value.get().share().orElseThrow().part();
    int direction = lessIsBetter(leaf.test()) ? -1 : 1;
    double most = direction < 0 ? part : value.get().share().orElseThrow().whole() - part;
    for (int pupils = 1; pupils <= most; pupils++) {
      if (!holds(leaf.test(), value.get().withPart(part + direction * pupils))) {
        return OptionalInt.of(pupils);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean lessIsBetter(Test test) {
    return switch (test) {
      case Test.Against against -> switch (against.sense()) {
        case AT_LEAST, ABOVE -> true;
        case AT_MOST, BELOW -> false;
      };
      case Test.AtBorder border -> border.moreIsWorse();
      case Test.Among among -> among.share().filter(group -> group.rule().moreIsWorse()).isPresent();
      case Test.Fall _,Test.No _,Test.InQuarters _,Test.Shown _ -> false;
    };
  }

  private static boolean holds(Test test, Value value) {
    return switch (test) {
      case Test.Against against -> against.holds(value);
      case Test.AtBorder border -> border.holds(value);
      case Test.Fall fall -> fall.holds(value);
      case Test.Among among -> among.share().filter(group -> {
        List<Value> all = new ArrayList<>(among.others());
        all.add(value);
        return LowestShare.of(all, group.rule()).has(value);
      }).isPresent();
      case Test.No _,Test.InQuarters _,Test.Shown _ -> true;
    };
  }

  /// Points of a mean by which the border of a group is missed; empty for other tests.
  public static Optional<BigDecimal> points(Leaf leaf) {
    if (leaf.state() != State.FIRED || leaf.value().isEmpty() || leaf.value().get().share().isPresent() || leaf.vpr()) {
      return Optional.empty();
    }
    BigDecimal own = BigDecimal.valueOf(leaf.value().get().number());
    return switch (leaf.test()) {
      case Test.Among among -> among.share().flatMap(LowestShare::border)
          .map(border -> BigDecimal.valueOf(border.number()).subtract(own).abs());
      case Test.AtBorder border -> Optional.of(border.border().subtract(own).abs());
      case Test.Against against -> Optional.of(against.threshold().subtract(own).abs());
      case Test.Fall _,Test.No _,Test.InQuarters _,Test.Shown _ -> Optional.empty();
    };
  }

  /// What keeps a school found under a flag.
  ///
  /// @param smallest a smallest set of criteria that alone keeps it in: those hardest to leave
  /// @param leaving the least change under which it would not be in; empty where pupils alone cannot change it
  public record Keeping(List<CriterionFinding> smallest, Optional<Distance> leaving) {
    public Keeping {
      smallest = List.copyOf(smallest);
    }
  }

  /// What keeps a school in; empty when it is not.
  public static Optional<Keeping> keeping(SchoolFinding school, FlagRule rule) {
    if (school.state(rule.flag()) != State.FIRED || rule.flag() == Flag.LEADER) {
      return Optional.empty();
    }
    List<CriterionFinding> fired = counting(school, rule.flag());
    int needed = Judge.whole(rule.needed());
    List<CriterionFinding> hardest = fired.stream().sorted(Comparator.<CriterionFinding>comparingInt(
        each -> of(each.finding()).map(Distance::pupils).orElse(Integer.MAX_VALUE)).reversed()).limit(needed).toList();
    Optional<Distance> leaving = cheapest(fired.stream().flatMap(each -> of(each.finding()).stream()).toList(),
        fired.size() - needed + 1);
    return Optional.of(new Keeping(fired.stream().filter(hardest::contains).toList(), leaving));
  }

  private static List<CriterionFinding> counting(SchoolFinding school, Flag flag) {
    return school.fired().stream().filter(each -> each.criterion().counts() && each.criterion().flag() == flag)
        .toList();
  }
}
