package ru.kvartil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.matching.SchoolGuess;

class DemoDistrictTest {
  private static final String RESILIENT = "МБОУ \"Луговская СОШ\"";
  private static final String DECLINING = "МБОУ \"СОШ № 8 им. А.С. Зорина\"";
  private final DemoData data = DemoDistrict.generate();

  @Test
  void isTheSameEveryTime() {
    assertThat(DemoDistrict.generate()).isEqualTo(data);
    DemoRow first = data.years().getLast().ege().getFirst();
    assertThat(first.number("Русский язык", Measure.MEAN)).as("the same on every machine").hasValue(69.7);
  }

  @Test
  void holdsSchoolsOfAllKinds() {
    assertThat(data.schools()).hasSize(24);
    assertThat(data.years()).hasSize(5);
    assertThat(data.schools()).extracting(DemoSchool::type).contains(SchoolType.PRIMARY, SchoolType.BASIC,
        SchoolType.SECONDARY, SchoolType.GYMNASIUM, SchoolType.LYCEUM, SchoolType.EVENING, SchoolType.SPECIAL);
    assertThat(data.schools()).extracting(DemoSchool::place).contains(PlaceKind.CITY, PlaceKind.URBAN_SETTLEMENT,
        PlaceKind.VILLAGE, PlaceKind.HAMLET);
    assertThat(new HashSet<>(data.schools().stream().map(DemoSchool::login).toList())).hasSize(24);
    assertThat(data.schools())
        .allSatisfy(school -> assertThat(SchoolGuess.type(school.name())).isEqualTo(school.type()));
  }

  @Test
  void countsNeverExceedTheirWhole() {
    for (DemoYear year : data.years()) {
      for (DemoRow row : Stream.of(year.ege(), year.oge(), year.ninth(), year.eleventh()).flatMap(List::stream)
          .toList()) {
        double graduates = row.number("", Measure.GRADUATES).orElseThrow();
        row.numbers().forEach((subject, values) -> {
          values.forEach((measure, value) -> assertThat(value).as(row.school() + subject + measure).isNotNegative()
              .isLessThanOrEqualTo(measure == Measure.MEAN ? 100 : whole(row, subject, measure, graduates)));
          marksAddUp(values);
        });
      }
    }
  }

  private static double whole(DemoRow row, String subject, Measure measure, double graduates) {
    return measure.denominator().map(whole -> row.number(subject, whole).orElse(graduates)).orElse(graduates);
  }

  private static void marksAddUp(Map<Measure, Double> values) {
    if (values.containsKey(Measure.MARK_2)) {
      double marks = Stream.of(Measure.MARK_2, Measure.MARK_3, Measure.MARK_4, Measure.MARK_5)
          .mapToDouble(mark -> values.getOrDefault(mark, 0.0)).sum();
      assertThat(marks).isEqualTo(values.get(Measure.PARTICIPANTS));
    }
  }

  @Test
  void everyGraduateSitsRussianAndOneMathematics() {
    for (DemoYear year : data.years()) {
      for (DemoRow row : year.ege()) {
        double graduates = row.number("", Measure.GRADUATES).orElseThrow();
        assertThat(row.number("Русский язык", Measure.PARTICIPANTS)).hasValue(graduates);
        assertThat(row.number("Математика (профиль)", Measure.PARTICIPANTS).orElse(0)
            + row.number("Математика (база)", Measure.PARTICIPANTS).orElse(0)).isEqualTo(graduates);
      }
    }
  }

  @Test
  void passportsCountWithinTheirWhole() {
    for (DemoYear year : data.years()) {
      assertThat(year.passports()).hasSize(24).allSatisfy(passport -> passport.numbers().forEach((field, value) -> {
        assertThat(value).as(passport.school() + field.text()).isNotNegative();
        field.denominator()
            .ifPresent(whole -> assertThat(value).isLessThanOrEqualTo(passport.numbers().getOrDefault(whole, 0)));
      }));
    }
  }

  @Test
  void betterOffSchoolsDoBetterButNotAll() {
    DemoYear first = data.years().getFirst();
    DemoYear last = data.years().getLast();
    assertThat(mathematics(last, "МБОУ \"Гимназия\"")).isGreaterThan(mathematics(last, "МКОУ \"Ключевская ООШ\""));
    assertThat(educated(last, RESILIENT)).isLessThan(educated(last, DECLINING));
    assertThat(mathematics(last, RESILIENT)).isGreaterThan(mathematics(last, DECLINING));
    assertThat(mathematics(last, DECLINING)).isLessThan(mathematics(first, DECLINING));
  }

  /// Mean mark of ОГЭ.
  private static double mathematics(DemoYear year, String school) {
    return year.oge().stream().filter(row -> row.school().name().equals(school)).findFirst().orElseThrow()
        .number("Математика", Measure.MEAN).orElseThrow();
  }

  /// Share of pupils whose parents both have a higher education.
  private static double educated(DemoYear year, String school) {
    Map<PassportField, Integer> numbers = year.passports().stream()
        .filter(passport -> passport.school().name().equals(school)).findFirst().orElseThrow().numbers();
    return (double) numbers.getOrDefault(PassportField.BOTH_PARENTS_HIGHER_EDUCATION, 0)
        / numbers.getOrDefault(PassportField.PUPILS, 1);
  }
}
