package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.AppearanceFile;
import ru.kvartil.ui.theme.Look;
import ru.kvartil.ui.theme.Theme;

/// Size and colours of the window, chosen by keys and from the menu.
@ExtendWith(Hands.class)
class AppearanceTest {
  @TempDir
  Path folder;
  private Theme theme;
  private AppearanceDesk desk;
  private Shell shell;
  private final List<Message> told = new ArrayList<>();
  private final FlowPane controls = new FlowPane(20, 20);

  @Start
  void start(Stage stage) {
    theme = Theme.install();
    MainWindow window = new MainWindow(stage, theme);
    Dialogs dialogs = new Dialogs() {
      @Override
      public boolean ask(Question question) {
        return false;
      }

      @Override
      public void tell(Message message) {
        told.add(message);
      }
    };
    Path file = Path.of(System.getProperty("java.io.tmpdir")).resolve("appearance-" + System.nanoTime() + ".json");
    file.toFile().deleteOnExit();
    desk = new AppearanceDesk(theme, new AppearanceFile(file), new DirectTasks(), dialogs, "Ирина");
    desk.listen(stage.getScene());
    DataTable<String> table = new DataTable<>("letters", "Буквы", List.of(Column.words("letter", "Буква", row -> row)));
    table.setRows(List.of("а", "б", "в"));
    ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("один", "два"));
    combo.setId("combo");
    Button accent = new Button("Сохранить");
    accent.getStyleClass().add("accent");
    controls.getChildren().setAll(new Button("Кнопка"), accent, new ToggleButton("Вкл"), new CheckBox("Флажок"), combo,
        new TextField("поле"), new Hyperlink("ссылка"), new MenuButton("Меню"), table);
    shell = new Shell(List.of(new Section("first", "Первый", Feather.BOOK,
        () -> Page.of(new PageHead("Первый"), controls, () -> {}))), List.of(),
        new StatusBar(FXCollections.observableArrayList()));
    shell.putLast(new AppearanceMenu(desk));
    window.show("Окно", shell);
  }

  @Test
  void keysOnTheRussianLayoutMakeEverythingLarger(FxRobot robot) {
    Bounds row = onScreen(robot, ".table-row-cell");
    Bounds words = onScreen(robot, "#page-title");
    Bounds icon = onScreen(robot, ".rail-line .ikonli-font-icon");
    for (int i = 0; i < 3; i++) {
      press(robot, KeyCode.EQUALS, "=");
    }
    assertThat(theme.appearance().get().percent()).isEqualTo(150);
    assertThat(onScreen(robot, ".table-row-cell").getHeight() / row.getHeight()).isBetween(1.49, 1.51);
    assertThat(onScreen(robot, "#page-title").getHeight() / words.getHeight()).isBetween(1.45, 1.55);
    assertThat(onScreen(robot, ".rail-line .ikonli-font-icon").getHeight() / icon.getHeight()).isBetween(1.4, 1.6);
    press(robot, KeyCode.MINUS, "-");
    assertThat(theme.appearance().get().percent()).isEqualTo(125);
    press(robot, KeyCode.DIGIT0, "0");
    assertThat(theme.appearance().get()).isEqualTo(Appearance.USUAL);
  }

  @Test
  void theMenuChoosesAndTheNextStartRemembers(FxRobot robot) {
    choose(robot, "appearance-look-dark");
    choose(robot, "appearance-200");
    assertThat(theme.appearance().get()).isEqualTo(new Appearance(Look.DARK, 200));
    MenuButton menu = robot.lookup("#appearance").query();
    assertThat(menu.getItems().stream().filter(item -> item instanceof RadioMenuItem radio && radio.isSelected()))
        .extracting("id").containsExactly("appearance-look-dark", "appearance-200");
    robot.interact(() -> {
      theme.wear(Appearance.USUAL);
      desk.welcome("Пётр");
    });
    assertThat(theme.appearance().get()).isEqualTo(Appearance.USUAL);
    robot.interact(() -> desk.welcome("Ирина"));
    assertThat(theme.appearance().get()).isEqualTo(new Appearance(Look.DARK, 200));
    assertThat(told).isEmpty();
  }

  @Test
  void listsAndMenusGrowWithTheWindow(FxRobot robot) {
    ComboBox<String> combo = robot.lookup("#combo").query();
    double usual = popupHeight(robot, combo);
    robot.interact(() -> theme.wear(new Appearance(Look.LIGHT, 200)));
    assertThat(popupHeight(robot, combo) / usual).isBetween(1.9, 2.1);
    robot.interact(() -> theme.wear(Appearance.USUAL));
    assertThat(popupHeight(robot, combo)).isEqualTo(usual);
  }

  @Test
  void theRailKeepsToIconsWhereThereIsLittleRoom(FxRobot robot) {
    Bounds wide = onScreen(robot, ".rail");
    robot.interact(() -> theme.wear(new Appearance(Look.LIGHT, 200)));
    assertThat(onScreen(robot, ".rail").getWidth()).isLessThan(wide.getWidth());
    assertThat(robot.lookup("#section-first").<ToggleButton>query().getAccessibleText()).isEqualTo("Первый");
  }

  /// Of what a control looks like, enough changes with the focus, and by 3:1 (WCAG 2.2, 1.4.11 and 2.4.7).
  @Test
  void focusIsSeenOnEveryControlInEveryLook(FxRobot robot) {
    List<String> unseen = new ArrayList<>();
    for (Look look : Look.values()) {
      robot.interact(() -> theme.wear(new Appearance(look, 100)));
      for (Node control : controls.getChildren()) {
        Node target = control instanceof DataTable<?> ? control.lookup(".table-view") : control;
        long changed = changedByFocus(robot, target);
        if (changed < 2 * (long) Math.min(target.getLayoutBounds().getWidth(), 60)) {
          unseen.add(look + " " + target + ": " + changed);
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  private long changedByFocus(FxRobot robot, Node target) {
    long[] changed = new long[1];
    robot.interact(() -> {
      shell.lookup("#section-first").requestFocus();
      WritableImage before = picture();
      // As the Tab key does, which alone makes the focus visible.
      focusByKeys(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
      WritableImage after = picture();
      Bounds place = target.localToScene(target.getLayoutBounds());
      changed[0] = different(before, after, place);
    });
    return changed[0];
  }

  private static void focusByKeys(Node target, KeyEvent tab) {
    for (int i = 0; i < 60 && !target.isFocusVisible(); i++) {
      KeyEvent.fireEvent(target.getScene().getFocusOwner(), tab);
    }
    assertThat(target.isFocusVisible()).as("%s is reached by Tab", target).isTrue();
  }

  private WritableImage picture() {
    Parent root = shell.getScene().getRoot();
    root.applyCss();
    root.layout();
    return shell.getScene().snapshot(null);
  }

  private static long different(WritableImage before, WritableImage after, Bounds place) {
    PixelReader a = before.getPixelReader();
    PixelReader b = after.getPixelReader();
    long count = 0;
    for (int y = (int) place.getMinY() - 4; y < place.getMaxY() + 4; y++) {
      for (int x = (int) place.getMinX() - 4; x < place.getMaxX() + 4; x++) {
        if (x >= 0 && y >= 0 && x < before.getWidth() && y < before.getHeight()
            && contrast(a.getColor(x, y), b.getColor(x, y)) >= 3) {
          count++;
        }
      }
    }
    return count;
  }

  private static double contrast(Color a, Color b) {
    double first = luminance(a) + 0.05;
    double second = luminance(b) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static double popupHeight(FxRobot robot, ComboBox<String> combo) {
    double[] height = new double[1];
    robot.interact(combo::show);
    robot.interact(() -> {
      Window list = Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst().orElseThrow();
      height[0] = list.getHeight();
    });
    robot.interact(combo::hide);
    return height[0];
  }

  private static void choose(FxRobot robot, String id) {
    MenuButton menu = robot.lookup("#appearance").query();
    robot.interact(() -> menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow()
        .fire());
  }

  private static void press(FxRobot robot, KeyCode code, String letter) {
    robot.interact(() -> {
      var scene = robot.window(0).getScene();
      Node owner = scene.getFocusOwner();
      KeyEvent.fireEvent(owner == null ? scene.getRoot() : owner,
          new KeyEvent(KeyEvent.KEY_PRESSED, letter, letter, code, false, true, false, false));
    });
  }

  private static Bounds onScreen(FxRobot robot, String selector) {
    Bounds[] bounds = new Bounds[1];
    robot.interact(() -> {
      Node node = robot.lookup(selector).query();
      node.getScene().getRoot().applyCss();
      node.getScene().getRoot().layout();
      bounds[0] = node.localToScene(node instanceof Control ? node.getLayoutBounds() : node.getBoundsInLocal());
    });
    return bounds[0];
  }
}
