package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.chart.SchoolScatter;
import ru.kvartil.chart.StateMap;
import ru.kvartil.chart.Target;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.IdentificationCharts;
import ru.kvartil.identification.State;
import ru.kvartil.identification.ui.IdentificationDesk.Found;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The tab «Выявление» for the chosen year by the chosen rule set.
final class IdentificationModel {
  private static final Texts TEXTS = Texts.of(IdentificationModel.class);
  /// Schools on one page of the map.
  private static final int PAGE = 40;
  private final IdentificationDesk desk;
  private final RulesChoice rules;
  private final Workspace workspace;
  private final Latest latest;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOT_YET);

  IdentificationModel(IdentificationDesk desk, RulesChoice rules, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.rules = rules;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.reading = new Latest(tasks);
  }

  /// What the tab shows.
  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  RulesChoice rules() {
    return rules;
  }

  /// Computes the chosen year by the chosen rule set.
  void load() {
    SchoolYear year = workspace.year().get();
    IdentificationProfile by = rules.chosen().get();
    latest.run(TEXTS.get("computing"), _ -> shown(desk.find(by, year)), shown::set,
        failure -> shown.set(new Shown(Optional.empty(), failure.text())));
  }

  /// Finds out what the screen says of a school beside the table.
  void explain(SchoolFinding school, Consumer<Reasons> then) {
    shown.get().content().ifPresent(content -> reading.run(TEXTS.get("explaining"),
        _ -> Reasons.of(content.now().found(), school), then, _ -> {}));
  }

  /// Opens the card of a school where its criteria are.
  void open(SchoolKey school) {
    workspace.openSchool(school, IdentificationScreens.ID);
  }

  /// Opens the card of the school a part of a chart stands for.
  void open(Target target) {
    open(key(target));
  }

  static SchoolKey key(Target target) {
    String id = target.id();
    int slash = id.indexOf('/');
    return new SchoolKey(Integer.parseInt(slash < 0 ? id : id.substring(0, slash)));
  }

  /// How what a part of a chart shows came about.
  Optional<Explanation.Lazy> why(Target target) {
    return shown.get().content().flatMap(content -> {
      Identification found = content.now().found();
      Optional<SchoolFinding> school = found.school(key(target));
      FindingExplanations why = new FindingExplanations(found);
      if (target.kind().equals(IndexCharts.SCHOOL)) {
        return school.map(each -> () -> why.flag(each, content.main().flag()));
      }
      String criterion = target.id().substring(target.id().indexOf('/') + 1);
      return school.flatMap(each -> why.criterion(each, criterion)).map(explained -> () -> explained);
    });
  }

  private static Shown shown(Found now) throws Failure {
    Identification found = now.found();
    Content content = new Content(now, FoundRow.of(now), new Pictures(
        IdentificationCharts.fourField(found, now.state().outcome(found.year()), now.state().welfare(found.year())),
        IdentificationCharts.map(found).map(map -> map.pages(PAGE)).orElse(List.of()),
        IdentificationCharts.leaving(found, found.profile().flags().getFirst())),
        new Words(headline(found),
            about(found.profile()), found.warnings()));
    return new Shown(Optional.of(content), "");
  }

  /// «ШНОР: 6 из 22 школ; ШССУ: 5; данных недостаточно: 3».
  private static String headline(Identification found) {
    List<SchoolFinding> compared = found.schools().stream().filter(each -> each.school().compared()).toList();
    List<String> parts = new ArrayList<>();
    for (Flag flag : FoundRow.flags(found)) {
      long unknown = compared.stream().filter(each -> each.state(flag) == State.NO_DATA).count();
      String number = RussianFormat.plain(found.found(flag).size());
      parts.add(unknown == 0
          ? TEXTS.get("headline.flag", flag.text(), number)
          : TEXTS.get("headline.unknown", flag.text(), number, RussianFormat.plain(unknown)));
    }
    int outside = found.schools().size() - compared.size();
    String among = TEXTS.get("headline", found.year().label(), String.join(", ", parts), ofSchools(compared.size()));
    return outside == 0 ? among : TEXTS.get("headline.outside", among, SchoolWords.count(outside));
  }

  /// «22 школ».
  private static String ofSchools(int n) {
    return TEXTS.get("of-schools", RussianFormat.plain(n),
        Texts.plural(n, TEXTS.get("of-school"), TEXTS.get("of-schools.many"), TEXTS.get("of-schools.many")));
  }

  /// By what was computed: version, document, how many criteria are needed and by whose word.
  static String about(IdentificationProfile profile) {
    ProfileDocument document = profile.document();
    List<String> parts = new ArrayList<>(List.of(TEXTS.get("about.version", document.version())));
    for (FlagRule rule : profile.flags()) {
      long counting = profile.criteria().stream().filter(each -> each.counts() && each.flag() == rule.flag()).count();
      parts.add(TEXTS.get("about.needed", rule.flag().text(), RussianFormat.plain(rule.needed().value()),
          RussianFormat.plain(counting), rule.needed().mark().text()));
    }
    parts.add(TEXTS.get("about.source", document.source()));
    parts.add(document.order().isEmpty() ? TEXTS.get("about.no-order") : TEXTS.get("about.order", document.order()));
    return String.join(" ", parts);
  }

  /// What the tab shows.
  ///
  /// @param content empty while nothing was computed
  /// @param trouble why nothing could be computed; empty when it could
  record Shown(Optional<Content> content, String trouble) {
    static final Shown NOT_YET = new Shown(Optional.empty(), "");
  }

  /// What was computed.
  record Content(Found now, List<FoundRow> rows, Pictures pictures, Words words) {
    Content {
      rows = List.copyOf(rows);
    }

    /// The flag its criteria are counted for.
    FlagRule main() {
      return now.found().profile().flags().getFirst();
    }

    Optional<FoundRow> row(SchoolKey key) {
      return rows.stream().filter(each -> each.key().equals(key)).findFirst();
    }
  }

  /// Charts.
  ///
  /// @param field empty when no school has both indices
  /// @param maps pages of schools by criteria; none without schools
  /// @param leaving empty when no school has a distance; for the screen only
  record Pictures(Optional<SchoolScatter> field, List<StateMap> maps, Optional<SchoolBars> leaving) {
    Pictures {
      maps = List.copyOf(maps);
    }
  }

  /// Sentences.
  ///
  /// @param remarks the result must be read with
  record Words(String headline, String about, List<String> remarks) {
    Words {
      remarks = List.copyOf(remarks);
    }
  }
}
