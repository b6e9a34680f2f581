package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.table.TableColumn;

/// Small tables for the wizard and the way to its steps.
final class WizardSteps {
  static final String HEAD = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали | Химия / не сдали
      """;
  static final String TWO = HEAD + """
      Берёзовский район | Школа № 1 | 12 | 3
      Берёзовский район | Степная СОШ | 8 | 2
      """;

  private WizardSteps() {}

  static SheetsModel sheets(Wizard wizard) {
    assertThat(wizard.state().get()).as(wizard.trouble().get()).isInstanceOf(Wizard.State.Sheets.class);
    return ((Wizard.State.Sheets) wizard.state().get()).model();
  }

  static ReviewModel review(Wizard wizard) {
    wizard.check();
    assertThat(wizard.state().get()).isInstanceOf(Wizard.State.Checking.class);
    return ((Wizard.State.Checking) wizard.state().get()).model();
  }

  static ReviewModel.Review shown(ReviewModel review) {
    return review.shown().get().orElseThrow(() -> new AssertionError(review.trouble().get()));
  }

  static TableColumn column(SheetModel sheet, String letter) {
    return sheet.columns().stream().filter(column -> column.letter().equals(letter)).findFirst().orElseThrow();
  }

  static List<RowSchool> asked(ReviewModel review) {
    return shown(review).checks().stream().filter(Check.SchoolQuestion.class::isInstance)
        .map(check -> ((Check.SchoolQuestion) check).doubt().school()).toList();
  }
}
