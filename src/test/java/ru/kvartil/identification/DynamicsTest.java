package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Dynamics.Label;
import ru.kvartil.identification.Dynamics.RowFinding;
import ru.kvartil.identification.Dynamics.SchoolDynamics;
import ru.kvartil.identification.Dynamics.Transition;
import ru.kvartil.methodology.DynamicsTable.Row;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Share;

/// The second table of S2 by hand.
class DynamicsTest {
  private static final int YEAR = District.YEAR;
  private static final IdentificationProfile RULES = District.profile("Кировский район 2020–2021");

  private static Value of(String written) {
    String[] counts = written.split("/");
    Share share = new Share(Double.parseDouble(counts[0]), Double.parseDouble(counts[1]));
    return new Value(share.percent(), Optional.of(share), OptionalDouble.of(share.whole()), List.of());
  }

  /// Latest first, five points: exactly five points is a change, counts decide and not percents.
  @ParameterizedTest
  @CsvSource({"55/100 50/100, true, POSITIVE", "54/100 50/100, true, UNCHANGED", "45/100 50/100, true, NEGATIVE",
    "46/100 50/100, true, UNCHANGED", "45/100 50/100, false, POSITIVE", "55/100 50/100, false, NEGATIVE",
    "20/20 30/30, true, POSITIVE", "20/20 30/30, false, UNCHANGED", "0/20 0/30, false, POSITIVE",
    "0/20 0/30, true, UNCHANGED", "60/100 58/100 50/100, true, POSITIVE", "52/100 58/100 50/100, true, MIXED",
    "50/100 52/100 51/100, true, UNCHANGED", "40/100 42/100 50/100, true, NEGATIVE",
    "50/100 50/100 40/100, true, POSITIVE", "3/10, true, NO_CHANGE_KNOWN", "7/20 3/10, true, POSITIVE"})
  void labelsOfTwoAndThreeYears(String years, boolean more, Label label) {
    List<Value> values = Arrays.stream(years.split(" ")).map(DynamicsTest::of).toList();
    assertThat(Label.of(values, more, BigDecimal.valueOf(5.0))).isEqualTo(label);
  }

  @Test
  void aRowOfPartsSaysTheWorstFirst() {
    assertThat(Label.of(List.of())).isEqualTo(Label.NO_CHANGE_KNOWN);
    assertThat(Label.of(List.of(Label.POSITIVE, Label.NO_CHANGE_KNOWN))).isEqualTo(Label.POSITIVE);
    assertThat(Label.of(List.of(Label.POSITIVE, Label.NEGATIVE))).isEqualTo(Label.MIXED);
    assertThat(Label.of(List.of(Label.UNCHANGED, Label.NEGATIVE))).isEqualTo(Label.NEGATIVE);
    assertThat(Label.of(List.of(Label.POSITIVE, Label.STABLY_LOW))).isEqualTo(Label.STABLY_LOW);
  }

  @Test
  void isTheTableOfTheSource() {
    List<Row> rows = RULES.dynamics().orElseThrow().rows();
    assertThat(rows).hasSize(17);
    assertThat(rows.stream().filter(Row::district)).extracting(Row::id).containsExactly("Д15", "Д16", "Д17");
    assertThat(RULES.criteria()).hasSize(20);
  }

  private static Dynamics by(District district) {
    return new Prepared(district.data(), Methods.shipped()).dynamics(RULES, new SchoolYear(YEAR)).orElseThrow();
  }

  private static SchoolDynamics first(District district) {
    return by(district).school(new SchoolKey(1)).orElseThrow();
  }

  private static RowFinding row(SchoolDynamics school, String id) {
    return school.rows().stream().filter(each -> each.row().id().equals(id)).findFirst().orElseThrow();
  }

  /// A district in which the first school fails so many of 40 in mathematics in the years, the earliest first.
  private static District failing(int... failed) {
    District district = District.of(8);
    for (int i = 0; i < failed.length; i++) {
      int year = YEAR - failed.length + 1 + i;
      for (int school = 1; school <= 8; school++) {
        district.low(school, year, "ОГЭ/Математика", 40, school == 1 ? failed[i] : 3)
            .low(school, year, "ОГЭ/Русский язык", 40, 0);
      }
    }
    return district;
  }

  @Test
  void risingFallingAndStablyLow() {
    assertThat(row(first(failing(6, 4)), "Д03").label()).isEqualTo(Label.STABLY_LOW);
    // 3 and 2 of 40 are not worse than the others': not low, and five points are two pupils of 40.
    assertThat(row(first(failing(3, 1)), "Д03").label()).isEqualTo(Label.POSITIVE);
    assertThat(row(first(failing(3, 2)), "Д03").lines()).extracting(Dynamics.Line::label)
        .containsExactly(Label.POSITIVE, Label.UNCHANGED);
    assertThat(row(first(failing(0, 5)), "Д03").label()).isEqualTo(Label.MIXED);
    assertThat(row(first(failing(3)), "Д03").label()).isEqualTo(Label.NO_CHANGE_KNOWN);
  }

  @Test
  void aGapYearIsPassedOverAndNamed() {
    District district = District.of(4);
    for (int school = 1; school <= 4; school++) {
      district.low(school, YEAR - 2, "ОГЭ/Математика", 20, 5).low(school, YEAR, "ОГЭ/Математика", 20, 1);
      district.put(school, YEAR - 1, PassportField.PUPILS.series(), 100);
    }
    Dynamics.Line line = row(first(district), "Д03").lines().getFirst();
    assertThat(line.label()).isEqualTo(Label.POSITIVE);
    assertThat(line.text().replaceAll("\\h", " ")).contains("2022/2023: 25,0 %", "2024/2025: 5,0 %");
  }

