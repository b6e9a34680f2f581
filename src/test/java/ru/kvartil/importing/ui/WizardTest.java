package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// From a file to the database, question by question.
class WizardTest {
  private static final String HEAD = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали
      """;
  private static final String TWO = HEAD + """
      Берёзовский район | Школа № 1 | 12 | 3
      Берёзовский район | Степная СОШ | 8 | 2
      """;
  @TempDir
  Path folder;
  private ImportsAtHand at;

  @BeforeEach
  void open() throws Failure {
    at = new ImportsAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private Wizard wizard(Path... files) {
    Wizard wizard = new Wizard(at.desk, at.screen, List.of(files));
    wizard.read();
    return wizard;
  }

  private static SheetsModel sheets(Wizard wizard) {
    assertThat(wizard.state().get()).as(wizard.trouble().get()).isInstanceOf(Wizard.State.Sheets.class);
    return ((Wizard.State.Sheets) wizard.state().get()).model();
  }

  private static ReviewModel review(Wizard wizard) {
    wizard.check();
    assertThat(wizard.state().get()).isInstanceOf(Wizard.State.Checking.class);
    return ((Wizard.State.Checking) wizard.state().get()).model();
  }

  private static ReviewModel.Review shown(ReviewModel review) {
    return review.shown().get().orElseThrow(() -> new AssertionError(review.trouble().get()));
  }

  private static TableColumn column(SheetModel sheet, String letter) {
    return sheet.columns().stream().filter(column -> column.letter().equals(letter)).findFirst().orElseThrow();
  }

  private static List<RowSchool> asked(ReviewModel review) {
    return shown(review).checks().stream().filter(Check.SchoolQuestion.class::isInstance)
        .map(check -> ((Check.SchoolQuestion) check).doubt().school()).toList();
  }

  @Test
  void nothingIsStoredBeforeTheCommitAndAllAfterIt() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", TWO));
    ReviewModel review = review(wizard);

    assertThat(shown(review).open()).isZero();
    assertThat(shown(review).report().counts()).isEqualTo(new Batch.Counts(2, 0, 4, 0, 0, 2));
    assertThat(at.values()).isEmpty();
    assertThat(at.names()).isEmpty();
    long revision = at.workspace.revision().get();

    wizard.commit();

    assertThat(wizard.state().get()).isInstanceOf(Wizard.State.Done.class);
    assertThat(at.values()).containsExactlyInAnyOrder("Школа № 1 2023 Химия participants 12",
        "Школа № 1 2023 Химия below_minimum 3", "Степная СОШ 2023 Химия participants 8",
        "Степная СОШ 2023 Химия below_minimum 2");
    assertThat(at.workspace.revision().get()).isGreaterThan(revision);
  }

  @Test
  void theSecondImportBringsNothingAndSaysWhenTheFirstWas() throws Exception {
    Path file = at.csv("химия.csv", TWO);
    Wizard first = wizard(file);
    review(first);
    first.commit();
    Wizard second = wizard(file);
    ReviewModel review = review(second);

    assertThat(shown(review).report().counts()).isEqualTo(new Batch.Counts(2, 0, 0, 0, 4, 0));
    assertThat(shown(review).report().known()).isPresent();
    second.commit();
    assertThat(((Wizard.State.Done) second.state().get()).report().batch()).isEmpty();
    assertThat(at.desk.journal()).hasSize(1);
  }

  @Test
  void doubtfulSchoolsWaitForAnAnswer() throws Exception {
    School known = at.add("СОШ № 8");
    Wizard wizard = wizard(at.csv("химия.csv", HEAD + "Берёзовский район | СОШ № 8а | 12 | 3\n"));
    ReviewModel review = review(wizard);
    assertThat(shown(review).open()).isEqualTo(1);
    wizard.commit();
    assertThat(wizard.state().get()).as("not loaded while a question is open")
        .isInstanceOf(Wizard.State.Checking.class);

    review.decide(asked(review).getFirst(), new Decision.Known(known.key()));

    assertThat(shown(review).open()).isZero();
    assertThat(shown(review).report().counts().schoolsCreated()).isZero();
    assertThat(asked(review)).as("a decided question can be decided otherwise").hasSize(1);
    wizard.commit();
    assertThat(at.values()).contains("СОШ № 8 2023 Химия participants 12");
    assertThat(at.desk.registry().getFirst().names().aliases()).containsExactly("СОШ № 8а");
  }

  @Test
  void aSchoolOfTheSameFileCanBeTheAnswerAndGoesWithTheImport() throws Exception {
    Wizard wizard = wizard(at.xlsx("годы.xlsx",
        "2022", HEAD.replace("2022/2023", "2021/2022") + "Берёзовский район | Школа № 1 | 9 | 1\n"
            + "Берёзовский район | СОШ № 8 | 10 | 1\n",
        "2023", HEAD + "Берёзовский район | Лицей | 7 | 0\nБерёзовский район | СОШ № 8а | 12 | 3\n"));
    ReviewModel review = review(wizard);
    Check.SchoolQuestion question = (Check.SchoolQuestion) shown(review).checks().getFirst();
    assertThat(question.place().words()).isEqualTo("2023 · B5");
    Decision same = question.doubt().candidates().getFirst().decision();
    assertThat(same).isInstanceOf(Decision.SameAs.class);

    review.decide(question.doubt().school(), same);
    wizard.commit();

    assertThat(at.names()).containsExactly("Лицей", "СОШ № 8", "Школа № 1");
    assertThat(at.values()).contains("СОШ № 8 2022 Химия participants 10", "СОШ № 8 2023 Химия participants 12");
    at.desk.undo().undo(at.desk.journal().getFirst().id());
    assertThat(at.names()).as("undo removes the school with its spelling").isEmpty();
  }

  @Test
  void allOtherDoubtfulSchoolsBecomeSchoolsOfTheirOwnAtOnce() throws Exception {
    at.add("СОШ № 8");
    at.add("СОШ № 5");
    Wizard wizard = wizard(at.csv("химия.csv",
        HEAD + "Берёзовский район | СОШ № 8а | 12 | 3\nБерёзовский район | СОШ № 5а | 7 | 1\n"));
    ReviewModel review = review(wizard);
    assertThat(shown(review).open()).isEqualTo(2);

    review.separateRest();

    assertThat(shown(review).open()).isZero();
    wizard.commit();
    assertThat(at.names()).hasSize(4);
  }

  @Test
  void emptyCountsAreAskedAboutWhereTotalsProveNothing() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 |\n"
        + "Берёзовский район | Степная СОШ | 8 | 2\n"));
    ReviewModel review = review(wizard);
    assertThat(shown(review).open()).isEqualTo(1);

    review.answer(EmptyCells.ZERO);
    assertThat(shown(review).open()).isZero();
    wizard.commit();

    assertThat(at.values()).contains("Школа № 1 2023 Химия below_minimum 0");
  }

  @Test
  void emptyCountsAreZeroWithoutAQuestionWhereTheTotalsAgree() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 |\n"
        + "Берёзовский район | Степная СОШ | 8 | 2\nИтого | | 20 | 2\n"));
    ReviewModel review = review(wizard);

    assertThat(shown(review).open()).isZero();
    Check.EmptyQuestion question = (Check.EmptyQuestion) shown(review).checks().getFirst();
    assertThat(question.empties().chosen()).contains(EmptyCells.ZERO);
    review.answer(EmptyCells.MISSING);
    wizard.commit();
    assertThat(at.values()).contains("Школа № 1 2023 Химия below_minimum -");
  }

  @Test
  void aTableWithoutAYearWaitsForOne() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", TWO.replace(" 2022/2023", "")));
    SheetsModel sheets = sheets(wizard);
    assertThat(sheets.obstacle().get()).contains("учебный год");
    wizard.check();
    assertThat(wizard.state().get()).isInstanceOf(Wizard.State.Sheets.class);

    sheets.sheets().getFirst().year().set(Optional.of(new SchoolYear(2024)));
    review(wizard);
    wizard.commit();

    assertThat(at.values()).hasSize(4).allSatisfy(value -> assertThat(value).contains(" 2024 "));
  }

  @Test
  void sheetsLeftOutAreNotLoadedAndNotBlamed() throws Exception {
    Wizard wizard = wizard(at.xlsx("годы.xlsx", "2022", TWO.replace("2022/2023", "2021/2022"), "2023", TWO,
        "Пояснения", "Сведения представлены школами района\n"));
    SheetsModel sheets = sheets(wizard);
    assertThat(sheets.sheets().stream().map(sheet -> sheet.taken().get())).containsExactly(true, true, false);

    sheets.sheets().getFirst().taken().set(false);
    ReviewModel review = review(wizard);

    assertThat(shown(review).report().sheets().getFirst().problems()).isEmpty();
    wizard.commit();
    assertThat(at.values()).hasSize(4).allSatisfy(value -> assertThat(value).contains(" 2023 "));
  }

  @Test
  void aColumnTakenForSomethingElseByHandIsLoadedSo() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", TWO));
    SheetModel sheet = sheets(wizard).sheets().getFirst();

    assertThat(sheet.take(column(sheet, "D"), new ColumnRole.Value(Series.indicator("Не сдали")))).isEmpty();
    String moved = sheet.take(column(sheet, "D"), sheet.role(column(sheet, "C")));

    assertThat(moved).contains("C", "D");
    assertThat(sheet.role(column(sheet, "C"))).isEqualTo(new ColumnRole.Ignored());
    review(wizard);
    wizard.commit();
    assertThat(at.values()).containsExactlyInAnyOrder("Школа № 1 2023 Химия participants 3",
        "Степная СОШ 2023 Химия participants 2");
  }

  @Test
  void aTableThatIsNotUnderstoodCanBeMended() throws Exception {
    Wizard wizard = wizard(at.csv("охват.csv", """
        Охват 2022/2023

