package ru.kvartil.storage;

import java.util.ArrayList;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.Parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;
import ru.kvartil.storage.schema.Tables;
import ru.kvartil.storage.schema.tables.records.DistrictCentreRecord;
import ru.kvartil.storage.schema.tables.records.SchoolRecord;

@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class DatabaseTest {
  @Parameter
  StoreKind engine;
  private static final Database.Origin ORIGIN = new Database.Origin(InstantSource.system(), "тест");
  @TempDir
  Path folder;

  private Path path() {
    return folder.resolve("Район Ёлочный/база");
  }

  @Test
  void keepsWhatWasWrittenAndSignsIt() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Centres centres = new JooqCentres(database);
      database.transactions().write("x", () -> {
        centres.save(Centre.of("Берёзовский район", Optional.empty()));
        return 0;
      });
    }
    try (Database database = engine.open(path().resolveSibling("база.mv.db"), ORIGIN)) {
      Centres centres = new JooqCentres(database);
      assertThat(database.transactions().read(centres::find)).map(Centre::district).contains("Берёзовский район");
      var event = database.transactions().read(() -> database.sql().selectFrom(Tables.CHANGE_EVENT).fetchSingle());
      assertThat(event.getPerson()).isEqualTo("тест");
      assertThat(event.getKind()).isEqualTo("insert");
      assertThat(event.getChanges()).contains("Берёзовский район");
    }
  }

  @Test
  void signsEveryChangeOfOneWriteInAnOpenDatabase() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Schools schools = new JooqSchools(database);
      for (int i = 0; i < 3; i++) {
        database.transactions().write("x", () -> {
          for (int j = 0; j < 3; j++) {
            schools.add(new Schools.Draft(SchoolNames.of("Школа"), SchoolCodes.NONE, "", SchoolType.UNKNOWN,
                PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
          }
          return 0;
        });
      }
      List<Long> numbers = database.transactions().read(() -> database.sql().select(Tables.CHANGE_EVENT.SEQ)
          .from(Tables.CHANGE_EVENT).orderBy(Tables.CHANGE_EVENT.SEQ).fetch(Tables.CHANGE_EVENT.SEQ));
      assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
      assertThat(database.transactions().read(schools::all)).extracting(school -> school.key().value())
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
  }

  @Test
  void rollsBackAWriteThatFailed() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Centres centres = new JooqCentres(database);
      long before = database.transactions().revision();
      assertThatThrownBy(() -> database.transactions().write("x", () -> {
        centres.save(Centre.of("А", Optional.empty()));
        throw new IllegalStateException("bug");
      })).isInstanceOf(IllegalStateException.class);
      assertThat(database.transactions().read(centres::find)).isEmpty();
      assertThat(database.transactions().revision()).isEqualTo(before);
    }
  }

  @Test
  void readsTheOldStateWhileAWriterWorks() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Centres centres = new JooqCentres(database);
      Transactions transactions = database.transactions();
      String seen = transactions.<List<String>, String, String>writeStreamed("x", () -> {
        centres.save(Centre.of("новый", Optional.empty()));
        return new ArrayList<>();
      }, (state, queue) -> {
        queue.accept(transactions.read(centres::find).map(Centre::district).orElse("пусто"));
      }, new Transactions.Sink<>() {
        @Override
        public void take(List<String> state, String chunk) {
          state.add(chunk);
        }

        @Override
        public String finish(List<String> state) {
          return state.getFirst();
        }
      });
      assertThat(seen).isEqualTo("пусто");
      assertThat(transactions.read(centres::find)).map(Centre::district).contains("новый");
    }
  }

  @Test
  void rollsBackAStreamWhenTheFeederFails() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Centres centres = new JooqCentres(database);
      assertThatThrownBy(() -> database.transactions().<Integer, String, Integer>writeStreamed("x", () -> {
        centres.save(Centre.of("новый", Optional.empty()));
        return 1;
      }, (state, queue) -> {
        queue.accept("a");
        throw new IllegalStateException("feeder");
      }, sink(false))).hasMessage("feeder");
      assertThat(database.transactions().read(centres::find)).isEmpty();
    }
  }

  @Test
  void endsTheFeederWhenStoringFails() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      assertThatThrownBy(() -> database.transactions().<Integer, String, Integer>writeStreamed("x", () -> 1,
          (state, queue) -> {
            for (int i = 0; i < 1_000_000; i++) {
              queue.accept("a");
            }
          }, sink(true))).hasMessage("sink");
    }
  }

  private static Transactions.Sink<Integer, String, Integer> sink(boolean failing) {
    return new Transactions.Sink<>() {
      @Override
      public void take(Integer state, String chunk) {
        if (failing) {
          throw new IllegalStateException("sink");
        }
      }

      @Override
      public Integer finish(Integer state) {
        return state;
      }
    };
  }

  @Test
  void neverCreatesByOpening() throws Exception {
    assertThat(engine.address(folder).isPresent()).isEqualTo(engine == StoreKind.SERVER);
    assertThatThrownBy(() -> engine.open(folder.resolve("нет"), ORIGIN).close()).isInstanceOf(Failure.class)
        .hasMessageContaining("init");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void doesNotWriteOverARowInAnotherVersion() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, _ -> {})) {
      Schools schools = new JooqSchools(database);
      School school = database.transactions().write("Школа внесена",
          () -> schools.add(new Schools.Draft(SchoolNames.of("Школа"), SchoolCodes.NONE, "", SchoolType.UNKNOWN,
              PlaceKind.UNKNOWN, Optional.empty(), Optional.empty())));
      assertThatThrownBy(() -> database.transactions().write("x", () -> {
        SchoolRecord row = database.sql().selectFrom(Tables.SCHOOL).fetchSingle();
        database.sql().execute("update school set version = version + 1, short_name = 'чужое'");
        row.setShortName("своё");
        database.journal().update(row);
        return 0;
      })).isInstanceOf(Failure.class).hasMessageContaining("«Школа внесена»").hasMessageContaining("тест");
      assertThatThrownBy(() -> database.transactions().write("x", () -> {
        SchoolRecord row = database.sql().selectFrom(Tables.SCHOOL).fetchSingle();
        database.sql().execute("update school set version = version + 1");
        database.journal().delete(row);
        return 0;
      })).isInstanceOf(Failure.class);
      assertThat(database.transactions().read(schools::all)).containsExactly(school);
    }
  }

  @Test
  void takesARowThatWasChangedTwiceInOneCommand() throws Exception {
    try (Database database = engine.create(path(), ORIGIN, centre("А"))) {
      database.transactions().write("x", () -> {
        DistrictCentreRecord row = database.sql().selectFrom(Tables.DISTRICT_CENTRE).fetchSingle();
        row.setDistrict("Б");
        database.journal().update(row);
        row.setDistrict("В");
        row.setSettlement("Сосново");
        database.journal().update(row);
        return 0;
      });
      var row = database.transactions().read(() -> database.sql().selectFrom(Tables.DISTRICT_CENTRE).fetchSingle());
      assertThat(row.getVersion()).isEqualTo(3);
      assertThat(row.getDistrict()).isEqualTo("В");
      assertThat(database.transactions().read(() -> database.sql().select(Tables.CHANGE_EVENT.BASE_VERSION)
          .from(Tables.CHANGE_EVENT).orderBy(Tables.CHANGE_EVENT.SEQ).fetch(0, Integer.class)))
          .containsExactly(0, 1, 2);
    }
  }

  @Test
  void readsButDoesNotWriteWhenOpenedForReading() throws Exception {
    engine.create(path(), ORIGIN, centre("А")).close();
    try (Database database = engine.openReadOnly(path(), ORIGIN)) {
      assertThat(database.transactions().read(new JooqCentres(database)::find)).map(Centre::district).contains("А");
      assertThatThrownBy(() -> database.transactions().write("x", () -> 0)).isInstanceOf(IllegalStateException.class);
    }
  }

  static Database.Founding centre(String district) {
    return empty -> {
      Centres centres = new JooqCentres(empty);
      empty.transactions().write("x", () -> {
        centres.save(Centre.of(district, Optional.empty()));
        return 0;
      });
    };
  }
}
