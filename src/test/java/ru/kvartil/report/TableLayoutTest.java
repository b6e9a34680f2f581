package ru.kvartil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLayoutTest {
  private static final double WIDTH = 180;

  private static TableLayout layout(Table table) {
    PlainBlock plain = SampleReport.report(List.of(table)).plainBlocks().getFirst();
    return TableLayout.of(table, plain.table(table), WIDTH);
  }

  private static Table numbers(int columns) {
    return new Table("t", "Таблица", Stream.concat(Stream.of(Table.Column.words("Школа")),
        IntStream.range(0, columns).mapToObj(i -> Table.Column.numbers("Преодолели", "чел."))).toList(), List.of(),
        List.of());
  }

  private static double sum(TableLayout layout) {
    return layout.widthsMm().stream().mapToDouble(Double::doubleValue).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8, 12, 30})
  void fillsTheWholeWidth(int columns) {
    assertThat(sum(layout(numbers(columns)))).isCloseTo(WIDTH, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void setsAWideTableSmallerAndNeverUnreadable() {
    List<Double> sizes = DoubleStream.of(3, 6, 8, 12, 30).map(n -> layout(numbers((int) n)).size()).boxed().toList();
    assertThat(sizes).isSortedAccordingTo((a, b) -> Double.compare(b, a)).startsWith(12.0).endsWith(8.0);
  }

  @Test
  void givesWidthToLongWordsAndKeepsHeadingsOnOneLineWhereThereIsRoom() {
    TableLayout layout = layout(SampleReport.results());
    assertThat(layout.size()).isEqualTo(12);
    assertThat(layout.widthsMm().getFirst()).isGreaterThan(50);
    assertThat(layout.widthsMm().get(1)).isGreaterThan(onOneLine("Сдавали, чел."));
    assertThat(layout.widthsMm().get(3)).isGreaterThan(onOneLine("Доля, %"));
    assertThat(layout.widthsMm().get(4)).as("folded").isLessThan(onOneLine("К прошлому году, п.п."))
        .isGreaterThan(onOneLine("прошлому"));
  }

  private static double onOneLine(String text) {
    return LetterWidths.of(text) * 12 * 25.4 / 72 + 2 * TableLayout.PADDING_MM - 0.01;
  }

  @Test
  void obeysGivenWeights() {
    Table given = new Table("t", "Таблица", List.of(new Table.Column("А", "", Table.Align.LEFT, 1),
        new Table.Column("Б", "", Table.Align.LEFT, 3)), List.of(), List.of());
    assertThat(layout(given).widthsMm().get(1)).isCloseTo(135, org.assertj.core.data.Offset.offset(1e-6));
  }
}
