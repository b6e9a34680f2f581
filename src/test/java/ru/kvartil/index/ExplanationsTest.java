package ru.kvartil.index;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.kvartil.shared.SchoolYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.fact.Series;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolType;

/// The chain of an index of one school, worked by hand: 95 %, 75 %, 60 points and 95 % with equal weights make
/// (0,95 + 0,75 + 0,6 + 0,95) / 4 = 0,8125.
class ExplanationsTest {
  private static final SchoolKey FIRST = new SchoolKey(1);
  private final SampleObservations facts = new SampleObservations();

  private void result(int school, int year, String kind, String form, String subject, String measure, double value) {
    facts.put(school, year, new Series(kind, form, subject, 0, Series.MAIN_PERIOD, measure), value);
  }

  /// Cells B2, C2, … of the sheet «1», in the order given.
  private void school(int school, int year, double below, double mean) {
    result(school, year, "ГИА-9", "ОГЭ", "Русский язык", "participants", 40);
    result(school, year, "ГИА-9", "ОГЭ", "Русский язык", "below_minimum", below);
    result(school, year, "ГИА-9", "ОГЭ", "Математика", "participants", 40);
    result(school, year, "ГИА-9", "ОГЭ", "Математика", "below_minimum", 10);
    result(school, year, "ГИА-11", "ЕГЭ", "Русский язык", "participants", 20);
    result(school, year, "ГИА-11", "ЕГЭ", "Русский язык", "mean", mean);
    result(school, year, "ГИА-9", "", "", "graduates", 40);
    result(school, year, "ГИА-9", "", "", "certificate", 38);
  }

  private OutcomeResult outcome(int year, int schools) {
    return OutcomeIndex.compute(ShippedProfiles.outcome(), Indicators.of(facts), new SchoolYear(year),
        IntStream.rangeClosed(1, schools).mapToObj(IndexFixtures::secondary).toList());
  }

  private static OutcomeExplanations why(OutcomeResult result) {
    return new OutcomeExplanations(result, OwnIndicator.Lookup.none());
  }

  private static Explanation part(Explanation of, String beginning) {
    return of.parts().stream().filter(each -> each.line().startsWith(beginning)).findFirst()
        .orElseThrow(() -> new AssertionError("no step " + beginning + " in\n" + of.text()));
  }

  @Test
  void theTreeOfAnIndexNamesEachCell() {
    school(1, 2023, 2, 60);
    Explanation index = why(outcome(2023, 1)).value(FIRST);
    assertThat(index.line()).isEqualTo("ИОР, Школа № 1, 2022/2023: 0,813");
    assertThat(index.parts().getFirst().line()).isEqualTo("Сумма вкладов, вес × значение на шкале 0–1: "
        + "0,250 × 0,950 + 0,250 × 0,750 + 0,250 × 0,600 + 0,250 × 0,950 = 0,813");
    Explanation russian = part(index, "Вклад: ОГЭ, русский язык");
    assertThat(russian.value()).isEqualTo("0,238");
    assertThat(part(russian, "Вес").parts()).extracting(Explanation::line).containsExactly(
        "В методике «ГИА и аттестаты», версия 1, вес 1; здесь – доля в весах показателей, которые у школы есть.",
        "Основание веса: принято программой по умолчанию");
    assertThat(part(russian, "Значение на шкале").parts().getFirst().line())
        .isEqualTo("(95 − 0) / (100 − 0) = 0,950");
    Explanation passed = part(russian, "ОГЭ, русский язык: доля");
    assertThat(passed.parts()).extracting(Explanation::line).containsExactly("100 − 2 / 40 × 100 = 95,0\u202f%",
        "ОГЭ, русский язык: не преодолели минимум, 2022/2023: 2", "ОГЭ, русский язык: сдавали, 2022/2023: 40");
    assertThat(cells(index)).containsExactly("C2", "B2", "E2", "D2", "G2", "F2", "I2", "H2");
    assertThat(index.parts()).filteredOn(step -> step.kind() == Kind.MISSING).extracting(Explanation::line)
        .hasSize(3).allMatch(line -> line.endsWith("показатель не учтён, за 0 не принят"));
    assertThat(index.text()).contains("100,0\u202f% веса", "Методика «ГИА и аттестаты», версия 1");
  }

