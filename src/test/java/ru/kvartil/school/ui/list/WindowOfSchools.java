package ru.kvartil.school.ui.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolAction;
import ru.kvartil.school.ui.SchoolAdditions;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.YearChoice;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Section;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

/// The real section in a real shell over a real database; columns and tabs of later features are stand-ins that write
/// down what they are asked.
final class WindowOfSchools {
  final List<String> heard = new ArrayList<>();
  final Workspace workspace = new Workspace(SchoolsAtHand.YEAR);
  final Shell shell;

  WindowOfSchools(SchoolsAtHand at) {
    DirectTasks tasks = new DirectTasks();
    SchoolAdditions additions = new SchoolAdditions(List.of(new Outcomes()),
        List.of(new Tab("results", "Результаты"), new Tab("indices", "Индексы"), new Tab("documents", "Документы")),
        List.of(new SchoolAction("school-note", "Справка", true, school -> heard.add("справка " + school.name()))));
    SchoolsSection schools = new SchoolsSection(new SchoolsSection.Desks(at.desk, at.registryDesk), workspace, tasks,
        additions, () -> heard.add("загрузить"));
    YearChoice years = new YearChoice(workspace, tasks,
        () -> List.of(new SchoolYear(2021), new SchoolYear(2022), new SchoolYear(2023), new SchoolYear(2024)));
    StatusBar status = new StatusBar(FXCollections.observableArrayList());
    status.setPlace("Берёзовский район · база в папке пользователя", "kvartil.mv.db");
    shell = new Shell(List.of(schools.section(), other("data", "Данные", Feather.GRID),
        other("indices", "Индексы", Feather.BAR_CHART_2), other("documents", "Документы", Feather.FILE_TEXT)),
        List.of(years.item()), status);
    schools.openIn(shell);
    workspace.onChange(shell::refresh);
  }

  private static Section other(String id, String title, Feather icon) {
    return new Section(id, title, icon, () -> Page.of(new PageHead(title), new Label(title), () -> {}));
  }

  /// Stands in for the columns of the indices.
  private final class Outcomes implements SchoolColumns {
    private static final List<String> LEVELS = List.of("низкий", "ниже среднего", "выше среднего", "высокий");

    @Override
    public List<Heading> headings() {
      return List.of(new Heading("quartile", "Квартиль ИОР", Column.Kind.WORDS),
          new Heading("outcome", "ИОР", Column.Kind.NUMBERS), new Heading("change", "за год", Column.Kind.NUMBERS),
          new Heading("welfare", "ИСБШ", Column.Kind.NUMBERS));
    }

    @Override
    public Loaded load(SchoolYear year) {
      heard.add("столбцы " + year);
      Map<SchoolKey, List<Cell>> cells = new HashMap<>();
      for (int i = 1; i <= 24; i++) {
        double value = 0.2 + (i * 37 % 65) / 100.0;
        double change = (i * 29 % 90 - 40) / 1000.0;
        int quartile = value < 0.35 ? 1 : value < 0.5 ? 2 : value < 0.68 ? 3 : 4;
        cells.put(new SchoolKey(i), List.of(Cell.quartile(quartile, LEVELS.get(quartile - 1)),
            Cell.number(value, RussianFormat.fixed(value, 3)),
            Cell.number(change, RussianFormat.signed(change, 3), change < 0 ? Tone.BAD : Tone.GOOD),
            Cell.number(value * 90, RussianFormat.fixed(value * 90, 0))));
      }
      List.of(3, 17, 24).forEach(i -> cells.put(new SchoolKey(i),
          List.of(Cell.missing("—"), Cell.missing("вне сравнения"), Cell.missing(""), Cell.missing("—"))));
      return new Loaded(cells,
          "ИОР " + year + " по профилю «ГИА и аттестаты, 2025»; квартили типа 7 среди 21 школы.");
    }
  }

  private final class Tab implements SchoolTab {
    private final String id;
    private final String title;

    private Tab(String id, String title) {
      this.id = id;
      this.title = title;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public Content open(School school) {
      Label label = new Label(title);
      return new Content() {
        @Override
        public Node node() {
          return label;
        }

        @Override
        public void refresh(School now) {
          heard.add(id + " " + now.name());
        }
      };
    }
  }
}
