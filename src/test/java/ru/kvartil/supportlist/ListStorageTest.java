package ru.kvartil.supportlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.kvartil.fact.Series;
import ru.kvartil.history.Action;
import ru.kvartil.history.Changes;
import ru.kvartil.history.storage.JooqHistory;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.storage.JooqStatuses;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.StoreKind;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenText;
import ru.kvartil.supportlist.storage.JooqFrozenCalculations;
import ru.kvartil.supportlist.storage.JooqSupportLists;

/// Lists and frozen calculations in a real database, with statuses, undo and damage.
@Tag("postgres")
@ParameterizedClass
@EnumSource(StoreKind.class)
class ListStorageTest {
  @Parameter
  StoreKind engine;
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final Hands HANDS = new Hands("Ирина П.", "", "", "Начальник управления");
  @TempDir
  Path folder;
  private Database database;
  private JooqSupportLists lists;
  private JooqStatuses statuses;
  private JooqFrozenCalculations frozen;
  private SchoolKey first;
  private SchoolKey second;

  @BeforeEach
  void open() throws Failure {
    database = engine.create(folder.resolve("база"), new Database.Origin(InstantSource.fixed(Instant.parse(
        "2026-11-21T09:12:00Z")), "Ирина"), _ -> {});
    lists = new JooqSupportLists(database);
    statuses = new JooqStatuses(database);
    frozen = new JooqFrozenCalculations(database);
    first = school("СОШ № 1");
    second = school("СОШ № 2");
  }

  @AfterEach
  void close() {
    // Where there is no server to be had, the test was skipped before it began.
    if (database != null) {
      database.close();
    }
  }

  private SchoolKey school(String name) throws Failure {
    return database.transactions().write("Добавлена школа", () -> new JooqSchools(database).add(new Schools.Draft(
        SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(),
        Optional.empty()))).key();
  }

  private Draft draft(Line... lines) {
    return new Draft(new Requisites("Министерство", StatusKind.LOW_RESULTS, "12-п",
        Optional.of(LocalDate.of(2025, 10, 1)), YEAR, YEAR.next()), HANDS, Optional.empty(), List.of(lines));
  }

  private Line line(SchoolKey school, String reason) {
    return new Line(Optional.of(school), "Школа " + school.value(), reason);
  }

  private SupportList add(Draft draft) throws Failure {
    return database.transactions().write("Добавлен перечень", () -> work().add(draft));
  }

  private ListWork work() {
    return new ListWork(lists, statuses);
  }

  private List<SupportList> stored() throws Failure {
    return database.transactions().read(lists::all);
  }

  private List<SchoolStatus> acting() throws Failure {
    return database.transactions().read(() -> statuses.year(YEAR.next()));
  }

  private Changes changes() {
    return new Changes(database.transactions(), new JooqHistory(database, List.of(), List.of()));
  }

  private void turn() throws Failure {
    changes().turn(changes().state().undoable().orElseThrow());
  }

  @Test
  void aListIsKeptWholeWithSchoolsNobodyKnows() throws Failure {
    SupportList list = add(draft(line(first, "более 30 %"), new Line(Optional.empty(), "Школа в лесу", "")));
    assertThat(stored()).containsExactly(list);
    assertThat(acting()).as("a list not in force gives nothing").isEmpty();
    Draft shorter = draft(line(second, "низкие результаты"), line(first, "более 30 %"));
    database.transactions().write("Изменён перечень", () -> {
      work().update(list.id(), shorter);
      return 0;
    });
    assertThat(stored().getFirst().lines()).containsExactlyInAnyOrderElementsOf(shorter.lines());
    turn();
    assertThat(stored()).as("undone").containsExactly(list);
    turn();
    assertThat(stored()).isEmpty();
  }

  @Test
  void badListsAreRefusedAndNothingIsStored() throws Failure {
    assertThatThrownBy(() -> add(draft(line(first, ""), line(first, "")))).isInstanceOf(Failure.class)
        .hasMessageContaining("Школа указана дважды");
    assertThatThrownBy(() -> add(draft())).hasMessageContaining("ни одной школы").hasMessageContaining("не изменилась");
    assertThat(stored()).isEmpty();
  }

  @Test
  void aListInForceGivesStatusesOnceAndTakesBackItsOwnOnly() throws Failure {
    SchoolStatus byHand = new SchoolStatus(second, StatusKind.LOW_RESULTS, YEAR.next(),
        new Grounds("7", Optional.empty(), "приказ управления"));
    database.transactions().write("Присвоен статус", () -> {
      statuses.put(byHand);
      return 0;
    });
    SupportList list = add(draft(line(first, "более 30 %"), line(second, ""),
        new Line(Optional.empty(), "Школа в лесу", "")));
    ListWork.Given given = database.transactions().write("Перечень введён", () -> work().force(list.id()));
    assertThat(given).isEqualTo(new ListWork.Given(1, 1, 1));
    assertThat(stored().getFirst().inForce()).isTrue();
    assertThat(acting()).containsExactly(new SchoolStatus(first, StatusKind.LOW_RESULTS, YEAR.next(),
        new Grounds("12-п", Optional.of(LocalDate.of(2025, 10, 1)), "Перечень: Министерство. более 30 %")), byHand);
    turn();
    assertThat(acting()).as("undo takes the whole back").containsExactly(byHand);
    assertThat(stored().getFirst().inForce()).isFalse();
    database.transactions().write("Перечень введён", () -> work().force(list.id()));
    database.transactions().write("Изменён перечень", () -> {
      work().update(list.id(), draft(line(second, "")));
      return 0;
    });
    assertThat(acting()).as("the school that left the list lost its status").containsExactly(byHand);
    database.transactions().write("Удалён перечень", () -> {
      work().remove(list.id());
      return 0;
    });
    assertThat(acting()).containsExactly(byHand);
    assertThat(stored()).isEmpty();
    turn();
    assertThat(stored().getFirst().inForce()).as("brought back").isTrue();
  }

