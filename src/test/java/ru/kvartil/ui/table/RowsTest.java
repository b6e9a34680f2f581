package ru.kvartil.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RowsTest {
  private record School(String name, String type, int pupils) {}

  private final Rows<School> rows = rows();

  private static Rows<School> rows() {
    Rows<School> rows = new Rows<>(List.of(Column.words("name", "Школа", School::name),
        Column.words("type", "Тип", School::type),
        Column.numbers("pupils", "Обучающихся", school -> school.pupils() < 0
            ? Cell.missing("нет данных")
            : Cell.number(school.pupils(), Integer.toString(school.pupils())))));
    rows.set(List.of(new School("Школа № 70", "СОШ", 402), new School("Школа № 8", "СОШ", 540),
        new School("Ключевская", "ООШ", 64), new School("Вечерняя", "", -1)));
    return rows;
  }

  @Test
  void filtersOfSeveralColumnsHoldTogetherAndOutliveNewRows() {
    rows.filter(1, new ColumnFilter.OneOf(Set.of("СОШ")));
    rows.filter(2, new ColumnFilter.Within(OptionalDouble.of(500), OptionalDouble.empty(), true, false));
    assertThat(seen()).containsExactly("Школа № 8");
    rows.set(List.of(new School("Школа № 9", "СОШ", 900), new School("Лицей", "лицей", 900)));
    assertThat(seen()).containsExactly("Школа № 9");
    rows.release(1);
    assertThat(seen()).containsExactly("Школа № 9", "Лицей");
    rows.releaseAll();
    assertThat(seen()).hasSize(2);
  }

  @Test
  void valuesAreThoseTheOtherFiltersLeaveInNaturalOrderWithTheirCounts() {
    rows.filter(2, new ColumnFilter.Within(OptionalDouble.of(100), OptionalDouble.empty(), true, false));
    assertThat(rows.values(1)).extracting(Rows.Value::text).containsExactly("СОШ");
    assertThat(rows.values(1)).extracting(Rows.Value::rows).containsExactly(2);
    rows.releaseAll();
    assertThat(rows.values(1)).extracting(Rows.Value::text).containsExactly("ООШ", "СОШ", "");
    assertThat(rows.values(0)).extracting(Rows.Value::text).containsExactly("Вечерняя", "Ключевская", "Школа № 8",
        "Школа № 70");
  }

  @Test
  void aValueChosenBeforeStaysToBeSeenThoughNoRowHasIt() {
    rows.filter(1, new ColumnFilter.OneOf(Set.of("лицей")));
    assertThat(rows.values(1)).filteredOn(value -> value.rows() == 0).extracting(Rows.Value::text)
        .containsExactly("лицей");
  }

  private List<String> seen() {
    return rows.seen().stream().map(line -> line.row().name()).toList();
  }
}
