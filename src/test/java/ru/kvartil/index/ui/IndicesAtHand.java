package ru.kvartil.index.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Transactions;

/// A small invented district for the screens of indices, without a database.
final class IndicesAtHand {
  static final SchoolYear YEAR = new SchoolYear(2025);
  private static final ResultKey OGE = ResultKey.of(Procedure.OGE, "Математика");
  final Workspace workspace = new Workspace(YEAR);
  private final SampleObservations facts = new SampleObservations();
  private final List<School> schools = new ArrayList<>();
  private final Map<SchoolKey, SchoolYearRecord> records = new HashMap<>();
  private final Counted counted = new Counted();
  /// The methods in use.
  Methods methods = Methods.shipped();
  final Indices indices = new Indices(counted,
      () -> new IndexData(schools, Map.of(YEAR, Map.copyOf(records)), facts), () -> methods);

  void school(int key) {
    schools.add(new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of("Школа № " + key),
        new SchoolCodes("", "", ""), "", SchoolType.BASIC, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private void oge(int school, int year, int sat, int below) {
    facts.put(school, year, OGE.series(Measure.PARTICIPANTS), sat);
    facts.put(school, year, OGE.series(Measure.BELOW_MINIMUM), below);
  }

  /// Five schools: 20, 40, 60, 80, 100 % passed, the year before 60 % each; the fifth is outside the comparison.
  void district() {
    for (int i = 1; i <= 5; i++) {
      school(i);
      oge(i, 2024, 10, 4);
      oge(i, 2025, 10, 10 - 2 * i);
    }
    school(6);
    records.put(new SchoolKey(5), new SchoolYearRecord(new SchoolKey(5), YEAR, OptionalInt.empty(), false, "вечерняя"));
  }

  /// A passport whose unhappy shares are `share` percent and whose happy one is the rest.
  void passport(int school, int share) {
    facts.put(school, YEAR.end(), PassportField.PUPILS.series(), 100);
    facts.put(school, YEAR.end(), PassportField.BOTH_PARENTS_HIGHER_EDUCATION.series(), 100 - share);
    facts.put(school, YEAR.end(), PassportField.INCOMPLETE_FAMILY.series(), share);
    facts.put(school, YEAR.end(), PassportField.ON_RECORD.series(), share);
    facts.put(school, YEAR.end(), PassportField.RUSSIAN_NOT_NATIVE.series(), share);
  }

  /// What was put in since counts as committed.
  void change() {
    counted.revision++;
  }

  /// How often the data were read.
  int reads() {
    return counted.reads;
  }

  /// Makes every further read fail with this; null ends it.
  void fail(@Nullable Failure failure) {
    counted.failure = failure;
    change();
  }

  /// Transactions over nothing that count their reads.
  private static final class Counted implements Transactions {
    private long revision;
    private int reads;
    private @Nullable Failure failure;

    @Override
    public <T> T read(Work<T> work) throws Failure {
      reads++;
      if (failure != null) {
        throw failure;
      }
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
