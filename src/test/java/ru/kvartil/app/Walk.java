package ru.kvartil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.Theme;
import ru.kvartil.vault.Cheap;

/// The real window over a folder of data, as a person goes about it. Everything waits for what it needs: the program works
/// on threads of its own. The system's window for choosing files is answered from `picked` and `folder`.
final class Walk implements FilePicker {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:12:00Z"), ZoneOffset.UTC);
  private static final long PATIENCE = 60;
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;
  private final FxRobot robot;
  private final Desk desk;
  private final Theme theme;
  private final Path data;
  private final Path folder;
  private List<Path> picked = List.of();

  /// @param data folder of databases, may be empty
  /// @param folder where documents are saved
  Walk(Stage stage, FxRobot robot, Path data, Path folder) {
    this(stage, robot, data, folder, Optional.empty());
  }

  /// @param server the database to open instead of the file
  Walk(Stage stage, FxRobot robot, Path data, Path folder, Optional<DatabaseAt> server) {
    this(stage, robot, new Folders(data), folder, server, CLOCK);
  }

  /// @param clock on the wall, of the window and of the database
  Walk(Stage stage, FxRobot robot, Folders folders, Path folder, Optional<DatabaseAt> server, Clock clock) {
    this.robot = robot;
    this.data = folders.data();
    this.folder = folder;
    this.theme = onWindow(Theme::install);
    this.desk = onWindow(() -> new Desk(new Desk.Surroundings(stage, theme, this, server), folders,
        wiring(folders, clock), clock));
    robot.interact(() -> {
      // A stage that another test has left small stays so: in a narrow window buttons go into menus.
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      desk.open();
    });
  }

  /// The services as this walk has them: passwords cost next to nothing.
  static Wiring wiring(Folders folders) {
    return wiring(folders, CLOCK);
  }

  static Wiring wiring(Folders folders, Clock clock) {
    return new Wiring(folders, new Database.Origin(clock, "Ирина"), new Cheap().surroundings());
  }

  /// Goes on from the two questions of the first start: sets a password and copies a group from the sheet.
  Walk begin() {
    return press("first-load").protect();
  }

  /// Sets the first password of a database and proves that the recovery key is on paper.
  Walk protect() {
    type("new-password", Cheap.PASSWORD).type("new-password-again", Cheap.PASSWORD).press("new-password-done");
    return type("recovery-typed", askedGroup()).press("recovery-done");
  }

  /// The group the page asks back, as it stands on the page.
  String askedGroup() {
    String groups = this.<Labeled>see("recovery-groups").getText();
    String asked = see("recovery-typed").getAccessibleText();
    return groups.split("\\s+")[Integer.parseInt(asked.replaceAll("\\D", "")) - 1];
  }

  /// Types the password of a protected database.
  Walk unlock() {
    return type("unlock-password", Cheap.PASSWORD).press("unlock-open");
  }

  /// Answers the next questions for files.
  Walk pick(Path... files) {
    picked = List.of(files);
    return this;
  }

  /// Makes the window look otherwise, without keeping it for the person.
  Walk wear(Appearance appearance) {
    robot.interact(() -> theme.wear(appearance));
    return this;
  }

  /// Whether nothing is being read or computed.
  boolean idle() {
    return onWindow(desk::idle);
  }

