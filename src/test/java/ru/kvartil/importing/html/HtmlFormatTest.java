package ru.kvartil.importing.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static ru.kvartil.importing.Spreadsheets.open;
import static ru.kvartil.importing.Spreadsheets.refusal;
import static ru.kvartil.importing.Spreadsheets.rows;
import static ru.kvartil.importing.Spreadsheets.shown;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.shared.Failure;

/// Pages that call themselves `.xls`: carelessly written tables, code pages, spans, several tables, broken ones.
class HtmlFormatTest {
  private static final String PAGE = """
      <html><head><title>Не таблица</title><meta http-equiv="Content-Type" content="text/html; charset=CODEPAGE">
      <style>td { color: red }</style></head><body>
      <p>Результаты ЕГЭ<br>за 2023/2024 учебный год</p>
      <table border=1>
      <tr><th rowspan="2">Школа<th colspan=2>Русский&nbsp;язык
      <tr><th>сдавали<th>не&#32;сдали</tr>
      <tr><td>СОШ &laquo;&#8470; 1&raquo; &amp; К°<td align="a>b">12</td><td> 3<!-- <td>9 -->
      <tr><td></td><td>5 < 6</td></tr>
      </table></body></html>
      """;
  @TempDir
  private Path folder;

  private SpreadsheetFile page(String html, Charset charset) throws IOException, Failure {
    return open(Files.write(folder.resolve("отчёт.xls"), html.getBytes(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "utf-8", "koi8-r"})
  void readsATableInItsCodePage(String charset) throws IOException, Failure {
    String page = PAGE.replace("CODEPAGE", charset).replace("К°", "К");
    SpreadsheetFile file = page(page, Charset.forName(charset));
    assertThat(file.heads()).hasSize(1);
    SheetHead head = file.heads().getFirst();
    assertThat(head.name()).isEqualTo("Таблица 1");
    assertThat(shown(rows(file, 0))).containsExactly("1: A=Результаты ЕГЭ", "2: A=за 2023/2024 учебный год",
        "3: A=Школа | B=Русский\u00a0язык", "4: B=сдавали | C=не сдали", "5: A=СОШ «№ 1» & К | B=12 | C=3",
        "6: B=5 < 6");
    assertThat(head.merged()).containsExactly(new MergedArea(2, 0, 3, 0), new MergedArea(2, 1, 2, 2));
  }

  @Test
  void aPageThatDoesNotSayItsCodePageIsGuessed() throws IOException, Failure {
    String page = "<table><tr><td>Школа<td>1</table>";
    for (Charset charset : List.of(Charset.forName("windows-1251"), StandardCharsets.UTF_8)) {
      assertThat(shown(rows(page(page, charset), 0))).containsExactly("1: A=Школа | B=1");
    }
    assertThat(shown(rows(page("\ufeff" + page, StandardCharsets.UTF_16LE), 0))).containsExactly("1: A=Школа | B=1");
  }

  @Test
  void tablesInsideTablesAreTheirOwn() throws IOException, Failure {
    SpreadsheetFile file = page("""
        <table><tr><td>Меню<td><table><tr><td>Школа<td>1</table>
        <table><tr><td>Лицей<td>2</table></table><table><tr><td></table>""", StandardCharsets.UTF_8);
    assertThat(file.heads()).hasSize(3);
    assertThat(shown(rows(file, 0))).containsExactly("1: A=Школа | B=1");
    assertThat(shown(rows(file, 1))).containsExactly("1: A=Лицей | B=2");
    assertThat(shown(rows(file, 2))).containsExactly("1: A=Меню");
  }

  @Test
  void hostilePagesEndInARefusalOrRows() throws IOException {
    Path file = folder.resolve("злой.xls");
    String head = "<html><table>";
    Files.writeString(file, head + "<tr><td colspan=1000>x".repeat(20) + "<td colspan=1000>".repeat(20));
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("TOO_WIDE");
    Files.writeString(file, head + "<table>".repeat(100_000));
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("TOO_COMPLEX");
    Files.writeString(file, head + "<tr><td rowspan=2>x".repeat(250_000));
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("TOO_MANY_MERGED");
    Files.writeString(file, head + "<tr><td>" + "x".repeat((int) HtmlFormat.MOST_BYTES));
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("HTML_BIG");
    Files.writeString(file, "<html><script><table><tr><td>1</table></script>");
    assertThat(refusal(file, ReadLimits.usual())).isEqualTo("HTML_PAGE");
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      StringBuilder page = new StringBuilder(PAGE);
      for (int hit = 0; hit < 8; hit++) {
        int at = random.nextInt(page.length() - 6);
        page.replace(at, at + random.nextInt(5), "<>&\"'/!-".charAt(random.nextInt(8)) + "");
      }
      Files.writeString(file, "<html>" + page);
      assertTimeoutPreemptively(Duration.ofSeconds(5),
          () -> assertThat(refusal(file, ReadLimits.usual())).isIn("READ", "HTML_PAGE", "TOO_WIDE"));
    }
  }
}
