package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ru.kvartil.ui.theme.Theme;

/// How long the window stands still for 10 000 rows of eight columns: filtering, ordering, finding, the list of values.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class TableSpeedTest {
  private static final int ROUNDS = 9;
  private static final List<String> TYPES = List.of("средняя", "основная", "начальная", "гимназия", "лицей");
  private DataTable<Row> table;

  private record Row(int number, String name, String type) {}

  @Start
  void start(Stage stage) {
    List<Column<Row>> columns = new ArrayList<>(
        List.of(Column.words("name", "Школа", Row::name), Column.words("type", "Тип", Row::type)));
    for (int i = 0; i < 6; i++) {
      int shift = i;
      columns.add(Column.numbers("n" + i, "Показатель " + i, row -> row.number() % (7 + shift) == 0
          ? Cell.missing("нет данных")
          : Cell.number(row.number() % 997 / 10.0, (row.number() % 997) / 10 + "," + row.number() % 997 % 10)));
    }
    table = new DataTable<>("t", "Школы", columns);
    table.sortBy("name", true);
    VBox root = new VBox(table);
    Theme.install().dress(root);
    stage.setScene(new Scene(root, 1200, 700));
    stage.show();
  }

  @Test
  void tenThousandRowsDoNotHoldTheWindow(FxRobot robot) {
    List<Row> rows = IntStream.range(0, 10_000)
        .mapToObj(i -> new Row(i, "Школа № " + i * 7919 % 10_000 + " имени Ё. Петрова", TYPES.get(i % 5))).toList();
    report("rows shown", robot, () -> table.setRows(rows));
    double words = report("part of a word", robot,
        () -> table.filter("name", Optional.of(new ColumnFilter.Containing("петров"))));
    robot.interact(() -> table.resetFilters());
    double values = report("values", robot,
        () -> table.filter("type", Optional.of(new ColumnFilter.OneOf(Set.of("средняя", "лицей")))));
    robot.interact(() -> table.resetFilters());
    double numbers = report("numbers", robot, () -> table.filter("n3",
        Optional.of(new ColumnFilter.Within(OptionalDouble.of(10), OptionalDouble.of(60), true, true))));
    robot.interact(() -> table.resetFilters());
    double order = report("order by name", robot, () -> {
      table.sortBy("n1", true);
      table.sortBy("name", false);
    });
    double drop = report("list of values", robot, () -> table.openFilter(0));
    assertThat(table.rows()).hasSize(10_000);
    assertThat(List.of(words, values, numbers, order, drop)).allMatch(millis -> millis < 400);
  }

  private static double report(String what, FxRobot robot, Runnable action) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      robot.interact(() -> {
        long from = System.nanoTime();
        action.run();
        millis.add((System.nanoTime() - from) / 1e6);
      });
    }
    double first = millis.getFirst();
    double median = millis.stream().sorted().toList().get(ROUNDS / 2);
    System.out.printf("10 000 rows, %s: first %.0f ms, median %.0f ms, longest %.0f ms%n", what, first, median,
        millis.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    return median;
  }
}
