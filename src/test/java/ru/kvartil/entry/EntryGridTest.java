package ru.kvartil.entry;

import java.util.OptionalDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.fact.Corrections.Entry;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Four schools, ЕГЭ in Russian: what a typed text means, what a row and a column say, what a block would do.
class EntryGridTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final ResultKey RUSSIAN = ResultKey.of(Procedure.EGE, "Русский язык");
  private static final int SAT = 0;
  private static final int BELOW = 1;
  private static final int MEAN = 4;

  private static School school(int number) {
    return new School(new UUID(0, number), new SchoolKey(number), 1, SchoolNames.of("СОШ № " + number),
        SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private static SampleObservations stored() {
    return new SampleObservations().put(1, 2025, RUSSIAN.series(Measure.PARTICIPANTS), 20)
        .put(1, 2025, RUSSIAN.series(Measure.MEAN), 60)
        .put(2, 2025, RUSSIAN.series(Measure.PARTICIPANTS).twin().orElseThrow(), 30)
        .put(2, 2025, RUSSIAN.series(Measure.MEAN), 70).put(3, 2025, RUSSIAN.series(Measure.MEAN), 99)
        .putMissing(4, 2025, RUSSIAN.series(Measure.PARTICIPANTS));
  }

  private static EntrySheet sheet(SampleObservations facts) {
    return new EntryState(IntStream.rangeClosed(1, 4).mapToObj(EntryGridTest::school).toList(), facts, Map.of(),
        List.of()).sheet(new EntryTopic.Results(RUSSIAN), YEAR);
  }

  private static BlockFit paste(String text, int row, int column) {
    return BlockFit.of(sheet(stored()), TextBlock.parse(text), new At(row, column));
  }

  private static List<String> laid(BlockFit fit) {
    return fit.changes().stream().map(change -> change.row() + ":" + change.column() + "=" + change.typing().text())
        .toList();
  }

  @Test
  void aCellSaysWhatIsKnownAndMissingIsNotZero() {
    EntrySheet sheet = sheet(stored());
    assertThat(sheet.columns()).extracting(EntryColumn::title).containsExactly("Сдавали", "Не преодолели минимум",
        "Набрали 80–99 баллов", "Набрали 100 баллов", "Средний балл");
    assertThat(sheet.cell(1, SAT).text()).isEqualTo("30");
    assertThat(sheet.cell(0, BELOW).text()).isEqualTo("нет данных");
    assertThat(sheet.cell(0, BELOW).copied()).isEmpty();
    assertThat(sheet.cell(3, SAT).text()).isEqualTo("х");
    assertThat(sheet.cell(3, SAT).copied()).isEqualTo("х");
  }

  @Test
  void countsAreSummedAndMeansWeightedByThoseWhoSat() {
    EntrySheet sheet = sheet(stored());
    assertThat(sheet.total(SAT)).isEqualTo(new Total(OptionalDouble.of(50), 2));
    // (20 · 60 + 30 · 70) / 50; nobody is said to have sat in the third school.
    assertThat(sheet.total(MEAN)).isEqualTo(new Total(OptionalDouble.of(66), 2));
    assertThat(sheet.total(BELOW).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      25     | 0 | 25
      1 234  | 0 | 1 234
      61,5   | 4 | 61,5
      х      | 0 | х
      -      | 4 | х
      0      | 0 | 0
      100    | 4 | 100
      """)
  void aTypedTextIsANumberOrSaysThatThereIsNone(String text, int column, String meant) {
    Typing typing = Typing.of(text, sheet(stored()).columns().get(column));
    assertThat(((Typing.Put) typing).text().replace('\u202f', ' ')).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      двадцать | 0 | не число
      1e308    | 0 | не может быть верным
      -5       | 1 | отрицательное
      -0,1     | 4 | отрицательное
      12 %     | 0 | процент
      100,1    | 4 | больше 100
      """)
  void whatCannotBeMeantIsRefusedWithWordsOnWhatToDo(String text, int column, String why) {
    Typing typing = Typing.of(text, sheet(stored()).columns().get(column));
    assertThat(typing).isInstanceOf(Typing.Refused.class);
    assertThat(((Typing.Refused) typing).message()).contains(why, "Прежнее значение действует", "Esc");
  }

  @Test
  void suspiciousValuesAreToldAtTheirCells() {
    SampleObservations facts = stored().put(1, 2025, RUSSIAN.series(Measure.BELOW_MINIMUM), 21)
        .put(2, 2025, RUSSIAN.series(Measure.HIGH_80_99), 20).put(2, 2025, RUSSIAN.series(Measure.BELOW_MINIMUM), 10.5)
        .put(2, 2025, ResultKey.of(Procedure.GIA_11, "").series(Measure.GRADUATES), 29);
    EntrySheet sheet = sheet(facts);
    assertThat(sheet.wholes()).hasSize(1);
    assertThat(sheet.remarks(0)).containsOnlyKeys(BELOW);
    assertThat(sheet.remarks(0).get(BELOW)).contains("21", "20");
    assertThat(sheet.remarks(1)).containsOnlyKeys(SAT, BELOW);
    assertThat(sheet.remarks(1).get(SAT)).contains("больше, чем выпускников", "30", "29");
    assertThat(sheet.remarks(1).get(BELOW)).contains("10,5", "не целое");
    SampleObservations together = stored().put(2, 2025, RUSSIAN.series(Measure.BELOW_MINIMUM), 11)
        .put(2, 2025, RUSSIAN.series(Measure.HIGH_80_99), 20);
    assertThat(sheet(together).remarks(1).get(SAT)).contains("31", "30");
  }

  @Test
  void aBlockIsLaidFromItsCell() {
    assertThat(paste("25\t1\r\n40\tх\r\n", 1, SAT).isWhole()).isTrue();
    assertThat(laid(paste("25\t1\r\n40\tх\r\n", 1, SAT))).containsExactly("1:0=25", "1:1=1", "2:0=40", "2:1=х");
  }

  @Test
  void whatDoesNotFitIsCountedAndNothingElseIsLost() {
    BlockFit fit = paste("1\t2\t3\n4\tпять\t6\n7\t8\t9", 2, 3);
    assertThat(fit.isWhole()).isFalse();
    assertThat(laid(fit)).containsExactly("2:3=1", "2:4=2", "3:3=4");
    assertThat(fit.refused()).containsOnlyKeys(new At(3, 4));
    assertThat(fit.problems()).hasSize(3).anyMatch(text -> text.contains("Ниже последней школы: 3 ячейки"))
        .anyMatch(text -> text.contains("Правее последнего столбца: 2 ячейки"))
        .anyMatch(text -> text.contains("СОШ № 4") && text.contains("пять"));
  }

  @Test
  void rowsAreFoundByTheNamesOfSchools() {
    BlockFit fit = paste("СОШ № 3\t12\t0\nСОШ № 1\t25\t1\n", 0, SAT);
    assertThat(fit.problems()).isEmpty();
    assertThat(laid(fit)).containsExactly("2:0=12", "2:1=0", "0:0=25", "0:1=1");
  }

  @Test
  void columnsAreFoundByHeadings() {
    BlockFit fit = paste("Школа\tСредний балл\tСдавали\tЛишнее\nСОШ № 2\t61,5\t30\t1", 0, BELOW);
    assertThat(laid(fit)).containsExactly("1:4=61,5", "1:0=30");
    assertThat(fit.problems()).singleElement().asString().contains("Лишнее");
  }

  @Test
  void aSchoolTwiceAnUnknownSchoolAndAnotherYearAreTold() {
    BlockFit fit = paste("Школа\tГод\tСдавали\nСОШ № 1\t2024/2025\t20\nСОШ № 2\t2023/2024\t30\n"
        + "СОШ № 1\t2024/2025\t21\nГимназия\t2024/2025\t5", 0, SAT);
    assertThat(laid(fit)).containsExactly("0:0=20");
    assertThat(fit.problems()).hasSize(3).anyMatch(text -> text.contains("2023/2024") && text.contains("2024/2025"))
        .anyMatch(text -> text.contains("«СОШ № 1» за один год стоит дважды: строки 2 и 4"))
        .anyMatch(text -> text.contains("Гимназия"));
    assertThat(paste("СОШ № 1\t20\t1\nСОШ № 1\t21\t1", 0, SAT).problems()).singleElement().asString()
        .contains("стоит дважды: строки 1 и 2");
  }

  @Test
  void quotedCellsOfASpreadsheetKeepTheirBreaks() {
    assertThat(TextBlock.parse("\"МБОУ \"\"СОШ № 1\"\"\nимени героя\"\t5\r\n\t\r\n"))
        .containsExactly(List.of("МБОУ \"СОШ № 1\"\nимени героя", "5"));
    assertThat(TextBlock.parse("\"Школа\t5")).containsExactly(List.of("\"Школа", "5"));
    assertThat(TextBlock.parse("")).isEmpty();
  }

  @Test
  void clearingSaysNothingWhereATypedSignSaysNone() {
    assertThat(((Typing.Put) Typing.of("", sheet(stored()).columns().get(SAT))).entry())
        .isEqualTo(new Entry.Cleared());
    assertThat(((Typing.Put) Typing.of("х", sheet(stored()).columns().get(SAT))).entry())
        .isEqualTo(new Entry.NoNumber());
  }
}
