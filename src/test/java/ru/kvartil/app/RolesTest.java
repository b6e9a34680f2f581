package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.TableState;
import ru.kvartil.backup.storage.OpenBackupEngine;
import ru.kvartil.district.Access;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Passwords;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Right;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Corrections;
import ru.kvartil.fact.Direction;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.fact.Series;
import ru.kvartil.history.Action;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.ImportUndo;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.note.Length;
import ru.kvartil.methodology.Methods;
import ru.kvartil.overview.Source;
import ru.kvartil.risk.Entry;
import ru.kvartil.report.ui.Printers;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.Deeds.Deed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.DefaultSchema;
import ru.kvartil.supportlist.ListWork;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Each action by each role, through the services and without a screen: allowed or refused, and what is refused leaves every row
/// of every table as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  /// What the roles may do, written down here once more on its own: `+` руководитель, методист, только просмотр.
  private static final String MATRIX = """
      school added|REGISTRY|++-
      school renamed|REGISTRY|++-
      school closed|REGISTRY|++-
      contacts|REGISTRY|++-
      status|REGISTRY|++-
      group|REGISTRY|++-
      value typed|VALUES|++-
      own indicator|VALUES|++-
      import|IMPORT|++-
      own import undone|IMPORT|++-
      template|IMPORT|++-
      due date|DATES|++-
      centre|CENTRE|++-
      risk told|RISKS|++-
      note registered|NOTES|++-
      list added|LISTS|++-
      calculation frozen|FREEZE|++-
      list put in force|LISTS_IN_FORCE|+--
      method|METHODS|+--
      person added|PEOPLE|+--
      role given|PEOPLE|+--
      change of another undone|OTHERS|+--
      import of another undone|OTHERS|+--
      file told|EXPORT|++-
      page printed|PRINT|+++
      copy made|COPY|++-
      copy to a stick|COPY|++-
      trail read|TRAIL|+--
      trail checked|TRAIL|+--
      password given|KEYS|+--
      own password|OWN_PASSWORD|+++
      """;
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final String OTHER = "Другая";
  private static final String HASHED = "совсем другой пароль";
  @TempDir
  private static Path folder;
  private Database database;
  private OpenWorkplace place;
  private Vault vault;
  private Unlocked main;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private int count;

  /// Something a person does.
  @FunctionalInterface
  private interface Act {
    void run() throws Exception;
  }

  @BeforeEach
  void open() throws Exception {
    if (place != null) {
      return;
    }
    database = Database.create(folder.resolve("район"),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "компьютер"), _ -> {});
    place = new OpenWorkplace(database);
    vault = new Vault(folder.resolve("район"), new Cheap().surroundings());
    main = vault.create("", Cheap.password()).keys();
    place.transactions().write("Начало", () -> {
      place.centres().save(Centre.of("Сосновский район", Optional.of(YEAR)));
      for (Role role : Role.values()) {
        people.put(role.name(), place.people().add(new People.Draft(role.name(), "", "", "", role)));
      }
      people.put(OTHER, place.people().add(new People.Draft(OTHER, "", "", "", Role.HEAD)));
      return 0;
    });
    StoredBackup _ = place.backups().make(Reason.START, Progress.none());
  }

  @AfterAll
  void close() {
    main.close();
    place.close();
  }

  @AfterEach
  void works() throws Failure {
    work("HEAD");
  }

  private void work(String name) throws Failure {
    place.sign(Worker.of(person(name)));
  }

  private Person person(String name) throws Failure {
    return place.transactions().read(place.people()::all).stream().filter(each -> each.name().equals(name)).findFirst()
        .orElseThrow();
  }

  private void give(String name, Role role) throws Failure {
    Person person = person(name);
    write(() -> place.people().save(with(person, true, role)));
  }

  private School school(String name) throws Failure {
    return place.transactions().write("Добавлена школа", () -> place.schools().add(new Schools.Draft(
        SchoolNames.of(name), SchoolCodes.NONE, "", SchoolType.SECONDARY, PlaceKind.VILLAGE, Optional.empty(),
        Optional.empty())));
  }

  private ListWork lists() {
    return new ListWork(place.supportLists(), place.registry().statuses());
  }

  private SupportList list(School school) throws Failure {
    return lists().add(new SupportList.Draft(new SupportList.Requisites("Министерство", StatusKind.LOW_RESULTS, "1",
        Optional.empty(), YEAR, YEAR.next()), SupportList.Hands.NOBODY, Optional.empty(),
        List.of(
            new SupportList.Line(Optional.of(school.key()), school.name(), ""))));
  }

  private Path table() throws Exception {
    return Files.writeString(folder.resolve("t" + count + ".csv"), "Результаты ЕГЭ 2024/2025 учебного года\n"
        + "Школа;Русский язык / сдавали\nМБОУ «СОШ № " + count + "»;2" + count % 10 + "\n");
  }

  private Batch load() throws Exception {
    var _ = place.importing().commit(ImportRequest.unattended(table(), Optional.empty(), List.of()), Progress.none());
    return place.transactions().read(place.facts()::batches).getFirst();
  }

  private void write(Transact work) throws Failure {
    boolean _ = place.transactions().write("Действие", () -> {
      work.run();
      return true;
    });
  }

  /// Something inside a transaction.
  @FunctionalInterface
  private interface Transact {
    void run() throws Failure;
  }

  private void undo(Batch batch) throws Failure {
    int _ = new ImportUndo(place.transactions(), place.facts(), place.schools()).undo(batch.id());
  }

  private Action newest() throws Failure {
    return place.changes().state().actions().getFirst();
  }

  private Passwords passwords() {
    return place.passwords(vault);
  }

  /// What an action is, with everything it needs made by the other head beforehand; afterwards the role works.
  private Act act(String name, Role role) throws Exception {
    count++;
    String unique = "№ " + count;
    work(OTHER);
    School school = school("Школа " + unique);
    Act act = switch (name) {
      case "school added" -> () -> school("Новая " + unique);
      case "school renamed" -> () -> write(() -> place.registry().lives().rename(school.key(),
          SchoolNames.of("Лицей " + unique), LocalDate.of(2025, 9, 1)));
      case "school closed" -> () -> write(() -> place.registry().lives().close(school.key(),
          new SchoolEnd(LocalDate.of(2025, 8, 1), Optional.empty(), "приказ")));
      case "contacts" -> () -> write(() -> place.registry().contacts().save(school.key(), new SchoolContacts(
          new SchoolContacts.PersonOfSchool("Директор", "", ""), SchoolContacts.PersonOfSchool.NOBODY,
          SchoolContacts.PersonOfSchool.NOBODY, SchoolContacts.Line.UNKNOWN, OptionalDouble.empty(),
          SchoolContacts.Internet.UNKNOWN)));
      case "status" -> () -> write(() -> place.registry().statuses().put(new SchoolStatus(school.key(),
          StatusKind.LOW_RESULTS, YEAR, new SchoolStatus.Grounds("1", Optional.empty(), "приказ"))));
      case "list added" -> () -> write(() -> list(school));
      case "list put in force" -> {
        SupportList list = place.transactions().write("Перечень", () -> list(school));
        // Without the statuses it gives: who may read only lacks two rights then, and either may be named.
        yield () -> write(() -> place.supportLists().force(list.id(), true));
      }
      case "calculation frozen" -> {
        Batch _ = load();
        yield () -> {
          FrozenMark _ = place.freezing().freeze(ShippedProfiles.identification().getFirst(), Methods.shipped(), YEAR);
        };
      }
      case "group" -> () -> write(() -> place.registry().groups().add("Группа " + unique, Set.of(school.key())));
      case "value typed" -> () -> write(() -> place.corrections().type(List.of(new Corrections.Typed(school.key(),
          YEAR, new Series(Series.GIA_11, "ЕГЭ", "Физика", 11, Series.MAIN_PERIOD, "participants"),
          new Corrections.Entry.Value(7)))));
      case "own indicator" -> () -> write(
          () -> place.ownIndicators().add(OwnIndicator.plain("Свой " + unique, "", Direction.values()[0])));
      case "import" -> this::load;
      case "own import undone" -> {
        // Whoever only looks now may have loaded before.
        give(role.name(), Role.HEAD);
        work(role.name());
        Batch batch = load();
        work(OTHER);
        give(role.name(), role);
        yield () -> undo(batch);
      }
      case "template" -> () -> write(() -> place.templates().save(new ImportTemplate("Шаблон " + unique, List.of(
          new ImportTemplate.Column("Школа " + unique, new ColumnRole.Ignored(), false)),
          OffsetDateTime.now(ZoneOffset.UTC), "тест")));
      case "due date" -> () -> write(() -> place.dueDates().put(Source.OGE, new SchoolYear(2000 + count),
          Optional.of(LocalDate.of(2026, 1, 1))));
      case "centre" -> () -> write(() -> place.centres().save(Centre.of("Район " + unique, Optional.of(YEAR))));
      case "risk told" -> () -> write(() -> place.risks().put(new Entry.Level(Optional.empty(), new Entry.Subject(school
          .key(), YEAR, "f02"), "высокая", "РПШ", Optional.empty())));
      case "note registered" -> () -> write(
          () -> place.noteRegister().enter(Optional.empty(), YEAR, Length.FULL, unique));
      case "method" -> {
        ProfileDocument shipped = ShippedProfiles.outcome().document();
        var changed = ProfileReader.read(shipped.text().replace(shipped.name(), shipped.name() + ' ' + unique));
        yield () -> write(() -> place.profiles().save(changed));
      }
      case "person added" -> () -> write(() -> place.people().add(new People.Draft("Сотрудник " + unique, "", "", "")));
      case "role given" -> {
        Person added = place.transactions().write("Добавлен",
            () -> place.people().add(new People.Draft("Стажёр " + unique, "", "", "", Role.READER)));
        yield () -> write(() -> place.people().save(new Person(added.id(), added.name(), "", "", "", true,
            Role.METHODIST)));
      }
      case "change of another undone" -> {
        Action action = newest();
        yield () -> place.changes().turn(action);
      }
      case "import of another undone" -> {
        Batch batch = load();
        yield () -> undo(batch);
      }
      case "file told" -> () -> place.trail().did(Deed.EXPORT, "Таблица " + unique);
      case "page printed" -> () -> print(unique);
      case "copy made" -> () -> place.backups().make(Reason.COMMAND, Progress.none());
      case "copy to a stick" -> {
        Path stick = Files.createDirectories(folder.resolve("флешка"));
        StoredBackup copy = place.backups().newest().orElseThrow();
        yield () -> place.backups().copyTo(copy, stick);
      }
      case "trail read" -> () -> assertThat(place.transactions().read(() -> place.trail().entries())).isNotEmpty();
      case "trail checked" -> () -> assertThat(place.transactions().read(() -> place.trail().check()))
          .isEmpty();
      case "password given" -> () -> passwords().give(main, people.get("READER"), HASHED.toCharArray());
      case "own password" -> {
        UUID slot = people.get(role.name()).id().value();
        vault.give(main, slot, "", Cheap.password());
        yield () -> {
          try (Unlocked own = vault.unlock(slot, Cheap.password())) {
            passwords().change(own, HASHED.toCharArray());
          }
        };
      }
      default -> throw new IllegalArgumentException(name);
    };
    work(role.name());
    return act;
  }

  private void print(String title) throws Failure {
    new TellingPrinters(new Printers() {
      @Override
      public List<String> names() {
        return List.of();
      }

      @Override
      public void print(Job job, Tasks.Progress progress) {
        // On paper.
      }
    }, place.trail()).print(new Printers.Job(title, "принтер", new byte[0], List.of(), 1, false), Progress.none());
  }

  static Stream<Arguments> cases() {
    return MATRIX.lines().flatMap(line -> {
      String[] parts = line.split("\\|");
      return Arrays.stream(Role.values())
          .map(role -> Arguments.of(parts[0], role, Right.valueOf(parts[1]), parts[2].charAt(role.ordinal()) == '+'));
    });
  }

  /// Every row there is, without the trail, which tells of the refusal.
  private Map<String, TableState> rows() throws Failure {
    Map<String, TableState> rows = new LinkedHashMap<>(new OpenBackupEngine(database).look(Long.MAX_VALUE));
    rows.remove("audit_entry");
    return rows;
  }

  private List<AuditEntry> trail() throws Failure {
    work(OTHER);
    return place.transactions().read(() -> place.trail().entries());
  }

  @ParameterizedTest(name = "{0}: {1} {3}")
  @MethodSource("cases")
  void eachActionByEachRole(String name, Role role, Right right, boolean allowed) throws Exception {
    Act act = act(name, role);
    Map<String, TableState> before = rows();
    List<StoredBackup> copies = place.backups().all();
    if (allowed) {
      act.run();
      return;
    }
    assertThatThrownBy(act::run).isInstanceOfSatisfying(Failure.class, refused -> {
      assertThat(refused.code()).isEqualTo(Access.REFUSED);
      assertThat(refused.text()).startsWith(right.title()).contains("руководитель центра", role.name(), role.title(),
          "база не изменилась");
    });
    assertThat(rows()).isEqualTo(before);
    assertThat(place.backups().all()).isEqualTo(copies);
    Set<Right> toldOf = EnumSet.complementOf(EnumSet.of(Right.COPY, Right.TRAIL, Right.KEYS));
    if (toldOf.contains(right)) {
      // Above it only the line of the head who looks.
      AuditEntry line = trail().get(1);
      assertThat(line.deed()).isEqualTo(Deed.REFUSED);
      assertThat(line.person()).isEqualTo(role.name());
    }
  }

  /// A right without an action here would be a row of the table nobody tries. `RESTORE` and `ARCHIVE` are tried by commands
  /// ([RoleCommandsTest]).
  @Test
  void everyRightIsTried() {
    Set<Right> tried = EnumSet.of(Right.RESTORE, Right.ARCHIVE);
    MATRIX.lines().forEach(line -> tried.add(Right.valueOf(line.split("\\|")[1])));
    assertThat(tried).containsExactlyInAnyOrder(Right.values());
  }

  /// A new edited table has to be put under a right.
  @Test
  void everyEditedTableIsUnderARight() {
    List<String> edited = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> table.field("version") != null).map(table -> table.getName().toLowerCase(Locale.ROOT))
        .toList();
    assertThat(edited).isNotEmpty().allSatisfy(table -> assertThat(Right.toChange(table)).as(table).isPresent());
    List<String> listed = Arrays.stream(Right.values()).flatMap(right -> right.tables().stream()).toList();
    assertThat(listed).doesNotHaveDuplicates().allMatch(table -> edited.contains(table) || table.equals("batch"));
  }

  @Test
  void theLastHeadStays() throws Exception {
    work(OTHER);
    Person head = person("HEAD");
    write(() -> place.people().remove(head.id()));
    Person last = person(OTHER);
    Map<String, TableState> before = rows();
    assertRefused(() -> write(() -> place.people().remove(last.id())));
    assertRefused(() -> write(() -> place.people().save(with(last, true, Role.METHODIST))));
    assertRefused(() -> write(() -> place.people().save(with(last, false, Role.HEAD))));
    // Together with a successor it goes, whatever comes first.
    assertThat(rows()).isEqualTo(before);
    write(() -> {
      place.people().save(with(last, true, Role.METHODIST));
      place.people().add(new People.Draft("HEAD", "", "", ""));
    });
    // Who was the head a moment ago is not any more.
    assertThat(place.access().worker().role()).isEqualTo(Role.METHODIST);
    assertThatThrownBy(() -> write(() -> place.people().save(with(last, true, Role.HEAD))))
        .hasMessageContaining("нужна роль «руководитель центра»");
    work("HEAD");
    write(() -> place.people().save(with(last, true, Role.HEAD)));
  }

  private static void assertRefused(Act act) {
    assertThatThrownBy(act::run).isInstanceOfSatisfying(Failure.class,
        refused -> assertThat(refused.text()).contains("не осталось бы", "Список не изменился"));
  }

  private static Person with(Person person, boolean active, Role role) {
    return new Person(person.id(), person.name(), "", "", "", active, role);
  }

  @Test
  void aRoleThatIsGivenStandsInTheTrailWithWhoGaveIt() throws Exception {
    work(OTHER);
    Person reader = person("READER");
    Person _ = place.transactions().write("Изменена роль: READER", () -> {
      place.people().save(with(reader, true, Role.METHODIST));
      return reader;
    });
    AuditEntry line = place.transactions().read(() -> place.trail().entries()).getFirst();
    assertThat(line.what()).isEqualTo("Изменена роль: READER");
    assertThat(line.person()).isEqualTo(OTHER);
    assertThat(line.events().isEmpty()).isFalse();
    Action action = newest();
    place.changes().turn(action);
    assertThat(person("READER").role()).isEqualTo(Role.READER);
  }

  @Test
  void whoIsNotInTheListDoesNotBegin() throws Exception {
    Person stranger = new Person(new Person.PersonId(UUID.randomUUID()), "Чужой", "", "", "", true, Role.HEAD);
    assertThatThrownBy(() -> place.sign(Worker.of(stranger))).hasMessageContaining("Чужой");
    Person reader = person("READER");
    // The role comes from the list, whatever a screen believes.
    place.sign(new Worker(Optional.of(reader.id()), "READER", Role.HEAD));
    assertThat(place.access().worker().role()).isEqualTo(Role.READER);
  }
}