  private static FrozenCalculation calculation() {
    FrozenCalculation.Name name = new FrozenCalculation.Name(new UUID(0, 1).toString(), "310101", "СОШ № 1", "Озёрный");
    FrozenCalculation.Rules rules = new FrozenCalculation.Rules("Рособрнадзор 30 %", "2025.1", "приказ", "", "aa",
        "{\"кавычки\": \"«да»\"}");
    Series series = new Series("ГИА-9", "ОГЭ", "Математика", 9, "основной", "below_minimum");
    return new FrozenCalculation(YEAR, "2026-11-21T09:12:00Z", "Ирина", rules, List.of(rules, rules), List.of(
        new FrozenCalculation.Import(1, "огэ.xlsx", "2026-11-20T09:00:00Z", "Пётр", "bb")),
        List.of(new FrozenCalculation.School(name, "СОШ", true, "",
            List.of(new FrozenCalculation.FlagState("ШНОР", "fired")), 1, 0, List.of("малое число"),
            List.of(new FrozenCalculation.Criterion("F1", "Две процедуры", "ШНОР", true, "fired",
                List.of(new FrozenCalculation.Test("fired", "ОГЭ: 42,9 %", List.of(0))))))),
        List.of(new FrozenCalculation.Cell(name, YEAR, series, "6", 1, "огэ.xlsx · Лист1 · D8")), List.of("внимание"));
  }

  @Test
  void aFrozenCalculationReadsBackAndCannotBeTakenBack() throws Failure {
    FrozenMark mark = freeze();
    FrozenText text = database.transactions().read(() -> frozen.text(mark.id()));
    assertThat(text.read()).isEqualTo(calculation());
    assertThat(text.hash()).isEqualTo(mark.hash()).hasSize(64);
    assertThat(FrozenText.of(calculation()).hash()).as("canonical").isEqualTo(mark.hash());
    assertThat(mark.found()).isEqualTo(1);
    assertThat(changes().state().undoable()).as("Ctrl+Z passes it over")
        .hasValueSatisfying(action -> assertThat(action.title()).isEqualTo("Добавлена школа"));
    Action freezing = changes().state().actions().getFirst();
    assertThatThrownBy(() -> changes().turn(freezing)).isInstanceOf(Failure.class)
        .hasMessageContaining("не отменяется и не удаляется");
    assertThat(database.transactions().read(frozen::all)).containsExactly(mark);
  }

  private FrozenMark freeze() throws Failure {
    return database.transactions().write("Зафиксирован расчёт", () -> frozen.store(calculation()));
  }

  @Test
  void damageIsToldNotHidden() throws Failure {
    FrozenMark mark = freeze();
    String content = database.transactions()
        .read(() -> database.sql().fetchSingle("select content from frozen_part").get(0, String.class));
    for (int place = 20; place < content.length() - 4; place += 97) {
      char other = content.charAt(place) == 'A' ? 'B' : 'A';
      damage("update frozen_part set content = '" + content.substring(0, place) + other + content.substring(place + 1)
          + "'");
      assertThatThrownBy(() -> database.transactions().read(() -> frozen.text(mark.id()))).as("place %d", place)
          .isInstanceOf(Failure.class).hasMessageContaining("Верните базу из проверенной копии");
    }
    damage("update frozen_part set content = '" + content + "'");
    assertThat(database.transactions().read(() -> frozen.text(mark.id())).hash()).isEqualTo(mark.hash());
    damage("update frozen_calculation set person = 'Пётр'");
    assertThatThrownBy(() -> database.transactions().read(() -> frozen.text(mark.id())))
        .hasMessageContaining("не совпадает с тем, что о нём записано");
    damage("update frozen_calculation set person = 'Ирина', format = 'kvartil-frozen-9'");
    assertThat(database.transactions().read(() -> frozen.text(mark.id())).hash()).as("another format is still proven")
        .isEqualTo(mark.hash());
    damage("delete from frozen_part");
    assertThatThrownBy(() -> database.transactions().read(() -> frozen.text(mark.id())))
        .isInstanceOf(Failure.class).hasMessageContaining("повреждён");
  }

  /// What the program itself never does.
  private void damage(String statement) throws Failure {
    database.transactions().write("порча", () -> database.sql().execute(statement));
  }

  @Test
  void aLaterFormatIsNamedAndNotGuessed() throws Failure {
    byte[] later = FrozenText.of(calculation()).text().replace("kvartil-frozen-1", "kvartil-frozen-2")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    FrozenText text = new FrozenText(later);
    assertThat(FrozenText.of(text.parts(), text.hash()).text()).contains("kvartil-frozen-2");
    assertThatThrownBy(text::read).isInstanceOf(Failure.class).hasMessageContaining("более новой версией программы");
  }
}
