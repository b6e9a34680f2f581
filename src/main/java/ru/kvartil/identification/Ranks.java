package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.identification.Comparer.Place;
import ru.kvartil.identification.Finding.AtLeast;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.CriterionRule;
import ru.kvartil.methodology.CriterionRule.Area;
import ru.kvartil.methodology.CriterionRule.Areas;
import ru.kvartil.methodology.CriterionRule.Border;
import ru.kvartil.methodology.CriterionRule.Yardstick;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.Settings;
import ru.kvartil.methodology.Parameter;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Tests whether a school is among the lowest share of its district or region.
final class Ranks {
  private static final Texts TEXTS = Texts.of(Ranks.class);
  private final Source source;
  private final Comparer comparer;
  private final Settings settings;
  private final SchoolYear current;
  private final String noRegion = TEXTS.get("no-region");
  private final String notAllParts = TEXTS.get("not-all-parts");

  /// @param current the year of the identification
  Ranks(Source source, Comparer comparer, Settings settings, SchoolYear current) {
    this.source = source;
    this.comparer = comparer;
    this.settings = settings;
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

    BigDecimal percent() {
      return Judge.points(share);
    }
  }

  Plan plan(CriterionRule.Lowest rule, SchoolYear year) {
    return switch (rule.by()) {
      case Yardstick.Single single -> areas(rule.areas(), wanted -> plan(
          new Compared(single.indicators().stream().<Quantity>map(Quantity.One::new).toList(), single.direction()),
          wanted, year));
      case Yardstick.Composite composite -> areas(rule.areas(), wanted -> composite(composite, wanted, year));
    };
  }

  /// A test for each area of a rule.
  interface OfArea {
    Plan plan(Wanted wanted);
  }

  Plan areas(Areas areas, OfArea test) {
    List<Plan> each = new ArrayList<>();
    areas.district().ifPresent(share -> each.add(test.plan(wanted(areas, Area.DISTRICT, share))));
    areas.region().ifPresent(share -> each.add(test.plan(wanted(areas, Area.REGION, share))));
    if (each.size() == 1) {
      return each.getFirst();
    }
    int needed = areas.joint().needed(each.size());
    return (school, at) -> new AtLeast("", needed, Plan.all(each, school, at));
  }

  private static Wanted wanted(Areas areas, Area area, Parameter share) {
    return new Wanted(area, share, areas.top(), areas.borders().stream().filter(each -> each.area() == area).toList());
  }

  /// Whether the schools of an area can be compared at all: a district always, a region with enough municipalities.
  private boolean knows(Area area, SchoolYear year) {
    return area == Area.DISTRICT || comparer.municipalities(year).size() >= settings.region().value();
  }

  /// The test of a share; its findings are leaves.
  Plan.OfLeaf plan(Compared compared, Wanted wanted, SchoolYear year) {
    boolean moreIsWorse = compared.direction() == Direction.LESS_IS_BETTER ^ wanted.top();
    Optional<Border> border = wanted.borders().stream()
        .filter(each -> compared.quantities().contains(new Quantity.One(each.indicator()))).findFirst();
    if (border.isPresent()) {
      Column column = source.column(new Quantity.One(border.get().indicator()), year);
      return atBorder(column, new Test.AtBorder(wanted.area(), border.get().year(),
          IdentificationProfile.exact(border.get().value()), moreIsWorse));
    }
    List<Column> columns = compared.quantities().stream().map(each -> source.column(each, year)).toList();
    if (!knows(wanted.area(), year)) {
      Column column = columns.getFirst();
      return (school, at) -> leaf(column, State.NO_DATA, column.ifHas(at), unknown(wanted, school), noRegion);
    }
    Map<String, Standing> standings = new HashMap<>();
    return (school, at) -> {
      String municipality = wanted.area() == Area.DISTRICT ? school.school().municipality() : "";
      Standing standing = standings.get(municipality);
      if (standing == null) {
        Place place = new Place(wanted.area(), municipality, year);
        Column column = comparer.mostKnown(place, columns);
        Peers peers = comparer.peers(place, column);
        standing = standing(peers, wanted, moreIsWorse, column);
        standings.put(municipality, standing);
      }
      return among(standing, school, at);
    };
  }

