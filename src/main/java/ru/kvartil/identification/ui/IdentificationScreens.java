package ru.kvartil.identification.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ru.kvartil.index.ui.IndexPage;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;

/// Everything the identification adds to the window.
public final class IdentificationScreens {
  /// Id of the tab in «Индексы» and on a school's card.
  public static final String ID = "identification";
  private static final Texts TEXTS = Texts.of(IdentificationScreens.class);
  private final IdentificationDesk desk;
  private final RulesChoice rules;
  private final Around around;
  private final IndexScreens.Charts charts;

  /// @param around the window's side of the screens
  public IdentificationScreens(IdentificationDesk desk, RulesChoice rules, Around around, IndexScreens.Charts charts) {
    this.desk = desk;
    this.rules = rules;
    this.around = around;
    this.charts = charts;
  }

  /// What the screens need of the window.
  ///
  /// @param open opens a page above the present one
  /// @param edit begins a version of a rule set with these numbers typed, by the ids of its lines
  /// @param load leads to where tables are loaded
  public record Around(Workspace workspace, Tasks tasks, Consumer<Page> open, Edit edit, Runnable load) {}

  /// Begins a version of a rule set.
  @FunctionalInterface
  public interface Edit {
    /// @param typed numbers as a person types them, by the ids of the lines
    void begin(IdentificationProfile base, Map<String, String> typed);
  }

  /// The tab «Выявление» of «Индексы».
  public IndexPage page() {
    return new IndexPage(ID, TEXTS.get("title"), List.of(TEXTS.get("found.list"), TEXTS.get("found.fields"),
        TEXTS.get("found.map"), TEXTS.get("found.try"), TEXTS.get("found.compare")), this::content);
  }

  private IndexPage.Content content() {
    return new IdentificationPane(new IdentificationModel(desk, rules, around.workspace(), around.tasks()),
        charts::panel, new IdentificationPane.Ways(this::tryOut, this::compare, around.load()));
  }

  private void tryOut() {
    around.open().accept(new TryPage(new TryModel(desk, rules, around.workspace().year().get(), around.tasks()),
        around.workspace(), around.edit()));
  }

  private void compare() {
    around.open().accept(new RulesPage(desk, rules, around.workspace(), around.tasks()));
  }

  /// The pages above the tab, as things to be found.
  public SearchSource search() {
    Supplier<List<Findable>> pages = () -> Stream.of(
        Findable.of(Kind.PAGE, TEXTS.get("try.title"), TEXTS.get("title"), this::tryOut),
        Findable.of(Kind.PAGE, TEXTS.get("rules.title"), TEXTS.get("title"), this::compare)).toList();
    return pages::get;
  }

  /// The tab «Выявление» of a school's card.
  public SchoolTab tab() {
    return SchoolTab.of(ID, TEXTS.get("title"), _ -> new IdentificationSchoolTab(desk, rules, around.workspace(),
        around.tasks(), charts.panel("school-distance")));
  }
}
