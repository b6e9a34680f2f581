package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.ui.WizardSteps.HEAD;
import static ru.kvartil.importing.ui.WizardSteps.TWO;
import static ru.kvartil.importing.ui.WizardSteps.column;
import static ru.kvartil.importing.ui.WizardSteps.review;
import static ru.kvartil.importing.ui.WizardSteps.sheets;
import static ru.kvartil.importing.ui.WizardSteps.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Series;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// From a file to the database, step by step.
class WizardTest {
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

  @Test
  void nothingIsStoredBeforeTheCommitAndAllAfterIt() throws Exception {
    Wizard wizard = at.wizard(at.csv("химия.csv", TWO));
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
    Wizard first = at.wizard(file);
    review(first);
    first.commit();
    Wizard second = at.wizard(file);
    ReviewModel review = review(second);

    assertThat(shown(review).report().counts()).isEqualTo(new Batch.Counts(2, 0, 0, 0, 4, 0));
    assertThat(shown(review).report().known()).isPresent();
    second.commit();
    assertThat(((Wizard.State.Done) second.state().get()).report().batch()).isEmpty();
    assertThat(at.desk.journal()).hasSize(1);
  }

  @Test
  void sheetsLeftOutAreNotLoadedAndNotBlamed() throws Exception {
    Wizard wizard = at.wizard(at.xlsx("годы.xlsx", "2022", TWO.replace("2022/2023", "2021/2022"), "2023", TWO,
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
    Wizard wizard = at.wizard(at.csv("химия.csv", TWO));
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
    Wizard wizard = at.wizard(at.csv("охват.csv", """
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
    Wizard wizard = at.wizard(at.csv("химия.csv", HEAD + "Берёзовский район | СОШ № 8а | 12 | 3\n"));
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
    Wizard wizard = at.wizard(broken, at.csv("второй.csv", TWO));
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
    Wizard wizard = at.wizard(at.csv("a.csv", TWO.replace("2022/2023", "2021/2022")), at.csv("b.csv", TWO));
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
  void everyRoleHasItsWords() throws IOException {
    Arrays.stream(ColumnRole.Key.values()).forEach(key -> assertThat(ColumnWords.of(key)).isNotBlank());
    TableColumn column = new TableColumn(5, List.of("Кружки"), List.of());
    assertThat(RoleChoice.of(column, new ColumnRole.Ignored(), new ColumnRole.Ignored())).extracting(RoleChoice::words)
        .doesNotHaveDuplicates()
        .contains("не загружать", "Школа", "Показатель: Кружки", "Соцпаспорт: Из многодетных семей");
  }
}
