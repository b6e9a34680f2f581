package ru.kvartil.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.kvartil.importing.Spreadsheets.open;
import static ru.kvartil.importing.Spreadsheets.rows;
import static ru.kvartil.importing.Spreadsheets.shown;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.Spreadsheets;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.shared.Failure;

class CsvFormatTest {
  private static final String TABLE = "Школа;Средний балл\nЛицей № 1;73,5\n«Ёлка»;4\n";
  @TempDir
  private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("таблица.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(String text) throws IOException, Failure {
    return shown(rows(open(file(text)), 0));
  }

  static Stream<byte[]> encodings() {
    return Stream.of(TABLE.getBytes(StandardCharsets.UTF_8), ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8),
        TABLE.getBytes(Charset.forName("windows-1251")), ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16LE),
        ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsEveryEncodingAlike(byte[] bytes) throws IOException, Failure {
    assertThat(shown(rows(open(file(bytes)), 0))).containsExactly("1: A=Школа | B=Средний балл",
        "2: A=Лицей № 1 | B=73,5",
        "3: A=«Ёлка» | B=4");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void findsTheSeparator(String separator) throws IOException, Failure {
    String text = "Отчёт за 2023 год\nШкола;Адрес;Балл\n\"Лицей; \"\"Ёлка\"\", корпус 1\";г. Клин;\"73,5\"\nСОШ;с. Лух;4\n";
    List<String> rows = read(text.replace("Лицей;", "Лицей:").replace(";", separator));
    assertThat(rows).containsExactly("1: A=Отчёт за 2023 год", "2: A=Школа | B=Адрес | C=Балл",
        "3: A=Лицей: \"Ёлка\", корпус 1 | B=г. Клин | C=73,5", "4: A=СОШ | B=с. Лух | C=4");
  }

  @Test
  void decimalCommasAreNoSeparator() throws IOException, Failure {
    assertThat(read("Школа;Доля, %\nЛицей;33,3\nСОШ;50,1\n")).contains("2: A=Лицей | B=33,3");
    assertThat(read("Школа;a;b\nЛицей;1,5;2,5\nСОШ;3,5;4,5\n")).contains("3: A=СОШ | B=3,5 | C=4,5");
  }

  @Test
  void obeysTheLineOfExcel() throws IOException, Failure {
    assertThat(read("sep=,\na,b;c\n1,2;3;4;5\n")).containsExactly("1: A=a | B=b;c", "2: A=1 | B=2;3;4;5");
  }

  @Test
  void countsRowsAsExcelDoes() throws IOException, Failure {
    assertThat(read("a;b;\r\n\r\n;;\r\n\"c\r\nd\";1;\r\n;2;")).containsExactly("1: A=a | B=b", "4: A=c\r\nd | B=1",
        "5: B=2");
  }

  @Test
  void quotesInsideATextStay() throws IOException, Failure {
    assertThat(read("a;b\nООО \"Ромашка\";1\n")).contains("2: A=ООО \"Ромашка\" | B=1");
  }

  @Test
  void namesTheLineOfBrokenQuotes() throws IOException, Failure {
    Path inner = file("\"a\",\"b\"\n\"x\ny\",\"1\"\n\"Гимназия \"Ёлка\"\",\"2\"\n");
    assertThatThrownBy(() -> rows(open(inner), 0)).isInstanceOf(Failure.class).hasMessageContaining("строку 4")
        .hasMessageContaining("«таблица.csv»").extracting("code").isEqualTo("CSV_QUOTES");
    Path open = file("a;b\n1;2\n\"3;4\n5;6\n");
    assertThatThrownBy(() -> rows(open(open), 0)).isInstanceOf(Failure.class).hasMessageContaining("строку 3");
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    assertThat(Spreadsheets.refusal(file("a;b\n" + "x".repeat(1_000_001)), ReadLimits.usual()))
        .isEqualTo("CSV_LONG_LINE");
    assertThat(Spreadsheets.refusal(file("a;b\n" + "x".repeat(999_999)), ReadLimits.usual())).isEqualTo("READ");
  }

  @Test
  void refusesDamagedUtf8() throws IOException {
    byte[] bytes = TABLE.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[TABLE.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xff;
    assertThatThrownBy(() -> open(file(bytes))).isInstanceOf(Failure.class).hasMessageContaining("в строке 4")
        .extracting("code").isEqualTo("CSV_ENCODING");
  }

  @Test
  void refusesBinaryFiles() throws IOException {
    assertThat(Spreadsheets.refusal(file("a;b\n1;\0\n"), ReadLimits.usual())).isEqualTo("NOT_A_TABLE");
    assertThat(Spreadsheets.refusal(file("x".repeat(5000) + "\0"), ReadLimits.usual())).isEqualTo("NOT_A_TABLE");
    assertThat(Spreadsheets.refusal(file("\1\2\3\4abc"), ReadLimits.usual())).isEqualTo("NOT_A_TABLE");
  }

  @Test
  void isOneSheetWithoutAName() throws IOException, Failure {
    List<SheetHead> heads = open(file("a;b\n".repeat(500))).heads();
    assertThat(heads).hasSize(1);
    assertThat(heads.getFirst().name()).isEmpty();
    assertThat(heads.getFirst().rows()).hasSize(400);
  }

  @Test
  void refusesTooManyColumns() throws IOException {
    assertThat(Spreadsheets.refusal(file("a;b\n" + ";".repeat(20_000) + "1\n"), ReadLimits.usual()))
        .isEqualTo("TOO_WIDE");
    assertThat(Spreadsheets.refusal(file("a;b\n1" + ";".repeat(20_000) + "\n"), ReadLimits.usual())).isEqualTo("READ");
  }
}
