package ru.kvartil.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoPassport;
import ru.kvartil.demo.DemoRow;
import ru.kvartil.demo.DemoSchool;
import ru.kvartil.demo.DemoYear;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.fact.CompactObservations;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Series;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.SchoolYear;

/// The fictional district as the input of its справки, a file for each kind of table and year.
public final class DemoInput {
  private final CompactObservations.Builder facts = new CompactObservations.Builder();
  private final Map<Series, Integer> series = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private long nextFact = 1;
  private long nextBatch = 1;

  private DemoInput() {}

  public static NoteInput load() {
    return new DemoInput().read(DemoDistrict.generate());
  }

  /// The key of a demo school by a piece of its name.
  static SchoolKey key(NoteInput input, String piece) {
    return input.schools().stream().filter(school -> school.name().contains(piece)).findFirst().orElseThrow().key();
  }

  private NoteInput read(DemoData data) {
    List<DemoSchool> sorted = data.schools().stream()
        .sorted((a, b) -> new NaturalOrder().compare(a.name(), b.name())).toList();
    List<School> schools = new ArrayList<>();
    for (DemoSchool each : sorted) {
      keys.put(each.name(), schools.size() + 1);
      schools.add(new School(new UUID(0, schools.size() + 1), new SchoolKey(schools.size() + 1), 1,
          SchoolNames.of(each.name()), new SchoolCodes(each.code(), each.login(), ""), data.district(), each.type(),
          each.place(), Optional.of(each.small()), Optional.empty()));
    }
    Map<SchoolYear, List<SchoolYearRecord>> records = new HashMap<>();
    for (DemoYear year : data.years()) {
      rows(year.year(), "ОГЭ", Procedure.OGE, year.oge());
      rows(year.year(), "ЕГЭ", Procedure.EGE, year.ege());
      rows(year.year(), "Аттестаты 9", Procedure.GIA_9, year.ninth());
      rows(year.year(), "Аттестаты 11", Procedure.GIA_11, year.eleventh());
      passports(year);
      records.put(year.year(), schools.stream().filter(
          school -> school.type() == SchoolType.EVENING || school.type() == SchoolType.SPECIAL)
          .map(school -> new SchoolYearRecord(school.key(), year.year(), OptionalInt.empty(), false,
              school.type() == SchoolType.EVENING ? "вечерняя" : "коррекционная"))
          .toList());
    }
    Centre centre = new Centre(data.district(),
        "Муниципальное казённое учреждение «Информационно-методический центр Берёзовского района»", "г. Берёзовск",
        Optional.empty(), "план работы центра на 2026/2027 учебный год, пункт 14",
        new Signatory("Методист", "И. П. Лебедева"), new Signatory("Начальник отдела", "А. В. Сорокин"),
        new Signatory("Директор центра", "О. Н. Ковалёва"));
    return new NoteInput(centre, schools, records, facts.build(),
        Methods.shipped(), 1);
  }

  private BatchId batch(String name, SchoolYear year) {
    BatchId batch = new BatchId(nextBatch++);
    facts.place(batch, new CompactObservations.BatchPlace(name + " " + year.end() + ".xlsx", List.of("Свод")));
    return batch;
  }

  private void rows(SchoolYear year, String name, Procedure procedure, List<DemoRow> rows) {
    BatchId batch = batch(name, year);
    for (DemoRow row : rows) {
      row.numbers().forEach((subject, values) -> values.forEach((measure, value) -> add(row.school(), year,
          ResultKey.of(procedure, subject).series(measure), value, batch)));
    }
  }

  private void passports(DemoYear year) {
    BatchId batch = batch("Социальные паспорта", year.year());
    for (DemoPassport passport : year.passports()) {
      passport.numbers().forEach(
          (field, value) -> add(passport.school(), year.year(), field.series(), value, batch));
    }
  }

  private void add(DemoSchool school, SchoolYear year, Series of, double value, BatchId batch) {
    int number = series.computeIfAbsent(of, each -> {
      int next = series.size() + 1;
      facts.series(next, each);
      return next;
    });
    int key = keys.get(school.name());
    long fact = nextFact++;
    facts.add(new Facts.NewFact(key, year.end(), number, value, FactValue.Mark.PRINTED, 0, key + 4, number, 0), fact,
        batch);
  }
}