        Учреждение района | Кружки | Секции
        Ромашка | 12 | 3
        Василёк | 8 | 2
        """));
    SheetsModel sheets = sheets(wizard);
    SheetModel sheet = sheets.sheets().getFirst();
    assertThat(sheets.obstacle().get()).isNotEmpty();

    sheet.take(column(sheet, "A"), ColumnRole.Key.SCHOOL_NAME);
    sheet.take(column(sheet, "B"), new ColumnRole.Value(Series.indicator("Кружки")));

    assertThat(sheets.obstacle().get()).isEmpty();
    review(wizard);
    wizard.commit();
    assertThat(at.values()).hasSize(2);
  }

  @Test
  void answersStayWhenNothingAboutTheSheetsChanges() throws Exception {
    at.add("СОШ № 8");
    Wizard wizard = wizard(at.csv("химия.csv", HEAD + "Берёзовский район | СОШ № 8а | 12 | 3\n"));
    review(wizard).separateRest();
    wizard.back();
    assertThat(shown(review(wizard)).open()).isZero();

    wizard.back();
    SheetModel sheet = sheets(wizard).sheets().getFirst();
    sheet.take(column(sheet, "D"), new ColumnRole.Ignored());
    assertThat(shown(review(wizard)).open()).isEqualTo(1);
  }

  @Test
  void aRefusedFileIsSaidAndAnotherTakesItsPlace() throws Exception {
    Path broken = Files.write(folder.resolve("старый.xls"), new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0,
      (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0});
    Path good = at.csv("химия.csv", TWO);
    Wizard wizard = wizard(broken, at.csv("второй.csv", TWO));
    assertThat(wizard.trouble().get()).contains("старый.xls", "База не изменилась");
    assertThat(wizard.busy().get()).isFalse();

    at.picked.add(good);
    wizard.chooseOther();

    assertThat(wizard.trouble().get()).isEmpty();
    assertThat(wizard.name()).isEqualTo("химия.csv");
    assertThat(wizard.nextName()).contains("второй.csv");
    sheets(wizard);
  }

  @Test
  void filesComeOneAfterAnotherAndTheNewestYearIsShown() throws Exception {
    Wizard wizard = wizard(at.csv("a.csv", TWO.replace("2022/2023", "2021/2022")), at.csv("b.csv", TWO));
    review(wizard);
    wizard.commit();
    wizard.next();
    review(wizard);
    wizard.commit();

    assertThat(wizard.outcomes()).hasSize(2);
    assertThat(wizard.nextName()).isEmpty();
    wizard.showLoadedYear();
    assertThat(at.workspace.year().get()).isEqualTo(new SchoolYear(2023));
  }

  @Test
  void remarksOfOneKindAndColumnAreOneLine() throws Exception {
    Wizard wizard = wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 | 13\n"
        + "Берёзовский район | Степная СОШ | 8 | 9\nИтого | | 21 | 22\n"));
    List<Check> checks = shown(review(wizard)).checks();

    List<Check.Remark> remarks = checks.stream().map(Check.Remark.class::cast).toList();
    assertThat(remarks).extracting(Check.Remark::code).containsExactly("parts-above-whole", "total-differs");
    assertThat(remarks.getFirst().count()).isEqualTo(2);
    assertThat(remarks.getFirst().place().words()).isEqualTo("столбец D");
    assertThat(remarks.getLast().place().words()).isEqualTo("C6");
  }

  @Test
  void everyRoleHasItsWords() throws IOException {
    Arrays.stream(ColumnRole.Key.values()).forEach(key -> assertThat(ColumnWords.of(key)).isNotBlank());
    TableColumn column = new TableColumn(5, List.of("Кружки"), List.of());
    assertThat(RoleChoice.of(column, new ColumnRole.Ignored(), new ColumnRole.Ignored())).extracting(RoleChoice::words)
        .doesNotHaveDuplicates()
        .contains("не загружать", "Школа", "Показатель: Кружки", "Соцпаспорт: Из многодетных семей");
  }
}
