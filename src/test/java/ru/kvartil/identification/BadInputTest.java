package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeMovement;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// What no method can be computed from, under every shipped rule set: said in Russian, no number invented.
class BadInputTest {
  private static final int YEAR = District.YEAR;

  static java.util.stream.Stream<IdentificationProfile> profiles() {
    return ShippedProfiles.identification().stream();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aYearWithoutDataIsRefused(IdentificationProfile profile) {
    District district = District.of(5).low(1, YEAR, "ОГЭ/Математика", 20, 5);
    Identification found = Identification.compute(profile, district.data(), Methods.shipped(), new SchoolYear(2019));
    assertThat(found.refused())
        .hasValue("За 2018/2019 учебный год данных нет. Загрузите таблицы этого года или назовите"
            + " другой год.");
    assertThat(found.schools()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void withoutASchoolNothingIsJudged(IdentificationProfile profile) {
    Identification found = new District().low(1, YEAR, "ОГЭ/Математика", 20, 5).by(profile);
    assertThat(found.refused()).hasValueSatisfying(reason -> assertThat(reason).contains("нет ни одной школы",
        "Загрузите"));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void oneSchoolIsNeverLowestNorInAQuarter(IdentificationProfile profile) {
    District district = full(1);
    Identification found = district.by(profile);
    assertThat(found.refused()).isEmpty();
    found.schools().getFirst().criteria().stream().flatMap(each -> each.finding().leaves()).forEach(leaf -> {
      boolean relative = leaf.test() instanceof Finding.Test.Among || leaf.test() instanceof Finding.Test.InQuarters;
      assertThat(relative && (leaf.state() == State.FIRED || leaf.state() == State.NOT_FIRED)).as("%s", leaf).isFalse();
      assertThat(relative && leaf.reason().isEmpty()).as("%s", leaf).isFalse();
    });
    assertThat(found.schools().getFirst().outcome()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void equalSchoolsHaveNoLowestAmongThem(IdentificationProfile profile) {
    Identification found = full(9).by(profile);
    found.schools().forEach(school -> school.criteria().stream().flatMap(each -> each.finding().leaves())
        .filter(leaf -> leaf.test() instanceof Finding.Test.Among)
        .forEach(leaf -> assertThat(leaf.state()).as("%s", leaf).isIn(State.NOT_APPLIED, State.NO_DATA)));
    assertThat(found.schools()).extracting(Identification.SchoolFinding::flags).containsOnly(
        found.schools().getFirst().flags());
  }

  /// Equal schools with everything the rule sets look at.
  private static District full(int schools) {
    District district = District.of(schools);
    for (int year = YEAR - 2; year <= YEAR; year++) {
      for (int school = 1; school <= schools; school++) {
        for (String exam : IdentificationPropertiesTest.EXAMS) {
          district.low(school, year, exam, 20, 3).mean(school, year, exam, 20, 40);
        }
        district.put(school, year, PassportField.PUPILS.series(), 200);
        for (PassportField field : new PassportField[]{PassportField.RISK_GROUP, PassportField.TRUANTS,
          PassportField.DEVIANT_BEHAVIOUR, PassportField.NO_MOTIVATION, PassportField.ON_RECORD,
          PassportField.INCOMPLETE_FAMILY, PassportField.RUSSIAN_NOT_NATIVE,
          PassportField.BOTH_PARENTS_HIGHER_EDUCATION}) {
          district.put(school, year, field.series(), 4);
        }
      }
    }
    return district;
  }

  @Test
  void anUnknownIndicatorIsNamed() {
    String text = ShippedProfiles.outcome().document().text();
    assertThatThrownBy(() -> ProfileReader.read(text.replace("passed:ОГЭ/Русский язык", "passsed:ОГЭ/Русский язык")))
        .isInstanceOf(Failure.class).hasMessageContaining("passsed:ОГЭ/Русский язык");
  }

  @Test
  void weightsThatSumToNothingAreRefused() {
    String outcome = ShippedProfiles.outcome().document().text();
    assertThatThrownBy(
        () -> ProfileReader.read(outcome.replace("\"weight\": {\"value\": 1,", "\"weight\": {\"value\": 0,")))
        .isInstanceOf(Failure.class).hasMessageContaining("больше нуля");
    String welfare = ShippedProfiles.welfare().document().text();
    assertThatThrownBy(() -> ProfileReader.read(welfare.replace("0.25", "0"))).isInstanceOf(Failure.class);
    String rules = ShippedProfiles.identification().getFirst().document().text();
    assertThatThrownBy(
        () -> ProfileReader.read(rules.replace("\"needed\": {\"value\": 1,", "\"needed\": {\"value\": 0,")))
        .isInstanceOf(Failure.class);
  }

  @Test
  void yearsUnderDifferentProfilesAreNotCompared() throws Exception {
    District district = full(6);
    OutcomeProfile one = ShippedProfiles.outcome();
    OutcomeProfile other = (OutcomeProfile) ProfileReader.read(one.document().text().replace("\"version\": \"1\"",
        "\"version\": \"2\""));
    var before = OutcomeIndex.compute(one, district.data().indicators(), new SchoolYear(YEAR - 1),
        district.data().participants(new SchoolYear(YEAR - 1)));
    var after = OutcomeIndex.compute(other, district.data().indicators(), new SchoolYear(YEAR),
        district.data().participants(new SchoolYear(YEAR)));
    assertThatThrownBy(() -> OutcomeMovement.between(before, after)).isInstanceOf(Failure.class)
        .hasMessageContaining("ГИА и аттестаты");
  }
}
