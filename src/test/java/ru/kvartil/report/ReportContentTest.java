package ru.kvartil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.report.Span.Form;
import ru.kvartil.report.Span.Reference;

class ReportContentTest {
  private static final Origin ORIGIN = new Origin("счёт");

  private static List<String> plain(Block... blocks) {
    return SampleReport.report(List.of(blocks)).plainBlocks().stream().map(PlainBlock::text).map(ReadBack::plain)
        .toList();
  }

  @Test
  void numbersTablesFiguresAndSectionsInReadingOrder() {
    Table second = new Table("second", "Вторая", List.of(Table.Column.words("Школа")), List.of(), List.of());
    assertThat(plain(new Block.Section("Первый"), SampleReport.results(), new Block.Section("Первый"),
        SampleReport.figure(), second)).satisfies(texts -> {
          assertThat(texts.get(0)).isEqualTo("1. Первый");
          assertThat(texts.get(1)).startsWith("Таблица 1 – Результаты");
          assertThat(texts.get(2)).isEqualTo("2. Первый");
          assertThat(texts.get(3)).startsWith("Рисунок 1 – Индекс");
          assertThat(texts.get(4)).isEqualTo("Таблица 2 – Вторая Школа");
        });
  }

  @Test
  void namesWhatASentenceRefersToInItsCase() {
    Text text = Text.of("({0}) на {1} по данным {2} в {3}, {4}, {5}", new Reference("outcome", Form.NOMINATIVE),
        new Reference("outcome", Form.PREPOSITIONAL), new Reference("results", Form.GENITIVE),
        new Reference("results", Form.PREPOSITIONAL), Span.reference("results"),
        new Reference("outcome", Form.GENITIVE));
    assertThat(plain(new Block.Paragraph(text), SampleReport.results(), SampleReport.figure()).getFirst())
        .isEqualTo("(рисунок 1) на рисунке 1 по данным таблицы 1 в таблице 1, таблица 1, рисунка 1");
  }

  @Test
  void refusesReferencesToNothingAndTwoOfOneName() {
    Block.Paragraph lost = new Block.Paragraph(Text.of("({0})", Span.reference("lost")));
    assertThatThrownBy(() -> plain(lost)).hasMessageContaining("lost");
    assertThatThrownBy(() -> plain(SampleReport.results(), SampleReport.results())).hasMessageContaining("results");
  }

  @Test
  void refusesAFigureLargerThanThePage() {
    Figure figure = SampleReport.figure();
    assertThat(figure.size().widthMm()).isEqualTo(180);
    Figure wide = new Figure("wide", "Широкий", figure.chart(), new ChartSize(181, 60));
    Figure high = new Figure("high", "Высокий", figure.chart(), new ChartSize(180, 250));
    assertThatThrownBy(() -> plain(wide)).hasMessageContaining("wide");
    assertThatThrownBy(() -> plain(high)).hasMessageContaining("high");
  }

  @Test
  void refusesRowsThatDoNotFitTheColumns() {
    List<Table.Row> rows = List.of(Table.Row.of(Text.of("одна"), Text.of("лишняя")));
    List<Table.Column> columns = List.of(Table.Column.words("Школа"));
    assertThatThrownBy(() -> new Table("t", "Таблица", columns, rows, List.of())).hasMessageContaining("2");
  }

  @Test
  void aFactIsFormattedOnce() {
    assertThat(Fact.plain(2116, ORIGIN).text()).isEqualTo("2\u202f116");
    assertThat(Fact.fixed(0.2414, 3, ORIGIN).text()).isEqualTo("0,241");
    assertThat(Fact.percent(99.97, ORIGIN).text()).isEqualTo("более 99,9");
    assertThat(Fact.percent(100, ORIGIN).text()).isEqualTo("100,0");
    assertThat(Fact.change(-0.0521, 3, ORIGIN).text()).isEqualTo("−0,052");
    assertThat(Fact.missing(ORIGIN)).isEqualTo(new Fact(OptionalDouble.empty(), "нет данных", ORIGIN));
    assertThatThrownBy(() -> Fact.plain(Double.NaN, ORIGIN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sentenceAndTableShowTheSameFact() {
    List<PlainBlock> blocks = SampleReport.school().plainBlocks();
    List<Fact> shares = blocks.stream().flatMap(block -> block.facts().stream())
        .filter(fact -> fact.text().equals("33,3")).toList();
    assertThat(shares).hasSize(3).containsOnly(SampleReport.SHARE);
    assertThat(SampleReport.SHARE.value().orElseThrow()).isEqualTo(100.0 / 3);
  }

  @Test
  void followsANumberBackToItsCell() {
    assertThat(SampleReport.school().facts().getFirst()).isEqualTo(SampleReport.PARTICIPANTS)
        .extracting(fact -> fact.origin().cells().getFirst().toString()).isEqualTo("протокол.xlsx · 1 · D8");
  }

  @Test
  void aPatternAndItsSpansMustFit() {
    assertThatThrownBy(() -> Text.of("{0}", SampleReport.SHARE, SampleReport.CHANGE)).hasMessageContaining("span 1");
    assertThatThrownBy(() -> Text.of("{1}", SampleReport.SHARE)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Text.sentences(List.of(Text.of("Одно."), Text.empty(), Text.of("Другое.", new Span[0]))).spans())
        .containsExactly(new Span.Words("Одно."), new Span.Words(" "), new Span.Words("Другое."));
  }
}
