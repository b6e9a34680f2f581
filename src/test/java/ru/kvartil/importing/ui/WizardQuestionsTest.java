package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.ui.WizardSteps.HEAD;
import static ru.kvartil.importing.ui.WizardSteps.TWO;
import static ru.kvartil.importing.ui.WizardSteps.asked;
import static ru.kvartil.importing.ui.WizardSteps.review;
import static ru.kvartil.importing.ui.WizardSteps.sheets;
import static ru.kvartil.importing.ui.WizardSteps.shown;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What the wizard asks a person and what the answers do.
class WizardQuestionsTest {
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
  void doubtfulSchoolsWaitForAnAnswer() throws Exception {
    School known = at.add("СОШ № 8");
    Wizard wizard = at.wizard(at.csv("химия.csv", HEAD + "Берёзовский район | СОШ № 8а | 12 | 3\n"));
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
    Wizard wizard = at.wizard(at.xlsx("годы.xlsx",
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
    Wizard wizard = at.wizard(at.csv("химия.csv",
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
    Wizard wizard = at.wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 |\n"
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
    Wizard wizard = at.wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 |\n"
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
    Wizard wizard = at.wizard(at.csv("химия.csv", TWO.replace(" 2022/2023", "")));
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
  void remarksOfOneKindAndColumnAreOneLine() throws Exception {
    Wizard wizard = at.wizard(at.csv("химия.csv", HEAD + "Берёзовский район | Школа № 1 | 12 | 13\n"
        + "Берёзовский район | Степная СОШ | 8 | 9\nИтого | | 21 | 22\n"));
    List<Check> checks = shown(review(wizard)).checks();

    List<Check.Remark> remarks = checks.stream().map(Check.Remark.class::cast).toList();
    assertThat(remarks).extracting(Check.Remark::code).containsExactly("parts-above-whole", "total-differs");
    assertThat(remarks.getFirst().count()).isEqualTo(2);
    assertThat(remarks.getFirst().place().words()).isEqualTo("столбец D");
    assertThat(remarks.getLast().place().words()).isEqualTo("C6");
  }
}