  @Test
  void withoutDataOfTheYearNothingIsSaid() {
    District district = District.of(4).put(1, YEAR, PassportField.PUPILS.series(), 100)
        .low(1, YEAR - 1, "ОГЭ/Математика", 20, 1).low(1, YEAR - 2, "ОГЭ/Математика", 20, 5);
    RowFinding row = row(first(district), "Д03");
    assertThat(row.label()).isEqualTo(Label.NO_CHANGE_KNOWN);
    assertThat(row.lines()).allMatch(line -> line.reason().startsWith("нет данных"));
  }

  @Test
  void sharesOfThePassportFallToTheBetter() {
    District district = District.of(4);
    for (int school = 1; school <= 4; school++) {
      for (int year = YEAR - 1; year <= YEAR; year++) {
        district.put(school, year, PassportField.PUPILS.series(), 100)
            .put(school, year, PassportField.TRUANTS.series(), year == YEAR ? 4 : 10);
      }
    }
    assertThat(row(first(district), "Д11").label()).isEqualTo(Label.POSITIVE);
  }

  /// «Рособрнадзор 30 %» with the table of S2: who is in follows from two examinations.
  private static IdentificationProfile thirty() throws Exception {
    JsonMapper json = new JsonMapper();
    ObjectNode rules = (ObjectNode) json.readTree(District.profile("Рособрнадзор 30 %").document().text());
    rules.set("dynamics", json.readTree(RULES.document().text()).get("dynamics"));
    return (IdentificationProfile) ProfileReader.read(rules.toString());
  }

  /// So many of 40 of the first school fail both examinations in the years, the earliest first; the mean of mathematics
  /// last year and this.
  private static District listed(double before, double now, int... failed) {
    District district = District.of(8);
    for (int i = 0; i < failed.length; i++) {
      int year = YEAR - failed.length + 1 + i;
      for (int school = 1; school <= 8; school++) {
        district.low(school, year, "ОГЭ/Русский язык", 40, school == 1 ? failed[i] : 6)
            .low(school, year, "ОГЭ/Математика", 40, school == 1 ? failed[i] : 6)
            .mean(school, year, "ОГЭ/Математика", 40, school != 1 ? 30 : year == YEAR ? now : before);
      }
    }
    return district;
  }

  private static Transition transition(District district) throws Exception {
    return new Prepared(district.data(), Methods.shipped()).dynamics(thirty(), new SchoolYear(YEAR)).orElseThrow()
        .school(new SchoolKey(1)).orElseThrow().transition();
  }

  @Test
  void movesOutOfTheListByYears() throws Exception {
    Series closed = Series.indicator("Меры программы закрыты или перенесены");
    assertThat(transition(listed(50, 50, 20, 20)).kind()).isEqualTo(Transition.Kind.STAYS);
    assertThat(transition(listed(50, 50, 2, 2)).kind()).isEqualTo(Transition.Kind.OUTSIDE);
    assertThat(transition(listed(50, 50, 20, 2)).kind()).isEqualTo(Transition.Kind.CANDIDATE);
    assertThat(transition(listed(50, 50, 20, 2, 2)).kind()).isEqualTo(Transition.Kind.UNKNOWN);
    assertThat(transition(listed(50, 50, 20, 2, 2).put(1, YEAR, closed, 1)).kind())
        .isEqualTo(Transition.Kind.LEAVES);
    assertThat(transition(listed(50, 50, 20, 2, 2).put(1, YEAR, closed, 0)).kind()).isEqualTo(Transition.Kind.HELD);
    // 2 of 40 fail, but the mean is eight points lower.
    Transition held = transition(listed(50, 42, 20, 2));
    assertThat(held.kind()).isEqualTo(Transition.Kind.HELD);
    assertThat(held.reason()).contains("математика", "отрицательная");
  }

  @Test
  void theDistrictIsTheShareOfItsListedSchools() throws Exception {
    District district = District.of(8);
    Series work = Series.indicator("Школа охвачена методической работой");
    for (int year = YEAR - 1; year <= YEAR; year++) {
      for (int school = 1; school <= 8; school++) {
        int failed = school <= 4 ? 20 : 1;
        district.low(school, year, "ОГЭ/Русский язык", 40, failed).low(school, year, "ОГЭ/Математика", 40, failed);
        // Of four listed schools two were reached, then three; the answers of others and a missing one do not count.
        if (school != 4) {
          district.put(school, year, work, school <= (year == YEAR ? 3 : 2) || school > 4 ? 1 : 0);
        }
      }
    }
    Dynamics dynamics = new Prepared(district.data(), Methods.shipped()).dynamics(thirty(), new SchoolYear(YEAR))
        .orElseThrow();
    Dynamics.DistrictRow row = dynamics.district().getFirst();
    assertThat(row.finding().row().id()).isEqualTo("Д15");
    assertThat(row.finding().lines().getFirst().points()).extracting(point -> point.value().share().orElseThrow())
        .containsExactly(new Share(3, 3), new Share(2, 3));
    assertThat(row.finding().label()).isEqualTo(Label.POSITIVE);
    assertThat(dynamics.district().get(1).finding().label()).isEqualTo(Label.NO_CHANGE_KNOWN);
  }

  @Test
  void aSetWithoutTheTableHasNoDynamics() {
    assertThat(new Prepared(failing(1, 1).data(), Methods.shipped())
        .dynamics(District.profile("Рособрнадзор 30 %"), new SchoolYear(YEAR))).isEmpty();
  }
}
