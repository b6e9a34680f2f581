package ru.kvartil.ui.table;

import java.util.LinkedHashSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.ui.control.Tone;

class ColumnFilterTest {
  private static final OptionalDouble OPEN = OptionalDouble.empty();

  @Test
  void wordsAreFoundInAnyCaseAndWithEitherYo() {
    ColumnFilter filter = new ColumnFilter.Containing(" березов ");
    assertThat(filter.passes(Cell.words("Берёзовская СОШ"))).isTrue();
    assertThat(filter.passes(Cell.words("Луговская СОШ"))).isFalse();
  }

  @Test
  void oneChipOfSeveralIsEnough() {
    ColumnFilter filter = new ColumnFilter.OneOf(Set.of("ШССУ"));
    Cell both = Cell.chips(new Cell.Word("ШНОР", Tone.BAD), new Cell.Word("ШССУ", Tone.WARN));
    assertThat(filter.passes(both)).isTrue();
    assertThat(filter.passes(Cell.chips(new Cell.Word("ШНОР", Tone.BAD)))).isFalse();
    assertThat(filter.passes(Cell.chips())).isFalse();
  }

  @Test
  void emptyCellsCanBeChosen() {
    ColumnFilter filter = new ColumnFilter.OneOf(Set.of(""));
    assertThat(Stream.of(Cell.words(""), Cell.chips(), Cell.words("лидер")).map(filter::passes)).containsExactly(true,
        true, false);
  }

  /// The border is compared with what is printed: 33,333 is seen as 33,3 and lies inside «до 33,3».
  @Test
  void numbersAreComparedAsTheyAreSeen() {
    Cell third = Cell.number(33.333, "33,3\u202f%");
    assertThat(within(OPEN, OptionalDouble.of(33.3)).passes(third)).isTrue();
    assertThat(within(OptionalDouble.of(33.3), OPEN).passes(third)).isTrue();
    assertThat(within(OptionalDouble.of(33.4), OPEN).passes(third)).isFalse();
  }

  @Test
  void missingIsNeverZero() {
    Cell missing = Cell.missing("нет данных");
    Cell zero = Cell.number(0, "0");
    assertThat(within(OptionalDouble.of(0), OptionalDouble.of(0)).passes(missing)).isFalse();
    assertThat(within(OptionalDouble.of(0), OptionalDouble.of(0)).passes(zero)).isTrue();
    ColumnFilter only = new ColumnFilter.Within(OPEN, OPEN, false, true);
    assertThat(only.passes(missing)).isTrue();
    assertThat(only.passes(zero)).isFalse();
    assertThat(only.passes(Cell.words(""))).isTrue();
  }

  @Test
  void wordsThatStandForANumberAreComparedByIt() {
    assertThat(within(OptionalDouble.of(99), OPEN).passes(Cell.number(99.96, "более 99,9"))).isTrue();
  }

  @Test
  void aFilterThatHidesEverythingCannotBeMade() {
    assertThatThrownBy(() -> new ColumnFilter.OneOf(Set.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ColumnFilter.Containing(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ColumnFilter.Within(OPEN, OPEN, false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filtersSayWhatTheyDo() {
    assertThat(List.of(new ColumnFilter.Containing("луг").text(),
        new ColumnFilter.OneOf(new LinkedHashSet<>(List.of("СОШ", ""))).text(),
        new ColumnFilter.OneOf(Set.of("1", "2", "3", "4")).text(),
        new ColumnFilter.OneOf(Set.of("1", "2", "3", "4", "5")).text(),
        within(OptionalDouble.of(1.5), OptionalDouble.of(2000)).text(),
        new ColumnFilter.Within(OptionalDouble.of(3), OPEN, true, true).text(),
        new ColumnFilter.Within(OPEN, OPEN, false, true).text(), within(OPEN, OPEN).text()))
        .containsExactly("есть «луг»", "СОШ, пусто", "4 значения", "5 значений", "от 1,5 до 2\u202f000",
            "от 3 или нет данных", "нет данных", "есть число");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      12;12
      12,5;12.5
      12.5;12.5
      −0,052;-0.052
      -3;-3
      +6,1;6.1
      12 480,5;12480.5
      33,3 %;33.3
      """)
  void numbersAreReadAsPeopleTypeThem(String typed, double value) {
    assertThat(SeenNumber.read(typed)).hasValueSatisfying(
        number -> assertThat(number.value().doubleValue()).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource({"десять", "1e308", "1-2", "12;5", "'1,2,3'", "--1", "9999999999999999999", "''", "№ 8"})
  void whatIsNoNumberIsNotReadAsOne(String typed) {
    assertThat(SeenNumber.read(typed)).isEmpty();
  }

  private static ColumnFilter within(OptionalDouble from, OptionalDouble to) {
    return new ColumnFilter.Within(from, to, true, false);
  }
}