  private Plan.OfLeaf atBorder(Column column, Test.AtBorder test) {
    return (_, at) -> column.has(at)
        ? leaf(column, test.holds(column.value(at)) ? State.FIRED : State.NOT_FIRED, column.ifHas(at), test, "")
        : leaf(column, column.gap(at).state(), Optional.empty(), test, column.gap(at).reason());
  }

  private static Test unknown(Wanted wanted, Participant school) {
    return new Test.Among(wanted.area(), wanted.percent(), wanted.top(), Optional.empty(),
        new Test.Others(Map.of(), school.key()));
  }

  private Plan composite(Yardstick.Composite composite, Wanted wanted, SchoolYear year) {
    boolean known = knows(wanted.area(), year);
    Map<String, Standing> standings = new HashMap<>();
    Column none = new Column(new Quantity.OfPupils(List.of()), year, composite.name(), 0);
    return (school, at) -> {
      if (!known) {
        return leaf(none, State.NO_DATA, Optional.empty(), unknown(wanted, school), noRegion);
      }
      String municipality = wanted.area() == Area.DISTRICT ? school.school().municipality() : "";
      Standing standing = standings.computeIfAbsent(municipality, each -> {
        Peers peers = comparer.composite(new Place(wanted.area(), each, year), composite.components());
        return standing(peers, wanted, wanted.top(), column(composite.name(), peers, year));
      });
      return among(standing, school, at);
    };
  }

  private Column column(String name, Peers peers, SchoolYear year) {
    Column column = new Column(new Quantity.OfPupils(List.of()), year, name, source.columns().size());
    Column.Gap gap = new Column.Gap(State.NO_DATA, notAllParts);
    for (int at = 0; at < column.size(); at++) {
      column.put(at, gap);
    }
    peers.forEach((key, value) -> column.put(source.columns().at(key), value));
    return column;
  }

  /// What all schools of a place share in one test.
  private record Standing(Column column, Map<SchoolKey, Value> peers, Test.Among shared, LowestShare group,
      String reason) {}

  private Standing standing(Peers peers, Wanted wanted, boolean moreIsWorse, Column column) {
    LowestShare group = peers.group(wanted.percent(), moreIsWorse, settings.lowest());
    Test.Among shared = new Test.Among(wanted.area(), wanted.percent(), wanted.top(), Optional.of(group),
        new Test.Others(peers, new SchoolKey(0)));
    return new Standing(column, peers, shared, group, switch (group.outcome()) {
      case TOO_FEW -> TEXTS.get("too-few-schools", group.n());
      case NO_DIFFERENCES -> TEXTS.get("no-differences", group.m(), group.n(), group.ties());
      case WITH_TIES, STRICTLY_WORSE -> "";
    });
  }

  private Leaf among(Standing standing, Participant school, int at) {
    Test test = standing.shared.of(new Test.Others(standing.peers, school.key()));
    Column column = standing.column;
    if (!school.compared()) {
      return leaf(column, State.NOT_APPLIED, column.ifHas(at), test, TEXTS.get("outside", school.reason()));
    }
    if (!column.has(at)) {
      return leaf(column, column.gap(at).state(), Optional.empty(), test, column.gap(at).reason());
    }
    if (!standing.reason.isEmpty()) {
      return leaf(column, State.NOT_APPLIED, column.ifHas(at), test, standing.reason);
    }
    return leaf(column, standing.group.has(column.value(at)) ? State.FIRED : State.NOT_FIRED, column.ifHas(at), test,
        "");
  }

  private Leaf leaf(Column column, State state, Optional<Value> value, Test test, String reason) {
    return new Leaf(column.name(), column.year(), column.year().equals(current), column.isVpr(), state, value, test,
        reason);
  }
}