  /// Closes the window and everything under it.
  void close() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    robot.interact(() -> desk.askToClose(closed::countDown));
    if (!closed.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("the window does not close");
    }
  }

  /// Begins work of the window that has nothing to do with what is in view.
  Walk work(String title, Tasks.Work<Boolean> work) {
    robot.interact(() -> desk.begin(title, work));
    return this;
  }

  /// Waits for a node with an id that can be seen, and gives it.
  <N extends Node> N see(String id) {
    await("no " + id + " to see", () -> seen(id));
    return robot.lookup("#" + id).<N>queryAll().stream().filter(Walk::isSeen).findFirst().orElseThrow();
  }

  private boolean seen(String id) {
    return robot.lookup("#" + id).queryAll().stream().anyMatch(Walk::isSeen);
  }

  private static boolean isSeen(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /// Presses a button as soon as it can be pressed.
  Walk press(String id) {
    ButtonBase button = see(id);
    await(id + " stays disabled", () -> !button.isDisabled());
    robot.interact(button::fire);
    return this;
  }

  /// Opens the demonstration district, made beforehand, and waits for its page Обзор.
  Walk demo() {
    DemoOnce.into(data);
    return demoMadeHere();
  }

  /// Lets the program make the demonstration district, which takes time on a busy machine, and waits for its page Обзор.
  Walk demoMadeHere() {
    press("first-demo");
    await(() -> "the demonstration district does not open", 4 * PATIENCE, () -> seen("tile-data"));
    return this;
  }

  /// Waits until a control, or something in it, has the focus by itself.
  Walk focused(String id) {
    Node node = see(id);
    // A control without its skin takes no keys yet.
    await(id + " does not get the focus", () -> (!(node instanceof Control control) || control.getSkin() != null)
        && node.getScene().getWindow().isFocused()
        && (node.isFocused() || node.lookupAll("*").stream().anyMatch(Node::isFocused)));
    return this;
  }

  /// Presses keys together, wherever the focus is.
  Walk keys(KeyCode... together) {
    robot.push(together);
    return this;
  }

  /// Waits until a table has no row that begins with these words.
  Walk noRow(String table, String first) {
    TableView<Object> view = see(table + "-view");
    await("row «" + first + "» is still in " + table, () -> find(view, first) < 0);
    return this;
  }

  /// Presses a line of a menu of the bar.
  Walk line(String menu, String id) {
    MenuButton button = see(menu);
    robot.interact(() -> button.getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
        .orElseThrow(() -> new AssertionError("no line " + id)).fire());
    return this;
  }

  /// Waits until a field holds a text.
  Walk holds(String id, String text) {
    await(() -> id + " does not hold «" + text + "» but «"
        + robot.lookup("#" + id).<TextInputControl>queryAll().stream()
            .map(TextInputControl::getText).toList()
        + "»",
        () -> robot.lookup("#" + id).queryAll().stream()
            .anyMatch(node -> isSeen(node) && node instanceof TextInputControl field && field.getText().equals(text)));
    return this;
  }

  /// Presses a line of the menu of a table.
  Walk item(String table, String id) {
    TableView<Object> view = see(table + "-view");
    robot.interact(() -> view.getContextMenu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
        .orElseThrow(() -> new AssertionError("no item " + id)).fire());
    return this;
  }

  /// Selects a row.
  Walk select(String table, String first) {
    int number = number(table, first);
    TableView<Object> view = see(table + "-view");
    robot.interact(() -> view.getSelectionModel().clearAndSelect(number));
    return this;
  }

  /// Waits until a node with an id can be seen no longer.
  Walk gone(String id) {
    await(id + " is still to be seen", () -> !seen(id));
    return this;
  }

  /// Types into a field.
  Walk type(String id, String text) {
    Node field = see(id);
    await(id + " stays disabled", () -> !field.isDisabled());
    robot.interact(field::requestFocus);
    robot.write(text, 0);
    return this;
  }

  /// Types into a field instead of what stands there.
  Walk replace(String id, String text) {
    TextInputControl field = see(id);
    robot.interact(() -> {
      field.requestFocus();
      field.setText(text);
    });
    return this;
  }

  /// Chooses a section of the rail.
  Walk openSection(String id) {
    return press("section-" + id);
  }

  /// Waits until a label or a button says something that contains all of these words.
  Walk says(String id, String... words) {
    await(() -> id + " says «" + said(id) + "» and not " + List.of(words), () -> {
      List<String> said = said(id);
      return said.stream().anyMatch(text -> Stream.of(words).allMatch(text::contains));
    });
    return this;
  }

  /// What can be read there now: every page has a head of its own, so the node is looked for anew each time.
  private List<String> said(String id) {
    return robot.lookup("#" + id).queryAll().stream().filter(Walk::isSeen).map(node -> ((Labeled) node).getText())
        .toList();
  }

  /// Chooses from a list.
  ///
  /// @param value as the list holds it, or the name of an enum constant
  Walk choose(String id, Object value) {
    ComboBox<Object> choice = see(id);
    Predicate<Object> meant = item -> item.equals(value) || item.toString().equals(value);
    await(id + " does not offer " + value, () -> choice.getItems().stream().anyMatch(meant));
    robot.interact(() -> choice.getItems().stream().filter(meant).findFirst().ifPresent(choice::setValue));
    return this;
  }

  Walk year(int end) {
    return choose("year", new SchoolYear(end));
  }

  Walk tab(String tabs, String title) {
    TabPane pane = see(tabs);
    robot.interact(() -> pane.getTabs().stream().filter(tab -> tab.getText().equals(title)).findFirst()
        .ifPresentOrElse(tab -> pane.getSelectionModel().select(tab), () -> {
          throw new AssertionError("no tab " + title);
        }));
    return this;
  }

  /// Waits until a table has a row that begins with these words, and gives the words of its cells.
  List<String> row(String table, String first) {
    int number = number(table, first);
    TableView<Object> view = see(table + "-view");
    return onWindow(() -> view.getColumns().stream().map(column -> words(column, number)).toList());
  }

  private int number(String table, String first) {
    TableView<Object> view = see(table + "-view");
    await("the program does not come to rest", desk::idle);
    await("no row «" + first + "» in " + table, () -> find(view, first) >= 0);
    return onWindow(() -> find(view, first));
  }

  private static int find(TableView<Object> view, String first) {
    for (int i = 0; i < view.getItems().size(); i++) {
      if (words(view.getColumns().getFirst(), i).equals(first)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a table is wider than its room.
  boolean scrollsSideways(String table) {
    Node view = see(table + "-view");
    return onWindow(() -> view.lookupAll(".scroll-bar").stream().map(bar -> (ScrollBar) bar)
        .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL));
  }

  private static String words(TableColumn<Object, ?> column, int row) {
    return ((Cell) column.getCellData(row)).text();
  }

  /// Selects a row and opens it with Enter, before the table can be filled anew.
  Walk open(String table, String first) {
    number(table, first);
    TableView<Object> view = see(table + "-view");
    robot.interact(() -> {
      view.getSelectionModel().clearAndSelect(find(view, first));
      view.requestFocus();
      KeyEvent.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });
    return this;
  }

  private void await(String otherwise, Callable<Boolean> condition) {
    await(() -> otherwise, condition);
  }

  /// Scrolls its page until a node stands at the top, or the page at its end.
  Walk scroll(String id) {
    Node node = see(id);
    robot.interact(() -> {
      Node up = node.getParent();
      while (!(up instanceof ScrollPane)) {
        up = up.getParent();
      }
      ScrollPane page = (ScrollPane) up;
      Node content = page.getContent();
      double top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
      double rest = content.getBoundsInLocal().getHeight() - page.getViewportBounds().getHeight();
      page.setVvalue(Math.clamp(top / rest, 0, 1));
    });
    return this;
  }

  /// A bug surfaces in the window.
  void crash() {
    robot.interact(() -> desk.crashed("JavaFX Application Thread", new IllegalStateException("made up")));
  }

  /// Waits for something of the window; it is asked on the window's thread and must not wait itself.
  private void await(Supplier<String> otherwise, Callable<Boolean> condition) {
    await(otherwise, PATIENCE, condition);
  }

  private void await(Supplier<String> otherwise, long seconds, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onWindow(condition));
    } catch (TimeoutException late) {
      throw new AssertionError(otherwise.get(), late);
    }
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), work);
  }

  @Override
  public List<Path> open(String title, FileKind... kinds) {
    return picked;
  }

  @Override
  public Optional<Path> save(String title, String name, FileKind kind) {
    return Optional.of(folder.resolve(name));
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.of(folder);
  }
}
