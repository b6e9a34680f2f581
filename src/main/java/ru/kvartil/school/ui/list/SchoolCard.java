package ru.kvartil.school.ui.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.SchoolAction;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolDesk.Entry;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.Chip;
import ru.kvartil.ui.control.Tone;

/// The card of a school: its name and state in the head, commands at the right, one tab per feature. A tab is made when
/// it is first chosen and loads anew only when the year or the data have changed since.
public final class SchoolCard implements Page {
  /// First word of the address of a card; the school's key follows.
  public static final String ADDRESS = "school";
  private static final Texts TEXTS = Texts.of(SchoolCard.class);
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final Latest latest;
  private final PageHead head;
  private final TabPane tabs = new TabPane();
  private final Map<Tab, Opened> opened = new LinkedHashMap<>();
  /// Whether the school was read once: the first tab is made only then. Together with the card itself it would hold the
  /// window longer than a person notices.
  private boolean looked;
  private School school;

  /// @param tabs all tabs in their order, at least one
  public SchoolCard(School school, SchoolDesk desk, Workspace workspace, Tasks tasks, List<SchoolTab> tabs) {
    this.school = school;
    this.desk = desk;
    this.workspace = workspace;
    this.latest = new Latest(tasks);
    this.head = new PageHead(school.name());
    this.tabs.setId("school-tabs");
    this.tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.forEach(tab -> this.tabs.getTabs().add(tab(tab)));
    this.tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> refreshTab());
  }

  /// Adds commands to the head.
  public SchoolCard actions(List<SchoolAction> actions) {
    actions.forEach(action -> {
      Button button = new Button(action.text());
      button.setId(action.id());
      button.setOnAction(_ -> action.run().accept(school));
      if (action.primary()) {
        button.getStyleClass().add("accent");
      }
      head.actions().add(button);
    });
    return this;
  }

  /// Chooses a tab by its id; nothing happens when there is none.
  public void select(String id) {
    tabs.getTabs().stream().filter(tab -> tab.getUserData() instanceof SchoolTab made && made.id().equals(id))
        .findFirst().ifPresent(tab -> tabs.getSelectionModel().select(tab));
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return tabs;
  }

  @Override
  public void shown() {
    latest.run(TEXTS.get("card.loading"), _ -> desk.entry(school.key()), this::show, failure -> {
      head.setNote(failure.text());
      looked = true;
      refreshTab();
    });
  }

  @Override
  public boolean unsaved() {
    return firstUnsaved().isPresent();
  }

  @Override
  public void askToLeave(Runnable go) {
    Optional<Tab> tab = firstUnsaved();
    if (tab.isEmpty()) {
      go.run();
      return;
    }
    tabs.getSelectionModel().select(tab.get());
    Optional.ofNullable(opened.get(tab.get())).ifPresent(there -> there.content.askToLeave(() -> askToLeave(go)));
  }

  @Override
  public List<String> address() {
    return List.of(ADDRESS, Integer.toString(school.key().value()));
  }

  /// Of every opened tab under its id: `life/form`.
  @Override
  public Map<String, String> begun() {
    Map<String, String> all = new LinkedHashMap<>();
    opened.forEach(
        (tab, there) -> there.content.begun().forEach((key, value) -> all.put(tab.getId() + "/" + key, value)));
    return all;
  }

  @Override
  public void resume(Map<String, String> begun) {
    opened.forEach((tab, there) -> {
      Map<String, String> own = new LinkedHashMap<>();
      begun.forEach((key, value) -> {
        if (key.startsWith(tab.getId() + "/")) {
          own.put(key.substring(tab.getId().length() + 1), value);
        }
      });
      if (!own.isEmpty()) {
        there.content.resume(own);
      }
    });
  }

  private void show(Entry entry) {
    school = entry.school();
    looked = true;
    head.setTitle(school.name());
    head.setNote("");
    SchoolYear year = workspace.year().get();
    head.marks().setAll(Stream.of(
        school.end().filter(end -> !end.worked(year)).map(SchoolCard::closed).stream(),
        entry.statuses().stream().filter(status -> status.year().equals(year)).map(SchoolCard::status),
        entry.years().stream().filter(record -> record.year().equals(year) && !record.compared())
            .map(SchoolCard::outside))
        .flatMap(chips -> chips).toList());
    refreshTab();
  }

  private static Chip status(SchoolStatus status) {
    Chip chip = new Chip(StatusWords.kind(status.kind()), StatusWords.tone(status.kind()));
    chip.setTooltip(new Tooltip(StatusWords.told(status)));
    return chip;
  }

  private static Chip closed(SchoolEnd end) {
    return new Chip(TEXTS.get("card.closed", RussianFormat.shortDate(end.date())), Tone.MUTED);
  }

  private static Chip outside(SchoolYearRecord record) {
    String text = TEXTS.get("list.outside");
    Chip chip = new Chip(record.reason().isEmpty() ? text : TEXTS.get("list.outside.reason", text, record.reason()),
        Tone.PLAIN);
    chip.setTooltip(new Tooltip(TEXTS.get("card.outside", record.year().label())));
    return chip;
  }

  private Tab tab(SchoolTab added) {
    Tab tab = new Tab(added.title());
    tab.setId("school-tab-" + added.id());
    tab.setUserData(added);
    return tab;
  }

  private void refreshTab() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (looked && tab != null && tab.getUserData() instanceof SchoolTab made) {
      Opened there = opened.computeIfAbsent(tab, _ -> new Opened(made.open(school)));
      tab.setContent(there.content.node());
      there.refresh(school, new State(workspace.year().get(), workspace.revision().get()));
    }
  }

  private Optional<Tab> firstUnsaved() {
    return opened.entrySet().stream().filter(entry -> entry.getValue().content.unsaved()).map(Map.Entry::getKey)
        .findFirst();
  }

  /// What a tab was last loaded for.
  private record State(SchoolYear year, long revision) {}

  /// A tab that was chosen at least once.
  private static final class Opened {
    private final SchoolTab.Content content;
    private Optional<State> seen = Optional.empty();

    private Opened(SchoolTab.Content content) {
      this.content = content;
    }

    private void refresh(School school, State now) {
      if (seen.filter(now::equals).isEmpty()) {
        seen = Optional.of(now);
        content.refresh(school);
      }
    }
  }
}
