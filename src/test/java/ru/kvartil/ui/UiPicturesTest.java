package ru.kvartil.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.Chip;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.StepBar;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;
import ru.kvartil.ui.theme.Theme;

/// Draws the shell with invented pages into `target/ui-*.png`, to be looked at.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class UiPicturesTest {
  private DemoShell demo;
  private MainWindow window;
  private Theme theme;

  @Start
  void start(Stage stage) {
    demo = new DemoShell();
    theme = Theme.install();
    window = new MainWindow(stage, theme);
    window.show("Квартиль", demo.shell);
  }

  @Test
  void drawsTheTable(FxRobot robot) throws IOException {
    robot.interact(() -> demo.table.select(demo.table.rows().getLast()));
    save(robot, "schools");
    robot.interact(() -> robot.lookup("#schools-view").query().requestFocus());
    robot.write("луг");
    save(robot, "schools-find");
  }

  @Test
  void drawsAnEmptyTable(FxRobot robot) throws IOException {
    robot.interact(() -> {
      demo.table.empty(new EmptyState("Школ пока нет",
          "Они появятся сами, когда вы загрузите первую таблицу с результатами. Названия и коды берутся из неё.")
          .step("load", "Загрузить данные", () -> {}));
      demo.table.setRows(List.of());
    });
    save(robot, "schools-empty");
  }

  @Test
  void drawsACard(FxRobot robot) throws IOException {
    robot.interact(() -> demo.shell.open(card()));
    save(robot, "card");
  }

  @Test
  void drawsAChart(FxRobot robot) throws IOException {
    robot.interact(() -> {
      ChartPanel chart = panel("left");
      ChartPanel numbers = panel("right");
      ((ToggleButton) numbers.lookup("#right-table")).setSelected(true);
      HBox row = new HBox(12, chart, numbers);
      HBox.setHgrow(chart, Priority.ALWAYS);
      HBox.setHgrow(numbers, Priority.ALWAYS);
      demo.shell.openSection("indices", Page.of(new PageHead("Индексы"), new VBox(row), () -> {}));
    });
    save(robot, "chart");
  }

  private static ChartPanel panel(String id) {
    ChartPanel panel = new ChartPanel(id, new JFreeCharts(ChartLook.SCREEN), new DirectTasks(), new NoPicker());
    panel.show(ChartPanelTest.bars("Доля не преодолевших порог, ОГЭ математика"));
    return panel;
  }

  /// Nobody saves files here.
  private static final class NoPicker implements FilePicker {
    @Override
    public List<Path> open(String title, FileKind... kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String name, FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  @Test
  void drawsAWizardAtWork(FxRobot robot) throws IOException {
    robot.interact(() -> {
      RunningTask task = new RunningTask("Читаю лист «2024»", Runnable::run);
      task.report(0.62, "Читаю лист «2024»");
      demo.running.add(task);
      demo.shell.openSection("data", wizard());
    });
    robot.sleep(500);
    save(robot, "wizard");
  }

  @Test
  void drawsMessages(FxRobot robot) throws IOException {
    robot.interact(() -> {
      window.notices().show(Message.of("Загружено 2 116 значений. Загрузку можно отменить целиком в журнале."),
          Tone.ACCENT);
      window.notices().show(Message.of("Файл открыт в Excel. База не изменилась. Закройте файл и повторите."),
          Tone.BAD);
    });
    save(robot, "notices");
    robot.interact(() -> new WindowDialogs(window, theme, () -> {}).crashed(CrashCode.of(new IllegalStateException())));
    saveDialog(robot, "crash");
  }

  @Test
  void drawsTheFirstStart(FxRobot robot) throws IOException {
    FirstStart model = new FirstStart(LocalDate.of(2026, 11, 21));
    robot.interact(() -> {
      model.answers();
      window.show("Квартиль", new FirstStartView(model, _ -> {}, () -> {}));
    });
    save(robot, "first-start");
  }

  private static Page card() {
    PageHead head = new PageHead("Школа № 8 имени А. С. Зорина");
    head.marks().addAll(new Chip("ШНОР 2-й год", Tone.BAD), new Chip("ШССУ", Tone.WARN));
    Button note = new Button("Справка");
    note.getStyleClass().add("accent");
    head.actions().add(note);
    record Line(String name, int took, int below, String note) {}
    DataTable<Line> results = new DataTable<>("results", "Результаты",
        List.of(Column.words("name", "Показатель 2024/2025", Line::name),
            Column.numbers("took", "Сдавали", line -> Cell.number(line.took(), Integer.toString(line.took()))),
            Column.numbers("below", "Ниже порога", line -> Cell.number(line.below(), Integer.toString(line.below()))),
            Column.growing(3, Column.cells("note", "Пометка", line -> Cell.words(line.note(), Tone.MUTED)))));
    results.setRows(List.of(new Line("ОГЭ математика", 42, 14, "порог 30 % превышен на 2 чел."),
        new Line("ОГЭ русский язык", 42, 9, ""), new Line("ЕГЭ математика проф.", 4, 1, "малое число сдававших")));
    TextField name = new TextField("Школа № 8 имени А. С. Зорина");
    TextField code = new TextField("edu12345");
    name.setId("name");
    code.setId("code");
    FormGrid form = new FormGrid().add("Обиходное имя", name)
        .add("Код ОО", code,
            new javafx.beans.property.SimpleStringProperty("Код из шести цифр, а здесь восемь знаков."))
        .add("Место", new TextField("город"), "Берётся из социального паспорта.");
    Card facts = new Card("Сведения", form);
    Card why = new Card("Почему в перечне", new Label("Сработали 3 признака из 20 профиля."));
    why.actions(small("Таблица"), small("PNG"), small("SVG"));
    GridPane cards = new GridPane(12, 12);
    cards.addRow(0, facts, why);
    Tab first = new Tab("Сведения", new VBox(12, cards, results));
    TabPane tabs = new TabPane(first, new Tab("Результаты"), new Tab("Индексы"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    return Page.of(head, tabs, () -> {});
  }

  private static Button small(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("small");
    return button;
  }

  private static Page wizard() {
    PageHead head = new PageHead("Загрузка: ege_2022_2024.xlsx");
    head.setNote("лист «2023» из 3 · ЕГЭ 2022/2023");
    Button commit = new Button("Загрузить 2 116 значений");
    commit.getStyleClass().add("accent");
    head.actions().addAll(new Button("Назад"), commit);
    StepBar steps = new StepBar(List.of("Файлы", "Листы и год", "Проверка", "Готово"));
    steps.go(2);
    record Line(Cell what, String where, String why, Cell choice) {}
    DataTable<Line> problems = new DataTable<>("problems", "Что проверить",
        List.of(Column.cells("what", "Что", Line::what),
            Column.cells("where", "Где", line -> Cell.link(line.where(), () -> {})),
            Column.words("why", "В чём дело", Line::why), Column.cells("choice", "Решение", Line::choice)));
    problems.setRows(List.of(
        new Line(Cell.chips(new Cell.Word("уточнить", Tone.WARN)), "2023 · C9", "Школа № 8 или Вечерняя школа № 8?",
            Cell.custom("Школа № 8, Вечерняя", () -> new HBox(4, new Button("Школа № 8"), new Button("Вечерняя")))),
        new Line(Cell.chips(new Cell.Word("в файле", Tone.BAD)), "2023 · AE13", "напечатано 187, сумма по школам 186",
            Cell.words("итоги не загружаются")),
        new Line(Cell.chips(new Cell.Word("правило", Tone.PLAIN)), "2023 · столбец F",
            "пустых ячеек рядом с числом участников: 17", Cell.custom("пусто = 0", () -> new Button("пусто = 0")))));
    Label note = new Label("До кнопки «Загрузить» база не меняется. Загрузку можно отменить целиком в журнале.");
    note.getStyleClass().addAll("muted", "small");
    return Page.of(head, new VBox(12, steps, problems, note), () -> {});
  }

  private void save(FxRobot robot, String name) throws IOException {
    write(robot, window.stage().getScene(), name);
  }

  private static void saveDialog(FxRobot robot, String name) throws IOException {
    write(robot, Window.getWindows().getLast().getScene(), name);
  }

  private static void write(FxRobot robot, Scene scene, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = scene.snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", new File("target/ui-" + name + ".png"));
  }
}
