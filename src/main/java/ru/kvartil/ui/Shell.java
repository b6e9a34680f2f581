package ru.kvartil.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.ui.search.SearchBox;

/// The working window: rail of sections, bar above the page, page, status bar. Each section remembers the pages opened in
/// it; choosing the section one is in leads to its first page.
public final class Shell extends BorderPane implements Navigation {
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  /// Narrower than this the rail shows icons alone: a small screen, or large letters.
  private static final double ROOMY = 1000;
  private final List<Section> sections;
  private final Rail rail;
  private final PageArea area;
  private final Map<String, List<Page>> opened = new HashMap<>();
  private final HBox bar = new HBox();
  private final StackPane over = new StackPane();
  private final BorderPane working = new BorderPane();
  private Section present;

  /// @param sections at least one; the first is open at the start
  public Shell(List<Section> sections, List<ToolbarItem> toolbar, StatusBar status) {
    this.sections = List.copyOf(sections);
    this.present = sections.getFirst();
    this.rail = new Rail(this.sections, this::choose);
    this.area = new PageArea(this::backTo);
    bar.getStyleClass().add("top-bar");
    toolbar.forEach(item -> bar.getChildren().add(item.node()));
    working.setCenter(area);
    working.setTop(bar);
    working.setBottom(status);
    setId("shell");
    getStyleClass().add("shell");
    setLeft(rail);
    over.getChildren().setAll(working);
    setCenter(over);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().subscribe((before, now) -> moveKeys(before, now));
    widthProperty().subscribe(width -> rail.narrow(width.doubleValue() > 0 && width.doubleValue() < ROOMY));
    show();
  }

  @Override
  public void open(Page page) {
    pages().add(page);
    show();
  }

  @Override
  public void back() {
    backTo(Math.max(0, pages().size() - 2));
  }

  @Override
  public void openSection(String id) {
    present = find(id);
    show();
  }

  @Override
  public void openFirst(String id) {
    present = find(id);
    backTo(0);
  }

  @Override
  public void openSection(String id, Page page) {
    present = find(id);
    Section asked = present;
    leave(pages(), 0, () -> {
      present = asked;
      open(page);
    });
  }

  /// Puts something beside the page, between the bar and the status.
  public void putBeside(Node panel) {
    working.setRight(panel);
  }

  /// Puts the search at the right end of the bar, and its list over the page.
  public void put(SearchBox search) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getChildren().addAll(gap, search);
    StackPane.setAlignment(search.list(), Pos.TOP_RIGHT);
    over.getChildren().add(search.list());
  }

  /// Puts small buttons behind the search, at the very end of the bar.
  public void putLast(Node... buttons) {
    bar.getChildren().addAll(buttons);
  }

  /// The sections, as things to be found.
  public SearchSource sectionPages() {
    return () -> IntStream.range(0, sections.size()).mapToObj(this::findable).toList();
  }

  private Findable findable(int place) {
    Section section = sections.get(place);
    String keys = place < 9 ? Rail.keys(place).getDisplayText() : "";
    return Findable.of(Kind.PAGE, section.title(), keys, () -> openFirst(section.id()));
  }

  /// Tells the page in view that data changed.
  public void refresh() {
    pages().getLast().shown();
  }

  /// Asks every page with something unsaved, in whatever section, before the window closes; calls `go` when nothing is
  /// left to lose, and never when the person stays.
  public void askToClose(Runnable go) {
    for (Section section : sections) {
      List<Page> pages = opened.getOrDefault(section.id(), List.of());
      for (Page page : pages.reversed()) {
        if (page.unsaved()) {
          present = section;
          pages.subList(pages.indexOf(page) + 1, pages.size()).clear();
          show();
          page.askToLeave(() -> askToClose(go));
          return;
        }
      }
    }
    go.run();
  }

  /// Pages as they stand, for keeping them over a lock: those of the section in view, and with something unsaved those of others.
  /// Pages that cannot be opened anew are left out unless something was typed there. The section in view comes last.
  public List<KeptPage> kept() {
    return Stream.concat(sections.stream().filter(section -> !section.equals(present)), Stream.of(present))
        .flatMap(section -> {
          List<Page> pages = opened.getOrDefault(section.id(), List.of());
          return pages.stream().filter(page -> page.unsaved()
              || (section.equals(present) && (page.equals(pages.getFirst()) || !page.address().isEmpty())))
              .map(page -> KeptPage.of(section.id(), page));
        }).toList();
  }

  /// The section in view.
  public Section section() {
    return present;
  }

  /// The page in view.
  public Page page() {
    return pages().getLast();
  }

  private Section find(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + id));
  }

  private void choose(Section section) {
    if (section.equals(present)) {
      backTo(0);
    } else {
      openSection(section.id());
    }
  }

  private void backTo(int depth) {
    leave(pages(), depth, this::show);
  }

  /// Closes the pages above a depth, the last one first; a page with something unsaved is shown and asked.
  private void leave(List<Page> pages, int depth, Runnable then) {
    while (pages.size() > depth + 1) {
      Page last = pages.getLast();
      if (last.unsaved()) {
        show();
        last.askToLeave(() -> {
          pages.remove(last);
          leave(pages, depth, then);
        });
        return;
      }
      pages.removeLast();
    }
    then.run();
  }

  private List<Page> pages() {
    return opened.computeIfAbsent(present.id(), _ -> new ArrayList<>(List.of(present.page().get())));
  }

  private void show() {
    rail.mark(present);
    area.show(pages());
    pages().getLast().shown();
  }

  private void pressed(KeyEvent event) {
    if (BACK.match(event)) {
      back();
      event.consume();
    }
  }

  private void moveKeys(@Nullable Scene before, @Nullable Scene now) {
    for (int i = 0; i < Math.min(9, sections.size()); i++) {
      Section section = sections.get(i);
      if (before != null) {
        before.getAccelerators().remove(Rail.keys(i));
      }
      if (now != null) {
        now.getAccelerators().put(Rail.keys(i), () -> choose(section));
      }
    }
  }
}