  /// The cells a tree rests on, in reading order.
  private static List<String> cells(Explanation step) {
    return Stream.concat(step.place().map(place -> place.cell().cell()).stream(),
        step.parts().stream().flatMap(part -> cells(part).stream())).toList();
  }

  @Test
  void aQuartileNamesItsBordersAndItsSet() {
    for (int i = 1; i <= 5; i++) {
      school(i, 2023, 2, 40 + 10 * i);
    }
    Explanation quartile = why(outcome(2023, 5)).quartile(new SchoolKey(2));
    assertThat(quartile.line()).isEqualTo("Квартиль ИОР, Школа № 2, 2022/2023: 1");
    Explanation borders = quartile.parts().getFirst();
    assertThat(borders.line()).isEqualTo("0,813 не больше 0,813 – квартиль 1");
    assertThat(borders.parts()).extracting(Explanation::line).contains("Сравниваются: все школы, 5 школ",
        "Границы квартилей: 0,813; 0,837; 0,863", "Тип квантиля 7, основание: принято программой по умолчанию");
  }

  @Test
  void aChangeNamesBothYears() throws Exception {
    school(1, 2022, 2, 52);
    school(1, 2023, 2, 60);
    OutcomeResult before = outcome(2022, 1);
    OutcomeResult now = outcome(2023, 1);
    Explanation change = why(now).change(FIRST, Optional.of(OutcomeMovement.between(before, now)), why(before));
    assertThat(change.line()).isEqualTo("Изменение ИОР за год, 2022/2023: +0,020");
    assertThat(part(change, "Изменение: ЕГЭ, русский язык").parts().getFirst().line())
        .isEqualTo("0,250 × (0,600 − 0,520) = +0,020");
    assertThat(change.text()).contains("ИОР, Школа № 1, 2021/2022: 0,793", "ИОР, Школа № 1, 2022/2023: 0,813");
  }

  @Test
  void aSchoolWithoutAnIndexSaysWhatItLacks() {
    school(1, 2023, 2, 60);
    Explanation none = why(outcome(2023, 2)).value(new SchoolKey(2));
    assertThat(none.value()).isEqualTo("нет данных");
    assertThat(none.parts().getFirst().line())
        .isEqualTo("ИОР не считается: у школы есть 0,0\u202f% веса показателей, нужно не меньше 50,0\u202f%.");
    assertThat(why(outcome(2023, 2)).quartile(new SchoolKey(2)).value()).isEqualTo("нет квартиля");
  }

  @Test
  void aWelfareIndexLeadsToThePassport() {
    PassportField[] fields = {PassportField.BOTH_PARENTS_HIGHER_EDUCATION, PassportField.INCOMPLETE_FAMILY,
      PassportField.ON_RECORD, PassportField.RUSSIAN_NOT_NATIVE};
    for (int school = 1; school <= 4; school++) {
      facts.put(school, 2023, PassportField.PUPILS.series(), 200);
      for (int i = 0; i < fields.length; i++) {
        facts.put(school, 2023, fields[i].series(), 10 * school + i);
      }
    }
    WelfareResult result = WelfareIndex.compute(ShippedProfiles.welfare(), Indicators.of(facts), IndexFixtures.YEAR,
        List.of(IndexFixtures.secondary(1), IndexFixtures.secondary(2), IndexFixtures.secondary(3),
            IndexFixtures.school(4, SchoolType.BASIC)));
    WelfareExplanations why = new WelfareExplanations(result, OwnIndicator.Lookup.none());
    Explanation index = why.value(FIRST);
    assertThat(index.text()).contains("100 × (", "Вклад: Оба родителя имеют высшее образование, доля",
        "10 / 200 × 100 = 5,0\u202f%", "Социальный паспорт: Общее число обучающихся, 2022/2023: 200", "4 школы");
    assertThat(why.mean(new Indicator.Passport(fields[0])).line())
        .isEqualTo("В среднем по школам: Оба родителя имеют высшее образование, доля: 12,5\u202f%");
    assertThat(why.quartile(FIRST).text()).contains("Границы квартилей");
    assertThat(cells(index)).hasSize(8).allMatch(cell -> cell.endsWith("2"));
  }
}
