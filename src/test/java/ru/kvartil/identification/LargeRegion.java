package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.fact.CompactObservations;
import ru.kvartil.fact.CompactObservations.BatchPlace;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts.NewFact;
import ru.kvartil.fact.Series;
import ru.kvartil.index.IndexData;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.SchoolYear;

/// A seeded region with about two hundred values of each school and year, gaps, «х», markers of bias, schools outside the
/// comparison: what the quick and the plain way are compared and timed on.
final class LargeRegion {
  static final int LAST = 2025;
  private static final int SCHOOLS_OF_A_DISTRICT = 50;
  private static final double GAPS = 0.04;
  private static final List<String> BASIC = List.of("Русский язык", "Математика", "Физика", "Химия", "Биология",
      "География", "Обществознание", "Информатика", "История");
  private static final List<String> SECONDARY = List.of("Русский язык", "Математика (база)", "Математика (профиль)",
      "Физика", "Химия", "Биология", "География", "Обществознание", "Информатика", "История", "Английский язык");
  private static final List<String> YEARLY = List.of("Русский язык", "Математика", "Биология", "История");
  private static final List<String> OWN = List.of("Доля учителей, подтвердивших или повысивших категорию за 3 года",
      "Доля учителей на 1,5 ставки и более", "ВСОКО: в положении выделен мониторинг",
      "ВСОКО: в положении описано использование результатов", "Самообследование: есть анализ внешних процедур",
      "Доля учителей – экспертов ГИА", "Оставлено на повторное обучение (кроме 9 и 11 классов)");
  private final Random random;
  private final int schools;
  private final int years;
  private final Map<Series, Integer> numbers = new LinkedHashMap<>();
  private final List<NewFact> facts = new ArrayList<>();

  private LargeRegion(long seed, int schools, int years) {
    this.random = new Random(seed);
    this.schools = schools;
    this.years = years;
  }

  static LargeRegion of(long seed, int schools, int years) {
    LargeRegion region = new LargeRegion(seed, schools, years);
    for (int year = LAST - years + 1; year <= LAST; year++) {
      for (int school = 1; school <= schools; school++) {
        region.fill(school, year);
      }
    }
    return region;
  }

  Map<Series, Integer> series() {
    return numbers;
  }

  List<NewFact> facts() {
    return facts;
  }

  private static SchoolType type(int school) {
    return school % 9 == 0 ? SchoolType.PRIMARY : school % 4 == 0 ? SchoolType.BASIC : SchoolType.SECONDARY;
  }

  private void fill(int school, int year) {
    boolean basic = type(school) != SchoolType.PRIMARY;
    if (basic) {
      BASIC.forEach(subject -> exam(school, year, result("ОГЭ", subject, 0)));
      counts(school, year, "ГИА-9");
    }
    if (type(school) == SchoolType.SECONDARY) {
      SECONDARY.forEach(subject -> exam(school, year, result("ЕГЭ", subject, 0)));
      counts(school, year, "ГИА-11");
    }
    for (int parallel = 4; parallel <= (basic ? 8 : 4); parallel++) {
      for (String subject : YEARLY) {
        marks(school, year, result("ВПР", subject, parallel));
      }
      exam(school, year, result("РДР", "Математика", parallel));
    }
    int pupils = 80 + random.nextInt(900);
    put(school, year, PassportField.PUPILS.series(), pupils);
    for (PassportField field : PassportField.values()) {
      if (field.denominator().filter(whole -> whole == PassportField.PUPILS).isPresent()) {
        put(school, year, field.series(), random.nextInt(1 + pupils / 3));
      }
    }
    int teachers = 8 + random.nextInt(60);
    put(school, year, PassportField.TEACHERS.series(), teachers);
    put(school, year, PassportField.TEACHERS_OF_OTHER_SUBJECT.series(), random.nextInt(teachers));
    OWN.forEach(name -> put(school, year, Series.indicator(name), random.nextInt(2)));
    if (school % 37 == 0) {
      put(school, year, Series.indicator("Признаки необъективности ВПР: 4 РУ"), random.nextInt(2));
    }
  }

  private static ResultKey result(String procedure, String subject, int parallel) {
    return new ResultKey(Procedure.parse(procedure, parallel), Subjects.canonical(subject), parallel,
        Series.MAIN_PERIOD).undivided();
  }

  private void exam(int school, int year, ResultKey key) {
    int sat = random.nextInt(40);
    put(school, year, key.series(Measure.PARTICIPANTS), sat);
    put(school, year, key.series(Measure.BELOW_MINIMUM),
        sat == 0 ? 0 : random.nextInt(sat + 1) / (1 + random.nextInt(6)));
    put(school, year, key.series(Measure.MEAN), 20 + random.nextInt(600) / 10.0);
  }

  private void marks(int school, int year, ResultKey key) {
    if (random.nextInt(3) > 0) {
      put(school, year, key.series(Measure.PARTICIPANTS), 40 + random.nextInt(20));
    }
    put(school, year, key.series(Measure.MARK_2), random.nextInt(12));
    put(school, year, key.series(Measure.MARK_3), random.nextInt(14));
    put(school, year, key.series(Measure.MARK_4), random.nextInt(9));
    put(school, year, key.series(Measure.MARK_5), random.nextInt(5));
  }

  private void counts(int school, int year, String kind) {
    ResultKey key = ResultKey.of(Procedure.parse(kind, 0), "");
    int graduates = 5 + random.nextInt(60);
    put(school, year, key.series(Measure.GRADUATES), graduates);
    put(school, year, key.series(Measure.CERTIFICATE), graduates - random.nextInt(4));
  }

  private void put(int school, int year, Series series, double value) {
    if (random.nextDouble() < GAPS) {
      return;
    }
    boolean dash = random.nextInt(200) == 0;
    Integer number = numbers.computeIfAbsent(series, _ -> numbers.size() + 1);
    facts.add(new NewFact(school, year, number, dash ? Double.NaN : value,
        dash ? FactValue.Mark.MISSING : FactValue.Mark.PRINTED, 0, school, number, 0));
  }

  /// The same order for the same seed, whatever it is stored in.
  void each(BiConsumer<NewFact, Long> sink) {
    for (int i = 0; i < facts.size(); i++) {
      sink.accept(facts.get(i), i + 1L);
    }
  }

  CompactObservations observations() {
    CompactObservations.Builder builder = new CompactObservations.Builder();
    numbers.forEach((series, number) -> builder.series(number, series));
    builder.place(new BatchId(1), new BatchPlace("регион.xlsx", List.of("Лист 1")));
    each((fact, id) -> builder.add(fact, id, new BatchId(1)));
    return builder.build();
  }

  IndexData data() {
    List<School> all = new ArrayList<>();
    Map<SchoolYear, Map<SchoolKey, SchoolYearRecord>> records = new HashMap<>();
    for (int i = 1; i <= schools; i++) {
      SchoolKey key = new SchoolKey(i);
      all.add(new School(new UUID(0, i), key, 1, SchoolNames.of("Школа № " + i),
          new SchoolCodes("", "", Integer.toString(i)), "Район " + i / SCHOOLS_OF_A_DISTRICT, type(i),
          PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
      if (i % 41 == 0) {
        for (int year = LAST - years + 1; year <= LAST; year++) {
          records.computeIfAbsent(new SchoolYear(year), _ -> new HashMap<>()).put(key,
              new SchoolYearRecord(key, new SchoolYear(year), OptionalInt.empty(), false, "вечерняя"));
        }
      }
    }
    return new IndexData(all, records, observations());
  }
}
