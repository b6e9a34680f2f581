package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Comparer.Place;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Source.Read;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Areas;
import ru.kvartil.methodology.CriterionRule.Border;
import ru.kvartil.methodology.CriterionRule.Yardstick;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Tests whether a school is among the lowest share of its district or region.
final class Ranks {
  private static final Texts TEXTS = Texts.of(Ranks.class);
  private final Source source;
  private final Comparer comparer;
  private final SchoolYear current;

  /// @param current the year of the identification
  Ranks(Source source, Comparer comparer, SchoolYear current) {
    this.source = source;
    this.comparer = comparer;
    this.current = current;
  }

  /// What is compared, of which more or less is better.
  record Compared(List<Quantity> quantities, Direction direction) {
    Compared {
      quantities = List.copyOf(quantities);
    }
  }

  /// One share of one area.
  record Wanted(Area area, Parameter share, boolean top, List<Border> borders) {
    Wanted {
      borders = List.copyOf(borders);
    }
  }

  Finding judge(CriterionRule.Lowest rule, Participant school, SchoolYear year) {
    return switch (rule.by()) {
      case Yardstick.Single single -> areas(rule.areas(), wanted -> leaf(
          new Compared(single.indicators().stream().<Quantity>map(Quantity.One::new).toList(), single.direction()),
          wanted, school, year));
      case Yardstick.Composite composite -> areas(rule.areas(), wanted -> composite(composite, wanted, school, year));
    };
  }

  /// A test for each area of a rule.
  interface OfArea {
    Finding judge(Wanted wanted);
  }

  Finding areas(Areas areas, OfArea test) {
    List<Finding> each = new ArrayList<>();
    areas.district().ifPresent(share -> each.add(test.judge(wanted(areas, Area.DISTRICT, share))));
    areas.region().ifPresent(share -> each.add(test.judge(wanted(areas, Area.REGION, share))));
    return each.size() == 1 ? each.getFirst() : new AtLeast("", areas.joint().needed(each.size()), each);
  }

  private static Wanted wanted(Areas areas, Area area, Parameter share) {
    return new Wanted(area, share, areas.top(), areas.borders().stream().filter(each -> each.area() == area).toList());
  }

  Leaf leaf(Compared compared, Wanted wanted, Participant school, SchoolYear year) {
    boolean moreIsWorse = compared.direction() == Direction.LESS_IS_BETTER ^ wanted.top();
    Optional<Border> border = wanted.borders().stream()
        .filter(each -> compared.quantities().contains(new Quantity.One(each.indicator()))).findFirst();
    Place place = Place.of(wanted.area(), school, year);
    boolean known = comparer.knows(wanted.area(), year);
    Quantity quantity = border.<Quantity>map(each -> new Quantity.One(each.indicator())).orElseGet(() -> known
        ? comparer.mostKnown(place, compared.quantities())
        : compared.quantities().getFirst());
    Read read = source.read(quantity, school.key(), year);
    Context context = new Context(source.name(quantity), quantity.isVpr(), school, year);
    if (border.isPresent()) {
      Test.AtBorder test = new Test.AtBorder(wanted.area(), border.get().year(),
          IdentificationProfile.exact(border.get().value()), moreIsWorse);
      return read.ifFound().map(value -> context(context, test.holds(value) ? State.FIRED : State.NOT_FIRED,
          Optional.of(value), test, "")).orElseGet(() -> gap(context, read, test));
    }
    if (!known) {
      Test test = new Test.Among(wanted.area(), Judge.points(wanted.share()), wanted.top(), Optional.empty(),
          new Test.Others(Map.of(), school.key()));
      return context(context, State.NO_DATA, read.ifFound(), test, TEXTS.get("no-region"));
    }
    Map<SchoolKey, Value> values = comparer.values(place, quantity);
    return among(context, read, values, wanted, moreIsWorse);
  }

  private Leaf composite(Yardstick.Composite composite, Wanted wanted, Participant school, SchoolYear year) {
    Context context = new Context(composite.name(), false, school, year);
    if (!comparer.knows(wanted.area(), year)) {
      return context(context, State.NO_DATA, Optional.empty(),
          new Test.Among(wanted.area(), Judge.points(wanted.share()), wanted.top(), Optional.empty(),
              new Test.Others(Map.of(), school.key())),
          TEXTS.get("no-region"));
    }
    Map<SchoolKey, Value> values = comparer.composite(Place.of(wanted.area(), school, year), composite.components());
    Value own = values.get(school.key());
    Read read = own != null
        ? new Read.Found(own)
        : new Read.Gap(State.NO_DATA, TEXTS.get("not-all-parts"));
    return among(context, read, values, wanted, wanted.top());
  }

  private Leaf among(Context context, Read read, Map<SchoolKey, Value> values, Wanted wanted, boolean moreIsWorse) {
    LowestShare group = comparer.group(values, Judge.points(wanted.share()), moreIsWorse);
    Test test = new Test.Among(wanted.area(), Judge.points(wanted.share()), wanted.top(), Optional.of(group),
        new Test.Others(values, context.school.key()));
    if (!context.school.compared()) {
      return context(context, State.NOT_APPLIED, read.ifFound(), test,
          TEXTS.get("outside", context.school.reason()));
    }
    if (read.ifFound().isEmpty()) {
      return gap(context, read, test);
    }
    Value value = read.ifFound().get();
    return switch (group.outcome()) {
      case TOO_FEW ->
        context(context, State.NOT_APPLIED, read.ifFound(), test, TEXTS.get("too-few-schools", group.n()));
      case NO_DIFFERENCES -> context(context, State.NOT_APPLIED, read.ifFound(), test,
          TEXTS.get("no-differences", group.m(), group.n(), group.ties()));
      case WITH_TIES, STRICTLY_WORSE ->
        context(context, group.has(value) ? State.FIRED : State.NOT_FIRED, read.ifFound(), test, "");
    };
  }

  private record Context(String what, boolean vpr, Participant school, SchoolYear year) {}

  private Leaf context(Context context, State state, Optional<Value> value, Test test, String reason) {
    return new Leaf(context.what, context.year, context.year.equals(current), context.vpr, state, value, test, reason);
  }

  private Leaf gap(Context context, Read read, Test test) {
    Read.Gap gap = (Read.Gap) read;
    return context(context, gap.state(), Optional.empty(), test, gap.reason());
  }
}
