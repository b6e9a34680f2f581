package ru.kvartil.ui;

import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// A window with invented pages: what the tests of the shell walk about in and what its pictures show.
final class DemoShell {
  private static final List<String> LEVELS = List.of("низкий", "ниже среднего", "выше среднего", "высокий");
  final DataTable<SchoolRow> table = schools();
  final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  final StatusBar status = new StatusBar(running);
  final Shell shell;

  record SchoolRow(String name, String place, int pupils, int quartile, double index, double change, double welfare,
      List<Cell.Word> statuses) {}

  DemoShell() {
    NamedChoice<SchoolYear> year = new NamedChoice<>("year", "Учебный год",
        List.of(new SchoolYear(2025), new SchoolYear(2024)), SchoolYear::label);
    year.setValue(new SchoolYear(2025));
    status.setPlace("Берёзовский район · база в папке пользователя", "kvartil.mv.db");
    PageHead head = new PageHead("Школы");
    head.setNote("14");
    Button add = new Button("Добавить школу");
    add.getStyleClass().add("accent");
    head.actions().addAll(new Button("В Excel"), add);
    Label note = new Label("ИОР 2024/2025 по профилю «ГИА и аттестаты, 2025»; квартили типа 7 среди 22 школ.");
    note.getStyleClass().addAll("muted", "small");
    VBox body = new VBox(12, table, note);
    shell = new Shell(List.of(new Section("schools", "Школы", Feather.BOOK_OPEN, () -> Page.of(head, body, () -> {})),
        section("data", "Данные", Feather.GRID, new Label("Страница данных")),
        section("indices", "Индексы", Feather.BAR_CHART_2, new Label("Страница индексов")),
        section("documents", "Документы", Feather.FILE_TEXT, new Label("Страница документов"))),
        List.of(new ToolbarItem("year", year)), status);
  }

  static Section section(String id, String title, Feather icon, Node body) {
    return new Section(id, title, icon, () -> Page.of(new PageHead(title), body, () -> {}));
  }

  static List<SchoolRow> rows() {
    Cell.Word low = new Cell.Word("ШНОР", Tone.BAD);
    Cell.Word social = new Cell.Word("ШССУ", Tone.WARN);
    Cell.Word lead = new Cell.Word("лидер", Tone.GOOD);
    return List.of(new SchoolRow("Школа № 70", "пгт", 402, 2, 0.455, 0.087, 44, List.of()),
        new SchoolRow("Берёзовская СОШ", "село", 318, 2, 0.431, 0.012, 38, List.of()),
        new SchoolRow("Вечерняя (сменная) школа № 8", "город", 96, 0, 0, 0, 0,
            List.of(new Cell.Word("вне сравнения", Tone.PLAIN))),
        new SchoolRow("Гимназия", "город", 1701, 4, 0.844, 0.002, 82, List.of(lead)),
        new SchoolRow("Ключевская ООШ", "деревня", 64, 1, 0.198, -0.010, 22, List.of(low, social)),
        new SchoolRow("Лицей № 2", "город", 812, 4, 0.871, 0.014, 78, List.of(lead)),
        new SchoolRow("Луговская СОШ", "село", 127, 3, 0.640, 0.102, 29, List.of(social)),
        new SchoolRow("Октябрьская СОШ", "пгт", 377, 2, 0.470, -0.020, 47, List.of()),
        new SchoolRow("Раздольная СОШ", "село", 203, 1, 0.287, 0.044, 33, List.of(low)),
        new SchoolRow("Степная СОШ", "село", 166, 3, 0.612, 0.009, 51, List.of()),
        new SchoolRow("Школа № 1", "город", 934, 3, 0.702, 0.031, 64, List.of()),
        new SchoolRow("Школа № 3", "город", 655, 3, 0.688, -0.006, 59, List.of()),
        new SchoolRow("Школа № 8 им. А. С. Зорина", "город", 540, 1, 0.241, -0.052, 31,
            List.of(new Cell.Word("ШНОР 2-й год", Tone.BAD), social)));
  }

  static DataTable<SchoolRow> schools() {
    DataTable<SchoolRow> table = new DataTable<>("schools", "Школы района",
        List.of(Column.words("name", "Школа", SchoolRow::name), Column.words("place", "Место", SchoolRow::place),
            Column.numbers("pupils", "Обучающихся",
                row -> Cell.number(row.pupils(), RussianFormat.plain(row.pupils()))),
            Column.cells("quartile", "Квартиль ИОР",
                row -> row.quartile() == 0
                    ? Cell.missing("—")
                    : Cell.quartile(row.quartile(), LEVELS.get(row.quartile() - 1))),
            Column.numbers("index", "ИОР",
                row -> row.quartile() == 0
                    ? Cell.missing("вне сравнения")
                    : Cell.number(row.index(), RussianFormat.fixed(row.index(), 3))),
            Column.numbers("change", "за год", DemoShell::change),
            Column.numbers("welfare", "ИСБШ",
                row -> row.quartile() == 0
                    ? Cell.missing("—")
                    : Cell.number(row.welfare(), RussianFormat.fixed(row.welfare(), 0))),
            Column.cells("statuses", "Статусы", row -> new Cell.Chips(row.statuses()))));
    table.setRows(rows());
    table.sortBy("name", true);
    return table;
  }

  private static Cell change(SchoolRow row) {
    return row.quartile() == 0
        ? Cell.missing("")
        : Cell.number(row.change(), RussianFormat.signed(row.change(), 3), row.change() > 0 ? Tone.GOOD : Tone.BAD);
  }
}
