package ru.kvartil.risk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.kvartil.history.Changes;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Entry.Subject;
import ru.kvartil.risk.Grounds;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.SupportMeasure;
import ru.kvartil.risk.Risk;
import ru.kvartil.risk.RiskKind;
import ru.kvartil.risk.RiskRecords;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.StoreKind;

/// Every kind of entry in a real database, with undo, and with schools that turned out to be one.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class RiskStorageTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 3, 1));
  @Parameter
  StoreKind engine;
  @TempDir
  Path folder;
  private Database database;
  private JooqRisks risks;
  private SchoolKey one;
  private SchoolKey other;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"), new Database.Origin(InstantSource.fixed(Instant.parse(
        "2026-11-21T09:12:00Z")), "Ирина"), _ -> {});
    risks = new JooqRisks(database);
    one = school("Школа № 1");
    other = school("Школа № 2");
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private SchoolKey school(String name) throws Failure {
    return database.transactions().write("Школа", () -> new JooqSchools(database).add(new Schools.Draft(SchoolNames.of(
        name), SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.VILLAGE, Optional.empty(), Optional.empty()))
        .key());
  }

  private void put(Entry... entries) throws Failure {
    boolean _ = database.transactions().write("Риски", () -> {
      List.of(entries).forEach(risks::put);
      return true;
    });
  }

  private RiskRecords read() throws Failure {
    return database.transactions().read(() -> risks.year(YEAR));
  }

  private Subject of(SchoolKey school, String risk) {
    return new Subject(school, YEAR, risk);
  }

  private Entry.Level level(SchoolKey school, String word) {
    return new Entry.Level(Optional.empty(), of(school, "f02"), word, "РПШ 2025", DAY);
  }

  private void undo() throws Failure {
    Changes changes = new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of()));
    changes.turn(changes.state().undoable().orElseThrow());
  }

  @Test
  void whatWasEnteredComesBackAsItWas() throws Failure {
    List<Entry> entries = List.of(level(one, "высокая"),
        new Entry.Evidence(Optional.empty(), of(one, "f02"), Entry.EvidenceKind.SATISFACTION, "Опрос", "справка", DAY),
        new Entry.Measure(Optional.empty(), of(one, "f02"), "Найти совместителя", "Иванова", DAY, Optional.empty()),
        new Entry.Decision(Optional.empty(), of(one, "f02"), Entry.Nature.STRATEGIC, Entry.Certainty.REFINED, "Целевой",
            "Иванова", new Entry.Dates(DAY, Optional.empty(), DAY)),
        new Entry.Cause(Optional.empty(), of(one, ""), Entry.Side.SCHOOL, Entry.Sphere.EXTERNAL, "Отток семей"),
        new Entry.Programme(Optional.empty(), one, Entry.ProgrammeKind.ANTI_RISK, "f02", "Кадры", "Иванова", YEAR, YEAR
            .next()),
        new Entry.Item(Optional.empty(), new Risk("own-1", RiskKind.OTHER, "Дорога", List.of("нет", "есть"),
            new Risk.Use(true, false), Grounds.ofTheCentre("совет"))),
        new Entry.OwnMeasure(Optional.empty(), new SupportMeasure("f02", "Общежитие", false, Grounds.ofTheCentre(""))),
        new Entry.Setting(Optional.empty(), "deadline.month", "5"));
    put(entries.toArray(Entry[]::new));
    RiskRecords stored = read();
    assertThat(stored.entries()).hasSize(entries.size()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactlyInAnyOrderElementsOf(entries);
    Entry.Programme programme = stored.all(Entry.Programme.class).getFirst();
    put(new Entry.Step(Optional.empty(), programme.id().orElseThrow(), Entry.Stage.EXPERTISE, DAY, Optional.empty(), "",
        "на экспертизе"),
        new Entry.Step(Optional.empty(), programme.id().orElseThrow(), Entry.Stage.DRAFT, Optional.empty(), DAY, "",
            ""));
    ProgrammeState state = read().programmes(one).getFirst();
    assertThat(state.reached().orElseThrow().stage()).isEqualTo(Entry.Stage.DRAFT);
    assertThat(state.next().orElseThrow().remark()).isEqualTo("на экспертизе");
    assertThat(state.overdue(LocalDate.of(2025, 3, 2))).hasSize(1);
    assertThat(state.overdue(LocalDate.of(2025, 3, 1))).as("the day itself is in time").isEmpty();
    boolean _ = database.transactions().write("Убрано", () -> {
      read().entries().forEach(risks::remove);
      return true;
    });
    assertThat(read().entries()).isEmpty();
    undo();
    assertThat(read().entries()).as("all of it came back").hasSize(entries.size() + 2);
  }

  @Test
  void aLevelTakesThePlaceOfTheOneBeforeAndIsUndone() throws Failure {
    put(level(one, "низкая"));
    put(level(one, "высокая"), level(other, "средняя"));
    assertThat(read().level(one, "f02").orElseThrow().word()).isEqualTo("высокая");
    assertThat(read().all(Entry.Level.class)).hasSize(2);
    assertThat(database.transactions().read(() -> risks.year(YEAR.next())).entries()).isEmpty();
    assertThat(database.transactions().read(risks::all).entries()).hasSize(2);
    undo();
    assertThat(read().level(one, "f02").orElseThrow().word()).isEqualTo("низкая");
    assertThat(read().level(other, "f02")).isEmpty();
    undo();
    assertThat(read().entries()).isEmpty();
  }

  @Test
  void aSchoolThatWasAnotherOnesDoubleGivesItWhatTheOtherLacks() throws Failure {
    put(level(other, "высокая"), new Entry.Cause(Optional.empty(), of(other, ""), Entry.Side.CENTRE,
        Entry.Sphere.INTERNAL, "Слабая ВСОКО"));
    boolean _ = database.transactions().write("Объединены", () -> {
      new JooqLives(database).merge(other, one);
      return true;
    });
    Entry.Level moved = read().level(one, "f02").orElseThrow();
    assertThat(moved.word()).isEqualTo("высокая");
    assertThat(read().of(one).all(Entry.Cause.class)).hasSize(1);
    put(level(one, "низкая"));
    assertThat(read().all(Entry.Level.class)).as("the kept school's own counts").singleElement()
        .satisfies(level -> assertThat(level.word()).isEqualTo("низкая"));
  }
}
