package ru.kvartil.app;

import ru.kvartil.importing.ImportUndo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Series;
import ru.kvartil.history.Action;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.district.People;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;

/// Undo and redo over edits and imports in a real database, across reopening.
class UndoTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z"));
  private static final int STEPS = 60;
  @TempDir
  private Path folder;
  private OpenWorkplace place;

  @BeforeEach
  void create() throws Failure {
    place = as("Ирина").create(folder.resolve("район"), _ -> {});
  }

  @AfterEach
  void close() {
    place.close();
  }

  private Wiring as(String person) {
    return new Wiring(new Folders(folder), new Database.Origin(CLOCK, person));
  }

  private void reopen(String person) throws Failure {
    place.close();
    place = as(person).open(folder.resolve("район"));
  }

  private School add(String name) throws Failure {
    return place.transactions().write("Добавлена школа: " + name, () -> place.schools().add(new Schools.Draft(
        SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.VILLAGE, Optional.empty(),
        Optional.empty())));
  }

  private void rename(School school, String name) throws Failure {
    place.transactions().write("Изменены сведения о школе", () -> {
      School now = place.schools().find(school.key()).orElseThrow();
      place.schools().update(new School(now.id(), now.key(), now.version(),
          new SchoolNames("", name, name, List.of(name + " (старое)")), now.codes(), now.municipality(), now.type(),
          now.place(), now.small(), now.parent()));
      return 0;
    });
  }

  private void load(Path file) throws Failure {
    place.importing().commit(ImportRequest.unattended(file, Optional.empty(), List.of()), Progress.none());
  }

  private boolean undo() throws Failure {
    Optional<Action> action = place.changes().state().undoable();
    if (action.isPresent()) {
      place.changes().turn(action.get());
    }
    return action.isPresent();
  }

  private boolean redo() throws Failure {
    Optional<Action> action = place.changes().state().redoable();
    if (action.isPresent()) {
      place.changes().turn(action.get());
    }
    return action.isPresent();
  }

  /// All that can be seen: the registry, its years, the imports, every value with its cell.
  private String content() throws Failure {
    return place.transactions().read(() -> {
      StringBuilder text = new StringBuilder();
      for (School school : place.schools().all()) {
        text.append(school.key()).append(school.names()).append(school.codes()).append(school.municipality())
            .append(school.type()).append(school.place()).append(school.small()).append(school.parent())
            .append(place.schools().years(school.key())).append(school.end())
            .append(place.registry().lives().formerNames(school.key()))
            .append(place.registry().contacts().find(school.key())).append('\n');
      }
      text.append(place.registry().statuses().all()).append(place.people().all()).append('\n');
      place.registry().groups().all().forEach(group -> text.append(group.name())
          .append(group.members().stream().sorted().toList()).append('\n'));
      place.facts().batches().forEach(batch -> text.append(batch).append('\n'));
      place.facts().export(value -> text.append(value).append('\n'));
      return text.toString();
    });
  }

  private Path table(String name, Random random) throws IOException {
    StringBuilder csv = new StringBuilder("Результаты ЕГЭ 2024/2025 учебного года\n")
        .append("Школа;Русский язык / сдавали;Русский язык / не преодолели минимум\n");
    int first = random.nextInt(6);
    for (int school = first; school < first + 3; school++) {
      csv.append("МБОУ «СОШ № ").append(school + 1).append("»;").append(20 + random.nextInt(3)).append(';')
          .append(random.nextInt(3)).append('\n');
    }
    return Files.writeString(folder.resolve(name), csv);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anySequenceComesBackToWhatItWas(long seed) throws Exception {
    Random random = new Random(seed);
    List<School> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(add("Вечерняя школа № " + (i + 50)));
    }
    Deque<String> past = new ArrayDeque<>();
    Deque<String> future = new ArrayDeque<>();
    for (int step = 0; step < STEPS; step++) {
      String before = content();
      switch (random.nextInt(16)) {
        case 0, 1, 2 -> {
          if (past.isEmpty()) {
            break;
          }
          assertThat(undo()).isTrue();
          assertThat(content()).as("seed %d, step %d: undone", seed, step).isEqualTo(past.pop());
          future.push(before);
        }
        case 3, 4 -> {
          assertThat(redo()).as("seed %d, step %d", seed, step).isEqualTo(!future.isEmpty());
          if (!future.isEmpty()) {
            assertThat(content()).as("seed %d, step %d: redone", seed, step).isEqualTo(future.pop());
            past.push(before);
          }
        }
        case 5 -> reopen("Ирина");
        case 6 -> {
          rename(made.get(random.nextInt(made.size())), "Школа " + step);
          done(before, past, future);
        }
        case 7, 8 -> {
          type(random, made.get(random.nextInt(made.size())));
          if (!content().equals(before)) {
            done(before, past, future);
          }
        }
        case 9 -> {
          School school = made.get(random.nextInt(made.size()));
          int number = step;
          place.transactions().write("Изменён контингент", () -> {
            place.schools().saveYear(new SchoolYearRecord(school.key(), new SchoolYear(2025),
                OptionalInt.of(number), true, ""));
            return 0;
          });
          done(before, past, future);
        }
        case 10, 11, 12, 13, 14 -> {
          edit(random, step);
          if (!content().equals(before)) {
            done(before, past, future);
          }
        }
        default -> {
          load(table(step + ".csv", random));
          if (!content().equals(before)) {
            done(before, past, future);
          }
        }
      }
    }
    while (!past.isEmpty()) {
      assertThat(undo()).isTrue();
      assertThat(content()).as("seed %d: all undone", seed).isEqualTo(past.pop());
    }
  }

  /// One of the edits of the registry: statuses of several schools, contacts, another name, the end, two entries of one
  /// school, a group, a person.
  private void edit(Random random, int step) throws Failure {
    List<School> all = place.transactions().read(place.schools()::all);
    School one = all.get(random.nextInt(all.size()));
    School other = all.get(random.nextInt(all.size()));
    Registry registry = place.registry();
    place.transactions().write("Правка " + step, () -> {
      switch (random.nextInt(8)) {
        case 0 -> List.of(one, other).forEach(school -> registry.statuses().put(new SchoolStatus(school.key(),
            StatusKind.values()[step % 6], new SchoolYear(2024 + step % 2), new SchoolStatus.Grounds("№ " + step,
                Optional.of(LocalDate.of(2024, 9, 1 + step % 20)), "по приказу"))));
        case 1 -> registry.statuses().of(one.key())
            .forEach(status -> registry.statuses().remove(status.school(), status.kind(), status.year()));
        case 2 -> registry.contacts().save(one.key(), new SchoolContacts(
            new SchoolContacts.PersonOfSchool("Директор " + step, "", ""), SchoolContacts.PersonOfSchool.NOBODY,
            SchoolContacts.PersonOfSchool.NOBODY, SchoolContacts.Line.UNKNOWN, OptionalDouble.of(step / 10.0),
            SchoolContacts.Internet.UNKNOWN));
        case 3 -> registry.lives().rename(one.key(), SchoolNames.of("Лицей № " + step), LocalDate.of(2024, 9, 1));
        case 4 -> registry.lives().close(one.key(),
            new SchoolEnd(LocalDate.of(2024, 8, 1 + step % 20), Optional.of(other.key()), "приказ"));
        case 5 -> {
          if (!one.equals(other)) {
            registry.lives().merge(one.key(), other.key());
          }
        }
        case 6 -> {
          List<OwnGroup> groups = registry.groups().all();
          if (groups.isEmpty()) {
            registry.groups().add("Группа " + step, Set.copyOf(List.of(one.key(), other.key())));
          } else {
            registry.groups().save(new OwnGroup(groups.getFirst().id(), "Группа " + step, Set.of(other.key())));
          }
        }
        default -> place.people().add(new People.Draft("Сотрудник " + step, "методист", "", ""));
      }
      return 0;
    });
  }

  /// Types, marks as missing or clears a value, of a school of the registry or of one an import made.
  private void type(Random random, School school) throws Failure {
    Series series = new Series(Series.GIA_11, "ЕГЭ", "Русский язык", random.nextBoolean() ? 11 : 0, Series.MAIN_PERIOD,
        random.nextBoolean() ? "participants" : "below_minimum");
    List<School> all = place.transactions().read(place.schools()::all);
    School meant = random.nextBoolean() ? school : all.get(random.nextInt(all.size()));
    Corrections.Entry entry = switch (random.nextInt(4)) {
      case 0 -> new Corrections.Entry.Cleared();
      case 1 -> new Corrections.Entry.NoNumber();
      default -> new Corrections.Entry.Value(random.nextInt(30));
    };
    place.transactions().write("Введено значение", () -> place.corrections()
        .type(List.of(new Corrections.Typed(meant.key(), new SchoolYear(2025), series, entry))));
  }

  private static void done(String before, Deque<String> past, Deque<String> future) {
    past.push(before);
    future.clear();
  }

  @Test
  void aLaterChangeOfAnotherPersonStandsInTheWayAndIsNamed() throws Exception {
    School school = add("Школа № 8");
    rename(school, "Гимназия № 8");
    reopen("Ольга");
    rename(school, "Лицей № 8");
    reopen("Ирина");
    String before = content();
    Action mine = place.changes().state().undoable().orElseThrow();
    assertThatThrownBy(() -> place.changes().turn(mine)).isInstanceOf(Failure.class)
        .hasMessageContaining("Изменены сведения о школе").hasMessageContaining("Ольга")
        .hasMessageContaining("Данные не изменены");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void aSchoolWithValuesIsNotTakenAway() throws Exception {
    add("МБОУ «СОШ № 1»");
    reopen("Ольга");
    load(Files.writeString(folder.resolve("t.csv"), """
        Результаты ЕГЭ 2024/2025 учебного года
        Школа;Русский язык / сдавали;Русский язык / не преодолели минимум
        МБОУ «СОШ № 1»;20;1
        """));
    reopen("Ирина");
    Action mine = place.changes().state().undoable().orElseThrow();
    assertThatThrownBy(() -> place.changes().turn(mine)).isInstanceOf(Failure.class)
        .hasMessageContaining("СОШ № 1").hasMessageContaining("связаны другие данные");
    assertThat(place.transactions().read(place.schools()::all)).hasSize(1);
  }

  @Test
  void anImportTakenBackInTheJournalIsBroughtBackByCtrlY() throws Exception {
    String nothing = content();
    load(table("a.csv", new Random(7)));
    String loaded = content();
    new ImportUndo(place.transactions(), place.facts(), place.schools())
        .undo(place.transactions().read(place.facts()::batches).getFirst().id());
    assertThat(content()).isEqualTo(nothing);
    assertThat(redo()).isTrue();
    assertThat(content()).isEqualTo(loaded);
    assertThat(undo()).isTrue();
    assertThat(content()).isEqualTo(nothing);
  }
}
