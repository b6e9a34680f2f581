package ru.kvartil.index.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.ui.IndicesViewModel.Phase;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Transactions;
import ru.kvartil.ui.table.Cell;

class IndexScreensModelTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final ResultKey OGE = ResultKey.of(Procedure.OGE, "Математика");
  private final SampleObservations facts = new SampleObservations();
  private final List<School> schools = new ArrayList<>();
  private final Map<SchoolKey, SchoolYearRecord> records = new HashMap<>();
  private final Counted counted = new Counted();
  private final Indices indices = new Indices(counted,
      () -> new IndexData(schools, Map.of(YEAR, Map.copyOf(records)), facts));
  private final Workspace workspace = new Workspace(YEAR);
  private final IndicesViewModel model = new IndicesViewModel(indices, workspace, new DirectTasks());

  private void school(int key) {
    schools.add(new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of("Школа № " + key),
        new SchoolCodes("", "", ""), "", SchoolType.BASIC, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private void oge(int school, int year, int sat, int below) {
    facts.put(school, year, OGE.series(Measure.PARTICIPANTS), sat);
    facts.put(school, year, OGE.series(Measure.BELOW_MINIMUM), below);
  }

  /// Five schools: 20, 40, 60, 80, 100 % passed, the year before 60 % each; the fifth is outside the comparison.
  private void district() {
    for (int i = 1; i <= 5; i++) {
      school(i);
      oge(i, 2024, 10, 4);
      oge(i, 2025, 10, 10 - 2 * i);
    }
    school(6);
    records.put(new SchoolKey(5), new SchoolYearRecord(new SchoolKey(5), YEAR, OptionalInt.empty(), false, "вечерняя"));
  }

  @Test
  void withoutDataTheSectionTeaches() {
    model.load();
    assertThat(model.shown().get().phase()).isEqualTo(Phase.EMPTY);
    school(1);
    counted.revision++;
    model.load();
    assertThat(model.shown().get().phase()).isEqualTo(Phase.EMPTY);
  }

  @Test
  void tableSaysValueQuartileChangeAndItsParts() {
    district();
    model.load();
    List<OutcomeRow> rows = model.shown().get().outcome().orElseThrow().rows();
    OutcomeRow first = rows.getFirst();
    assertThat(first.quartile()).isEqualTo(Cell.quartile(1, "низкий"));
    assertThat(first.value().text()).isEqualTo("0,200");
    assertThat(first.change().text()).isEqualTo("−0,400");
    assertThat(first.why()).startsWith("ОГЭ, математика: доля преодолевших минимум −0,400; нет данных: ")
        .contains("ОГЭ, русский язык");
    assertThat(rows.get(2).change().text()).isEqualTo("0,000");
    assertThat(rows.get(2).why()).doesNotContain("0,000");
    OutcomeRow outside = rows.get(4);
    assertThat(outside.value().text()).isEqualTo("1,000");
    assertThat(outside.quartile()).isEqualTo(Cell.missing("вне сравнения"));
    assertThat(outside.why()).contains("вне сравнения: вечерняя");
    OutcomeRow empty = rows.get(5);
    assertThat(List.of(empty.quartile(), empty.value(), empty.change())).containsOnly(Cell.missing("нет данных"));
  }

  @Test
  void barsStandInTheOrderOfSchoolsWithTheMeanOfTheCompared() {
    district();
    model.load();
    var bars = model.shown().get().outcome().orElseThrow().bars().orElseThrow();
    assertThat(bars.bars()).extracting(bar -> bar.name()).startsWith("Школа № 1", "Школа № 2").hasSize(6);
    assertThat(bars.marks().getFirst().value()).isEqualTo(0.5);
    assertThat(bars.caption().sentence()).isEqualTo("ИОР за 2024/2025 учебный год посчитан по 4 школам из 5 "
        + "сравниваемых, от 0,200 до 0,800, в среднем по школам 0,500.");
    List<SchoolKey> opened = new ArrayList<>();
    workspace.onOpenSchool(wish -> opened.add(wish.school()));
    bars.bars().get(1).target().ifPresent(model::open);
    assertThat(opened).containsExactly(new SchoolKey(2));
    assertThat(bars.bars().get(1).target().orElseThrow().kind()).isEqualTo(IndexCharts.SCHOOL);
  }

  @Test
  void aYearWithoutResultsIsSaidAndHasNoCharts() {
    district();
    workspace.year().set(new SchoolYear(2020));
    model.load();
    var outcome = model.shown().get().outcome().orElseThrow();
    assertThat(outcome.bars()).isEmpty();
    assertThat(outcome.remarks().getFirst()).contains("2019/2020").contains("нет данных");
    assertThat(outcome.rows()).allSatisfy(row -> assertThat(row.value()).isEqualTo(Cell.missing("нет данных")));
  }

  @Test
  void stateIsComputedOncePerChange() throws Failure {
    district();
    IndexState first = indices.state();
    assertThat(indices.state()).isSameAs(first);
    counted.revision++;
    assertThat(indices.state()).isNotSameAs(first);
    assertThat(counted.reads).isEqualTo(2);
  }

  @Test
  void columnsOfTheTableOfSchoolsAgreeWithTheSection() throws Failure {
    district();
    passport(1, 10);
    passport(2, 20);
    passport(3, 40);
    SchoolColumns.Loaded loaded = new IndexColumns(indices).load(YEAR);
    assertThat(loaded.cells().get(new SchoolKey(1))).extracting(Cell::text)
        .containsExactly("1 низкий", "0,200", "−0,400", "100,0");
    assertThat(loaded.cells().get(new SchoolKey(4)).get(3)).isEqualTo(Cell.missing("нет данных"));
    assertThat(loaded.cells().get(new SchoolKey(5)).get(3)).isEqualTo(Cell.missing("вне сравнения"));
    assertThat(loaded.note()).contains("2024/2025").contains("4 школы");
  }

  @Test
  void cardShowsPartsWithTheirCellsAndSharesWithTheDistrictMean() {
    district();
    passport(1, 10);
    passport(2, 20);
    passport(3, 60);
    IndexTabModel card = new IndexTabModel(indices, workspace, new DirectTasks());
    card.load(new SchoolKey(1));
    IndexTabModel.Shown shown = card.shown().get();
    assertThat(shown.line().orElseThrow().points()).extracting(point -> point.value().orElseThrow())
        .containsExactly(0.6, 0.2);
    PartRow part = shown.parts().stream().filter(row -> row.name().contains("математика")).findFirst().orElseThrow();
    assertThat(part.contribution().text()).isEqualTo("0,200");
    assertThat(part.change().text()).isEqualTo("−0,400");
    assertThat(part.people().text()).isEqualTo("10");
    assertThat(part.place()).startsWith("sample.xlsx · 1 · ").contains(", ");
    assertThat(shown.parts().stream().filter(row -> row.name().contains("русский")).findFirst().orElseThrow().value())
        .isEqualTo(Cell.missing("нет данных"));
    ShareRow share = shown.shares().stream().filter(row -> row.name().contains("неполных")).findFirst().orElseThrow();
    assertThat(share.value().text()).isEqualTo("10,0\u202f%");
    assertThat(share.mean().text()).isEqualTo("30,0\u202f%");
    assertThat(shown.welfare().getFirst()).contains("100,0 из 100").contains("уровень не определяется");
  }

  /// A passport whose unhappy shares are `share` percent and whose happy one is the rest.
  private void passport(int school, int share) {
    facts.put(school, YEAR.end(), PassportField.PUPILS.series(), 100);
    facts.put(school, YEAR.end(), PassportField.BOTH_PARENTS_HIGHER_EDUCATION.series(), 100 - share);
    facts.put(school, YEAR.end(), PassportField.INCOMPLETE_FAMILY.series(), share);
    facts.put(school, YEAR.end(), PassportField.ON_RECORD.series(), share);
    facts.put(school, YEAR.end(), PassportField.RUSSIAN_NOT_NATIVE.series(), share);
  }

  /// Transactions over nothing that count their reads.
  private static final class Counted implements Transactions {
    private long revision;
    private int reads;

    @Override
    public <T> T read(Work<T> work) throws Failure {
      reads++;
      return work.run();
    }

    @Override
    public <T> T write(String action, Work<T> work) throws Failure {
      return work.run();
    }

    @Override
    public long revision() {
      return revision;
    }

    @Override
    public <S, C, R> R writeStreamed(String action, Work<S> open, Feeder<S, C> feeder, Sink<S, C, R> sink) {
      throw new UnsupportedOperationException();
    }
  }
}
