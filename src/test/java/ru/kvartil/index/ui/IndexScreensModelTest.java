package ru.kvartil.index.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.ui.IndicesViewModel.Phase;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.ui.table.Cell;

class IndexScreensModelTest {
  private final IndicesAtHand at = new IndicesAtHand();
  private final IndicesViewModel model = new IndicesViewModel(at.indices, at.workspace, new DirectTasks());

  @Test
  void withoutDataTheSectionTeaches() {
    model.load();
    assertThat(model.shown().get().phase()).isEqualTo(Phase.EMPTY);
    at.school(1);
    at.change();
    model.load();
    assertThat(model.shown().get().phase()).isEqualTo(Phase.EMPTY);
  }

  @Test
  void tableSaysValueQuartileChangeAndItsParts() {
    at.district();
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
    at.district();
    model.load();
    var bars = model.shown().get().outcome().orElseThrow().bars().orElseThrow();
    assertThat(bars.bars()).extracting(bar -> bar.name()).startsWith("Школа № 1", "Школа № 2").hasSize(6);
    assertThat(bars.marks().getFirst().value()).isEqualTo(0.5);
    assertThat(bars.caption().sentence()).isEqualTo("ИОР за 2024/2025 учебный год посчитан по 4 школам из 5 "
        + "сравниваемых, от 0,200 до 0,800, в среднем по школам 0,500.");
    List<SchoolKey> opened = new ArrayList<>();
    at.workspace.onOpenSchool(wish -> opened.add(wish.school()));
    bars.bars().get(1).target().ifPresent(model::open);
    assertThat(opened).containsExactly(new SchoolKey(2));
    assertThat(bars.bars().get(1).target().orElseThrow().kind()).isEqualTo(IndexCharts.SCHOOL);
  }

  @Test
  void aYearWithoutResultsIsSaidAndHasNoCharts() {
    at.district();
    at.workspace.year().set(new SchoolYear(2020));
    model.load();
    var outcome = model.shown().get().outcome().orElseThrow();
    assertThat(outcome.bars()).isEmpty();
    assertThat(outcome.remarks().getFirst()).contains("2019/2020").contains("нет данных");
    assertThat(outcome.rows()).allSatisfy(row -> assertThat(row.value()).isEqualTo(Cell.missing("нет данных")));
  }

  @Test
  void stateIsComputedOncePerChange() throws Failure {
    at.district();
    IndexState first = at.indices.state();
    assertThat(at.indices.state()).isSameAs(first);
    at.change();
    assertThat(at.indices.state()).isNotSameAs(first);
    assertThat(at.reads()).isEqualTo(2);
  }

  @Test
  void anotherMethodIsComputedOverTheSameData() throws Failure {
    at.district();
    at.passport(1, 10);
    at.passport(2, 20);
    model.load();
    Methods shipped = at.methods;
    WelfareProfile four = shipped.welfare();
    at.methods = new Methods(
        (OutcomeProfile) ProfileReader.read(shipped.outcome().document().text().replace("ГИА и аттестаты", "Приказ")),
        new WelfareProfile(four.document(), four.levels(), four.indicators().subList(0, 2), four.regression()));
    model.load();
    IndicesViewModel.Shown shown = model.shown().get();
    assertThat(shown.outcome().orElseThrow().method()).startsWith("методика «Приказ»");
    assertThat(shown.welfare().orElseThrow().shares().profile().indicators()).hasSize(2);
    assertThat(shown.welfare().orElseThrow().rows()).allSatisfy(row -> assertThat(row.shares()).hasSize(2));
    assertThat(at.reads()).isEqualTo(1);
  }

  @Test
  void columnsOfTheTableOfSchoolsAgreeWithTheSection() throws Failure {
    at.district();
    at.passport(1, 10);
    at.passport(2, 20);
    at.passport(3, 40);
    SchoolColumns.Loaded loaded = new IndexColumns(at.indices).load(IndicesAtHand.YEAR);
    assertThat(loaded.cells().get(new SchoolKey(1))).extracting(Cell::text)
        .containsExactly("1 низкий", "0,200", "−0,400", "100,0");
    assertThat(loaded.cells().get(new SchoolKey(4)).get(3)).isEqualTo(Cell.missing("нет данных"));
    assertThat(loaded.cells().get(new SchoolKey(5)).get(0)).isEqualTo(Cell.missing("вне сравнения"));
    assertThat(loaded.cells().get(new SchoolKey(5)).get(3)).isEqualTo(Cell.missing("—"));
    assertThat(loaded.note()).contains("2024/2025").contains("4 школы");
  }

  @Test
  void cardShowsPartsWithTheirCellsAndSharesWithTheDistrictMean() {
    at.district();
    at.passport(1, 10);
    at.passport(2, 20);
    at.passport(3, 60);
    IndexTabModel card = new IndexTabModel(at.indices, at.workspace, new DirectTasks());
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
}
