package ru.kvartil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.risk.RiskFixtures.ONE;
import static ru.kvartil.risk.RiskFixtures.SHIPPED;
import static ru.kvartil.risk.RiskFixtures.YEAR;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.Mark;

class EstimateTest {
  private final SampleObservations facts = new SampleObservations();

  private EstimateTest passport(String field, double value) {
    facts.put(ONE.value(), YEAR.end(), Series.passport(field), value);
    return this;
  }

  private EstimateTest own(String name, double value) {
    facts.put(ONE.value(), YEAR.end(), Series.indicator(name), value);
    return this;
  }

  private Estimate estimate(RiskCatalogue catalogue, String risk) {
    return catalogue.estimate(catalogue.risk(risk).orElseThrow(), Indicators.of(facts), ONE, YEAR)
        .orElseThrow();
  }

  /// 2 of 20 teachers are 10 %, the middle cut itself; 5 of 20 the high one.
  @ParameterizedTest
  @CsvSource({"0,низкая", "1,низкая", "2,средняя", "4,средняя", "5,высокая", "20,высокая"})
  void theLevelFollowsTheCutsAndTheCutsAreWorse(int teachers, String word) {
    passport("Общая численность учителей", 20).passport("Учителя непрофильного предмета", teachers);
    assertThat(estimate(SHIPPED, "f02").level()).contains(word);
  }

  @Test
  void theWorstIndicatorCountsAndAMissingOneIsToldOf() {
    passport("Общая численность учителей", 20).passport("Учителя непрофильного предмета", 0).own("Вакансии, % ставок",
        16);
    Estimate found = estimate(SHIPPED, "f02");
    assertThat(found.level()).contains("высокая");
    assertThat(found.reason()).contains("вакансии, % ставок – 16", "учителя на 1,5 ставки и более, % – нет данных",
        "учителя непрофильного предмета – 0");
    String why = found.explained(RiskFixtures.SCHOOLS.getFirst(), YEAR).text();
    assertThat(why).contains("Оценка методцентра", "не смешивается", "от 15 – высокая",
        "принято программой по умолчанию", "Вакансии, % ставок");
  }

  @Test
  void withoutValuesThereIsNoEstimate() {
    Estimate found = estimate(SHIPPED, "f02");
    assertThat(found.level()).isEmpty();
    assertThat(found.text()).isEqualTo("нет данных");
    assertThat(SHIPPED.estimate(SHIPPED.risk("f07").orElseThrow(), Indicators.of(facts), ONE, YEAR))
        .as("only questionnaires tell").isEmpty();
  }

  /// A slow line is bad: 10 Мбит/с is the high cut.
  @ParameterizedTest
  @CsvSource({"100,низкий", "50,средний", "11,средний", "10,высокий", "0,высокий"})
  void littleCanBeBad(double speed, String word) {
    passport("Доступ к сети Интернет", speed);
    assertThat(estimate(SHIPPED, "equipment").level()).contains(word);
  }

  @Test
  void cutsOfTheCentreTakeTheirPlaceAndSaySo() {
    own("Вакансии, % ставок", 6);
    assertThat(estimate(SHIPPED, "f02").level()).contains("средняя");
    RiskCatalogue centre = SHIPPED.with(new RiskRecords(java.util.List.of(new Entry.Setting(Optional.empty(),
        "f02.vacancies", "7.5;20"))));
    assertThat(estimate(centre, "f02").level()).contains("низкая");
    assertThat(centre.cut("f02.vacancies").orElseThrow().grounds().mark()).isEqualTo(Mark.C);
    assertThat(RiskFixtures.checks().of(new Entry.Setting(Optional.empty(), "f02.vacancies", "20;7"))).hasSize(1);
    assertThat(RiskFixtures.checks().of(new Entry.Setting(Optional.empty(), "equipment.internet", "10;50")))
        .hasSize(1);
    assertThat(RiskFixtures.checks().of(new Entry.Setting(Optional.empty(), "f02.vacancies", "много;20"))).hasSize(1);
  }

  /// Every risk, measure and rule of the shipped list agrees with the others, and what no source confirms is marked so.
  @Test
  void theShippedListIsWhole() {
    assertThat(SHIPPED.risks()).hasSize(16).extracting(Risk::code).doesNotHaveDuplicates();
    assertThat(SHIPPED.risks()).filteredOn(risk -> risk.grounds().mark() == Mark.D).extracting(Risk::kind)
        .containsExactly(RiskKind.STAFF, RiskKind.EQUIPMENT, RiskKind.FAILURE, RiskKind.SOCIAL);
    assertThat(SHIPPED.risks()).filteredOn(risk -> risk.code().startsWith("f")).filteredOn(risk -> risk.code()
        .matches("f\\d\\d")).hasSize(12).allSatisfy(risk -> {
          assertThat(risk.grounds().mark()).isEqualTo(Mark.K);
          assertThat(risk.grounds().source()).contains("по общей практике");
        });
    assertThat(SHIPPED.active()).hasSize(14);
    assertThat(SHIPPED.remedies()).allSatisfy(remedy -> assertThat(SHIPPED.risk(remedy.risk())).isPresent());
    assertThat(SHIPPED.rules()).allSatisfy(rule -> assertThat(SHIPPED.risk(rule.risk()).orElseThrow().scale())
        .hasSize(3));
    assertThat(SHIPPED.risks()).allSatisfy(risk -> assertThat(SHIPPED.remedies(risk.code())).as(risk.name())
        .isNotEmpty());
    assertThat(SHIPPED.rules().stream().flatMap(rule -> rule.tests().stream())).extracting(EstimateRule.Cut::id)
        .doesNotHaveDuplicates();
  }
}
