package ru.kvartil.supportlist.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.district.Centres;
import ru.kvartil.identification.Identification;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.methodology.CriterionRule;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;
import ru.kvartil.supportlist.DynamicsOf;
import ru.kvartil.supportlist.ListComparison;
import ru.kvartil.supportlist.ListWork;
import ru.kvartil.supportlist.Proposals;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportLists;
import ru.kvartil.supportlist.YearsOnLists;
import ru.kvartil.supportlist.YearsOnLists.Dynamics;
import ru.kvartil.supportlist.YearsOnLists.Standing;
import ru.kvartil.supportlist.frozen.Freezing;
import ru.kvartil.supportlist.frozen.Freezing.Opened;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.Recalculation;

/// What the tab reads and stores, away from the window's thread.
public final class ListDesk {
  private static final Texts TEXTS = Texts.of(ListDesk.class);
  private static final int YEARS = 4;
  private final Transactions transactions;
  private final Indices indices;
  private final Ports ports;

  public ListDesk(Transactions transactions, Indices indices, Ports ports) {
    this.transactions = transactions;
    this.indices = indices;
    this.ports = ports;
  }

  /// Where things are kept.
  public record Ports(Registry registry, SupportLists lists, MethodologyProfiles profiles, Freezing freezing,
      Centres centres) {}

  /// Everything the tab shows of a year of data.
  ///
  /// @param action the year of action statuses are looked at in
  /// @param lists of the year of data
  /// @param rules rule sets in use, each name in its newest version
  /// @param years of action with statuses, in order
  record State(SchoolYear year, SchoolYear action, List<School> schools, List<SupportList> lists,
      List<FrozenMark> frozen, List<IdentificationProfile> rules, List<SchoolYear> years, List<YearRow> rows,
      String centre) {}

  /// The years of a school.
  record YearRow(School school, Map<SchoolYear, List<SchoolStatus>> statuses, Standing standing) {}

  /// A frozen calculation beside today's.
  record Compared(Opened opened, Recalculation found) {}

  State load(SchoolYear year) throws Failure {
    IndexState state = indices.state();
    return transactions.read(() -> {
      List<School> schools = ports.registry().schools().all();
      List<SchoolStatus> statuses = ports.registry().statuses().all();
      List<SupportList> lists = ports.lists().all();
      List<IdentificationProfile> rules = rules(ports.profiles().all());
      Set<SchoolYear> known = known(statuses, lists);
      SchoolYear action = known.contains(year.next()) ? year.next() : year;
      List<SchoolYear> years = years(statuses, year.next());
      Map<SchoolKey, Dynamics> dynamics = dynamics(state, rules, year);
      List<YearRow> rows = schools.stream().filter(school -> school.worksIn(action))
          .map(school -> row(school, statuses, dynamics.getOrDefault(school.key(), Dynamics.UNKNOWN), action, known))
          .toList();
      return new State(year, action, schools,
          lists.stream().filter(list -> list.requisites().dataYear().equals(year)).toList(),
          ports.freezing().all().stream().filter(mark -> mark.year().equals(year)).toList(), rules, years, rows,
          ports.centres().find().map(centre -> centre.organisation().isBlank()
              ? centre.district()
              : centre.organisation()).orElse(""));
    });
  }

  /// Each name in its newest version, the ones in use.
  private static List<IdentificationProfile> rules(List<MethodologyProfile> all) {
    Map<String, IdentificationProfile> newest = new java.util.LinkedHashMap<>();
    all.stream().filter(IdentificationProfile.class::isInstance).map(IdentificationProfile.class::cast)
        .filter(IdentificationProfile::applied).forEach(each -> newest.put(each.document().name(), each));
    return List.copyOf(newest.values());
  }

  /// Years of action whose lists are known: somebody has the status, or a list in force gave it to nobody.
  private static Set<SchoolYear> known(List<SchoolStatus> statuses, List<SupportList> lists) {
    return Stream.concat(
        statuses.stream().filter(each -> each.kind() == StatusKind.LOW_RESULTS).map(SchoolStatus::year),
        lists.stream().filter(list -> list.inForce() && list.requisites().gives() == StatusKind.LOW_RESULTS)
            .map(list -> list.requisites().actionYear()))
        .collect(Collectors.toSet());
  }

