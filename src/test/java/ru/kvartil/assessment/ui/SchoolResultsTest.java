package ru.kvartil.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.table.Cell;

class SchoolResultsTest {
  private static final ResultKey OGE = ResultKey.of(Procedure.OGE, "Математика");
  private static final ResultKey EGE = ResultKey.of(Procedure.EGE, "Русский язык");
  private static final ResultKey YEARLY = ResultKey.of(Procedure.GIA_9, "");
  private final SampleObservations facts = new SampleObservations();
  private final Workspace workspace = new Workspace(new SchoolYear(2025));
  private final ResultsViewModel model = new ResultsViewModel(() -> facts, workspace, new DirectTasks());

  private SchoolResults shown() {
    model.load(new SchoolKey(1));
    return model.shown().get().results();
  }

  @Test
  void aSubjectSaysCountsShareAndChangeInPoints() {
    facts.put(1, 2024, OGE.series(Measure.PARTICIPANTS), 40).put(1, 2024, OGE.series(Measure.BELOW_MINIMUM), 10);
    facts.put(1, 2025, OGE.series(Measure.PARTICIPANTS), 42).put(1, 2025, OGE.series(Measure.BELOW_MINIMUM), 14);
    facts.put(1, 2025, OGE.series(Measure.SCORE_100), 2);
    SubjectRow row = shown().subjects().getFirst();
    assertThat(row.procedure()).isEqualTo("ОГЭ");
    assertThat(row.sat().text()).isEqualTo("42");
    assertThat(row.below().text()).isEqualTo("14");
    assertThat(row.share().text()).isEqualTo("33,3");
    assertThat(row.change().text()).isEqualTo("+8,3");
    assertThat(row.mean()).isEqualTo(Cell.missing("нет данных"));
    assertThat(row.other()).isEqualTo("набрали 100 баллов: 2");
    assertThat(row.mark()).isEmpty();
    assertThat(row.place()).isEqualTo("sample.xlsx · 1 · D2, E2, F2");
  }

  @Test
  void smallAndEmptyGroupsAreMarkedAndMissingIsNeverZero() {
    facts.put(1, 2025, OGE.series(Measure.PARTICIPANTS), 9).putMissing(1, 2025, OGE.series(Measure.BELOW_MINIMUM));
    facts.put(1, 2025, EGE.series(Measure.PARTICIPANTS), 0).put(1, 2025, EGE.series(Measure.MEAN), 60);
    SubjectRow oge = shown().subjects().stream().filter(row -> row.procedure().equals("ОГЭ")).findFirst().orElseThrow();
    assertThat(oge.mark()).isEqualTo("малое число сдававших");
    assertThat(oge.below()).isEqualTo(Cell.missing("нет данных"));
    assertThat(oge.change()).isEqualTo(Cell.missing("нет данных"));
    SubjectRow ege = shown().subjects().stream().filter(row -> row.procedure().equals("ЕГЭ")).findFirst().orElseThrow();
    assertThat(ege.mark()).isEqualTo("никто не сдавал");
    assertThat(ege.mean()).isEqualTo(Cell.missing("нет данных"));
  }

  @Test
  void aPartAboveItsWholeGivesNoShare() {
    facts.put(1, 2025, OGE.series(Measure.PARTICIPANTS), 12).put(1, 2025, OGE.series(Measure.BELOW_MINIMUM), 13);
    SubjectRow row = shown().subjects().getFirst();
    assertThat(row.share()).isEqualTo(Cell.missing("нет данных"));
    assertThat(row.mark()).contains("проверьте источник");
  }

  @Test
  void yearlyCountsStandApartWithTheirShareOfGraduates() {
    facts.put(1, 2025, YEARLY.series(Measure.GRADUATES), 44).put(1, 2025, YEARLY.series(Measure.CERTIFICATE), 41);
    SchoolResults results = shown();
    assertThat(results.subjects()).isEmpty();
    assertThat(results.counts()).extracting(CountRow::measure).containsExactly("выпускников", "получили аттестат");
    assertThat(results.counts().get(0).share().text()).isEmpty();
    assertThat(results.counts().get(1).share().text()).isEqualTo("93,2");
  }

  @Test
  void otherSchoolsYearsAndKindsOfDataAreNotShown() {
    facts.put(2, 2025, OGE.series(Measure.PARTICIPANTS), 9).put(1, 2024, OGE.series(Measure.PARTICIPANTS), 9);
    facts.put(1, 2025, Series.indicator("a"), 1).put(1, 2025, Series.passport("Под опекой"), 1);
    assertThat(shown().isEmpty()).isTrue();
    assertThat(model.shown().get().ready()).isTrue();
  }
}
