package ru.kvartil.ui.table.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.SeenTable;

class PrintedTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<SeenTable.Head> HEADS = List.of(new SeenTable.Head("Школа", Column.Kind.WORDS),
      new SeenTable.Head("Обучающихся", Column.Kind.NUMBERS));

  @Test
  void saysWhatIsFilteredAndHowManyRowsThereAre() {
    ReportContent content = PrintedTable.content(new SeenTable("Школы",
        HEADS, List.of(List.of(Cell.words("Лицей"), Cell.missing("нет данных"))), List.of("Тип: лицей"), 24), DAY);
    assertThat(content.plainBlocks().getFirst().parts()).contains("Школа", "Обучающихся", "Лицей", "нет данных",
        "Отбор: Тип: лицей.", "Строк: 1 из 24. Напечатано 22.11.2026.");
    assertThat(content.facts()).isEmpty();
  }

  @Test
  void aLongTableHasItsHeadingsAndANumberOnEveryPage() throws IOException {
    List<List<Cell>> rows = IntStream.range(0, 200)
        .mapToObj(i -> List.of(Cell.words("Школа № " + i), Cell.number(i, Integer.toString(i)))).toList();
    byte[] pdf = new PdfWriter(new JFreeCharts(ChartLook.DOCUMENT))
        .bytes(PrintedTable.content(new SeenTable("Школы", HEADS, rows, List.of(), 200), DAY));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text).contains("Обучающихся");
        if (page > 1) {
          assertThat(text.lines().map(String::strip)).contains(Integer.toString(page));
        }
      }
    }
  }
}