  private static List<SchoolYear> years(List<SchoolStatus> statuses, SchoolYear last) {
    TreeSet<SchoolYear> years = statuses.stream().map(SchoolStatus::year).filter(each -> each.compareTo(last) <= 0)
        .collect(Collectors.toCollection(TreeSet::new));
    years.add(last);
    return years.descendingSet().stream().limit(YEARS).sorted(Comparator.naturalOrder()).toList();
  }

  private static YearRow row(School school, List<SchoolStatus> all, Dynamics dynamics, SchoolYear action,
      Set<SchoolYear> known) {
    List<SchoolStatus> own = all.stream().filter(each -> each.school().equals(school.key())).toList();
    Set<SchoolYear> with = own.stream().filter(each -> each.kind() == StatusKind.LOW_RESULTS).map(SchoolStatus::year)
        .collect(Collectors.toSet());
    return new YearRow(school, own.stream().collect(Collectors.groupingBy(SchoolStatus::year)),
        YearsOnLists.USUAL.in(action, with, known, dynamics));
  }

  /// By the first rule set in use that looks at falls.
  private static Map<SchoolKey, Dynamics> dynamics(IndexState state, List<IdentificationProfile> rules,
      SchoolYear year) {
    Map<SchoolKey, Dynamics> dynamics = new HashMap<>();
    rules.stream().filter(each -> each.criteria().stream().anyMatch(one -> one.rule() instanceof CriterionRule.Trend))
        .findFirst().map(each -> Identification.compute(each, state.data(), state.methods(), year))
        .ifPresent(found -> found.schools()
            .forEach(each -> dynamics.put(each.school().key(), DynamicsOf.school(each))));
    return dynamics;
  }

  /// The centre's own list of the calculation beside another one.
  ListComparison compare(SupportList ours, SupportList theirs, List<School> schools) throws Failure {
    Opened opened = ports.freezing().open(ours.calculation().orElseThrow());
    String flag = Proposals.flag(ours.requisites().gives()).map(Flag::text).orElse(opened.calculation().flag());
    ListComparison found = ListComparison.of(ours, theirs,
        Proposals.notFound(opened.calculation(), flag, schools));
    Map<SchoolKey, String> names = schools.stream().collect(Collectors.toMap(School::key, School::name));
    return new ListComparison(found.rows().stream()
        .map(row -> new ListComparison.Row(row.school(),
            row.school().map(key -> names.getOrDefault(key, row.named())).orElse(row.named()), row.side(), row.ours(),
            row.theirs()))
        .toList());
  }

  FrozenMark freeze(IdentificationProfile rules, SchoolYear year) throws Failure {
    return ports.freezing().freeze(rules, indices.state().methods(), year);
  }

  Opened open(UUID id) throws Failure {
    return ports.freezing().open(id);
  }

  Compared again(UUID id) throws Failure {
    Opened opened = ports.freezing().open(id);
    return new Compared(opened, ports.freezing().compare(opened.calculation(), indices.state().methods()));
  }

  /// Makes the centre's proposals of a frozen calculation.
  SupportList propose(UUID id, State state) throws Failure {
    Opened opened = ports.freezing().open(id);
    Flag flag = Flag.of(opened.calculation().flag()).orElse(Flag.LOW_RESULTS);
    Draft draft = Proposals.draft(id, opened.calculation(), flag, state.schools(),
        state.centre().isBlank() ? TEXTS.get("lists.our-centre") : state.centre());
    return transactions.write(TEXTS.get("lists.proposed"), () -> work().add(draft));
  }

  /// @param id empty for a new list
  void save(Optional<UUID> id, Draft draft) throws Failure {
    boolean _ = transactions.write(TEXTS.get(id.isPresent() ? "lists.changed" : "lists.added",
        draft.requisites().body()), () -> {
          if (id.isPresent()) {
            work().update(id.get(), draft);
          } else {
            SupportList _ = work().add(draft);
          }
          return true;
        });
  }

  ListWork.Given force(SupportList list) throws Failure {
    return transactions.write(TEXTS.get("lists.forced", list.requisites().body()), () -> work().force(list.id()));
  }

  void withdraw(SupportList list) throws Failure {
    boolean _ = transactions.write(TEXTS.get("lists.withdrawn", list.requisites().body()), () -> {
      work().withdraw(list.id());
      return true;
    });
  }

  void remove(SupportList list) throws Failure {
    boolean _ = transactions.write(TEXTS.get("lists.removed", list.requisites().body()), () -> {
      work().remove(list.id());
      return true;
    });
  }

  private ListWork work() {
    return new ListWork(ports.lists(), ports.registry().statuses());
  }
}
