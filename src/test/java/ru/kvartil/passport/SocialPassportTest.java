package ru.kvartil.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

class SocialPassportTest {
  private final SampleObservations facts = new SampleObservations();

  private SocialPassport passport(int contingent) {
    return new SocialPassport(facts, (school, year) -> OptionalInt.of(contingent), new SchoolKey(1),
        new SchoolYear(2023));
  }

  private void given(PassportField field, double value) {
    facts.put(1, 2023, field.series(), value);
  }

  @Test
  void sharesAreOfThePassportsOwnTotal() {
    given(PassportField.PUPILS, 200);
    given(PassportField.INCOMPLETE_FAMILY, 50);
    Derived<Share> share = passport(400).share(PassportField.INCOMPLETE_FAMILY).orElseThrow();
    assertThat(share.value()).isEqualTo(new Share(50, 200));
    assertThat(share.inputs()).hasSize(2);
  }

  @Test
  void withoutATotalSharesAreOfTheContingent() {
    given(PassportField.INCOMPLETE_FAMILY, 50);
    Derived<Share> share = passport(400).share(PassportField.INCOMPLETE_FAMILY).orElseThrow();
    assertThat(share.value()).isEqualTo(new Share(50, 400));
    assertThat(share.inputs()).hasSize(1);
  }

  @Test
  void withoutTotalAndContingentThereIsNoShare() {
    given(PassportField.INCOMPLETE_FAMILY, 50);
    given(PassportField.PUPILS, 0);
    SocialPassport passport = new SocialPassport(facts, Contingent.unknown(), new SchoolKey(1), new SchoolYear(2023));
    assertThat(passport.share(PassportField.INCOMPLETE_FAMILY)).isEmpty();
  }

  @Test
  void teachersAreAShareOfTeachers() {
    given(PassportField.TEACHERS, 20);
    given(PassportField.TEACHERS_OF_OTHER_SUBJECT, 5);
    assertThat(passport(400).share(PassportField.TEACHERS_OF_OTHER_SUBJECT)).map(Derived::value)
        .contains(new Share(5, 20));
  }

  @Test
  void distanceIsNoShare() {
    given(PassportField.DISTANCE, 35);
    assertThat(passport(400).share(PassportField.DISTANCE)).isEmpty();
    assertThat(passport(400).number(PassportField.DISTANCE)).map(Derived::value).contains(35.0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      общее число обучающихся                    | PUPILS
      Состоят на различных видах учета           | ON_RECORD
      «Семьи в СОП»                              | FAMILY_IN_DANGER
      Дети мигрантов, иностранных граждан        | MIGRANTS
      Дети — сироты и без попечения родителей    | ORPHANS
      Группа риска  нуждаются в сопровождении    | RISK_GROUP
      Дeти c OВЗ                                 | SPECIAL_NEEDS
      Тип населенного пункта                     | PLACE
      """)
  void recognisesFieldsAsNamesAreFolded(String printed, PassportField field) {
    assertThat(PassportField.of(printed)).contains(field);
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsFoundByItsOwnText(PassportField field) {
    assertThat(PassportField.of(field.text())).contains(field);
  }

  @Test
  void differentFieldsStayApart() {
    assertThat(PassportField.of("Дети-инвалиды")).contains(PassportField.DISABLED_CHILDREN);
    assertThat(PassportField.of("Дети родителей-инвалидов")).contains(PassportField.DISABLED_PARENT);
    assertThat(PassportField.of("Дети")).isEmpty();
  }
}
