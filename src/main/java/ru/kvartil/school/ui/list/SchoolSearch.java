package ru.kvartil.school.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolAction;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Schools by all their names, codes, kind and municipality; inside each the tabs and commands of its card.
final class SchoolSearch implements SearchSource {
  private static final Texts TEXTS = Texts.of(SchoolSearch.class);
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final List<SchoolTab> tabs;
  private final List<SchoolAction> actions;

  SchoolSearch(SchoolDesk desk, Workspace workspace, List<SchoolTab> tabs, List<SchoolAction> actions) {
    this.desk = desk;
    this.workspace = workspace;
    this.tabs = List.copyOf(tabs);
    this.actions = List.copyOf(actions);
  }

  @Override
  public List<Findable> load() throws Failure {
    return desk.all().stream().map(this::findable).toList();
  }

  /// «Школа» finds a СОШ and a гимназия as well, though their names need not say so.
  private Findable findable(School school) {
    List<String> names = Stream.concat(
        Stream.of(school.names().shortName(), school.names().full(), SchoolWords.type(school.type()),
            TEXTS.get("search.school")),
        school.names().aliases().stream()).toList();
    List<Findable.Part> parts = new ArrayList<>();
    tabs.forEach(tab -> parts.add(
        new Findable.Part(tab.title(), () -> workspace.openSchool(school.key(), tab.id()))));
    actions.forEach(action -> parts.add(new Findable.Part(action.text(), () -> action.run().accept(school))));
    return new Findable(Kind.SCHOOL, school.name(), school.municipality(), names, school.codes().all().toList(), parts,
        () -> workspace.openSchool(school.key()));
  }
}
