package ru.kvartil.school.ui.list;

import java.util.List;
import java.util.stream.Stream;

import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.SchoolAdditions;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.group.GroupModel;
import ru.kvartil.school.ui.life.LifeTab;
import ru.kvartil.school.ui.sheet.SheetTab;
import ru.kvartil.school.ui.status.MarkModel;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.Section;

/// The section «Школы» of the window: its table, and the card of whatever school anyone wishes to see.
public final class SchoolsSection {
  /// Id of the section in the window.
  public static final String ID = "schools";
  private static final Texts TEXTS = Texts.of(SchoolsSection.class);
  private final SchoolDesk desk;
  private final RegistryDesk registry;
  private final Workspace workspace;
  private final Tasks tasks;
  private final SchoolAdditions additions;
  private final Runnable loadData;
  private final AddSchoolViewModel adding;
  private final MarkModel marking;
  private final GroupModel grouping;

  /// @param desks what its screens read and write
  /// @param loadData leads to where tables are loaded
  public SchoolsSection(Desks desks, Workspace workspace, Tasks tasks, SchoolAdditions additions,
      Runnable loadData) {
    this.desk = desks.schools();
    this.registry = desks.registry();
    this.workspace = workspace;
    this.tasks = tasks;
    this.additions = additions;
    this.loadData = loadData;
    this.adding = new AddSchoolViewModel(desk, workspace, tasks);
    this.marking = new MarkModel(registry, workspace, tasks);
    this.grouping = new GroupModel(registry, workspace, tasks);
  }

  /// What the screens of schools read and write.
  public record Desks(SchoolDesk schools, RegistryDesk registry) {}

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("list.title"), Feather.BOOK_OPEN, this::page);
  }

  /// Opens cards in the window from now on; to be called once, when the window is there.
  public Subscription openIn(Navigation navigation) {
    return workspace
        .onOpenSchool(wish -> tasks.run(TEXTS.get("card.loading"), _ -> desk.entry(wish.school()), entry -> {
          SchoolCard card = new SchoolCard(entry.school(), desk, workspace, tasks, tabs())
              .actions(additions.actions());
          card.select(wish.tab());
          navigation.openSection(ID, card);
        }));
  }

  /// Schools with the tabs and commands of their cards, and the adding of one, as things to be found.
  ///
  /// @param open opens the section's first page
  public SearchSource search(Runnable open) {
    SearchSource schools = new SchoolSearch(desk, workspace, tabs(), additions.actions());
    return () -> Stream.concat(schools.load().stream(),
        Stream.of(Findable.of(Kind.COMMAND, TEXTS.get("add.open"), TEXTS.get("list.title"), () -> {
          open.run();
          adding.start();
        }))).toList();
  }

  private List<SchoolTab> tabs() {
    return Stream.of(Stream.of(SheetTab.of(desk, workspace, tasks)), additions.tabs().stream(),
        Stream.of(LifeTab.of(registry, workspace, tasks))).flatMap(tabs -> tabs).toList();
  }

  private Page page() {
    return new SchoolsView(new SchoolsViewModel(desk, workspace, tasks, additions.columns()),
        new SchoolsView.Forms(adding, marking, grouping), loadData).page();
  }
}
