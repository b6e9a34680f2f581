package ru.kvartil.app;

import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplaces;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.Outcome;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;

/// The child of [KillTest]: the program's own services at work as fast as they can, until it is killed. Before each
/// command it says `begin <kind> <key>`, and `ack <kind> <key>` when the command has returned: after commit and
/// checkpoint.
final class KilledProgram {
  /// Years of a school saved together with its sheet.
  static final int YEARS_OF_A_CARD = 3;
  static final Path VERSIONS = Path.of("src/test/resources/ru/kvartil/storage/versions");
  /// Versions of the schema before today's that are kept.
  private static final int OLDER = 9;
  private static final int KNOWN_SCHOOLS = 240;
  private static final int NEW_SCHOOLS = 15;
  private static final SchoolYear YEAR = new SchoolYear(2024);
  private static final List<String> MEASURES = List.of("ОГЭ/Математика/participants", "ОГЭ/Математика/below_minimum",
      "ОГЭ/Русский язык/participants", "ОГЭ/Русский язык/below_minimum", "ЕГЭ/Физика/participants",
      "ЕГЭ/Физика/below_minimum", "ЕГЭ/Химия/participants", "ЕГЭ/Химия/below_minimum");
  private final Path folder;
  private final Wiring wiring;
  private final Random random;

  /// What a person does at the moment of the kill.
  enum Kind {
    CARD, IMPORT, INIT,
    /// Takes back what this child did last.
    UNDO,
    COPY,
    /// Closes the database and opens it again.
    CLOSE,
    /// Opens a database of an earlier version.
    MIGRATE,
    /// Saves a card of the protected database and locks it.
    LOCK,
    /// Gives the protected database a new data key.
    RENEW;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  KilledProgram(Path folder, Random random) {
    this.folder = folder;
    this.wiring = new Wiring(new Folders(folder.resolve("user")),
        new Database.Origin(InstantSource.system(), "тест"), new Cheap().surroundings());
    this.random = random;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (args.length == 1) {
      new KilledProgram(folder, new Random(1)).found();
      return;
    }
    int round = Integer.parseInt(args[1]);
    KilledProgram program = new KilledProgram(folder, new Random(Long.parseLong(args[2])));
    program.workForever(round);
  }

  static Path database(Path folder) {
    return folder.resolve("база");
  }

  /// The protected one.
  static Path sealed(Path folder) {
    return folder.resolve("замок");
  }

  /// One of an earlier version.
  static Path older(Path folder, String key) {
    return folder.resolve("прежняя-" + key);
  }

  static Path created(Path folder, String key) {
    return folder.resolve("новая-" + key);
  }

  /// The database the children work on, and another one.
  void found() throws Exception {
    found(content -> wiring.create(database(folder), content));
    try (Unlocked keys = wiring.keys().vault(sealed(folder)).create("", Cheap.password()).keys()) {
      found(content -> wiring.create(sealed(folder), content, keys));
    }
    init("0-0");
  }

  /// Makes a database with its first content.
  @FunctionalInterface
  interface Making {
    OpenWorkplace make(Workplaces.FirstContent content) throws Failure;
  }

  /// A database with its centre and a first table of schools.
  void found(Making making) throws Exception {
    Path table = table("начало.xlsx", 0);
    making.make(empty -> {
      Workplaces.FirstContent
          .centre(Centre.of("Озёрный район", Optional.empty())).store(empty);
      load(empty.importing(), table);
      save(new SchoolDesk(empty.transactions(), empty.registry()),
          empty.transactions().read(empty.schools()::all).getFirst(), "0-0");
    }).close();
  }

  private void workForever(int round) throws Exception {
    OpenWorkplace place = wiring.open(database(folder));
    String last = "";
    for (int step = 1;; step++) {
      Kind chosen = Kind.values()[random.nextInt(Kind.values().length)];
      Kind kind = chosen == Kind.UNDO && last.isEmpty() ? Kind.CARD : chosen;
      String key = round + "-" + step + (kind == Kind.UNDO ? "=" + last : "");
      if (kind == Kind.CLOSE) {
        say("begin", kind.word(), key);
        place.close();
        place = wiring.open(database(folder));
      } else {
        work(place, kind, key, round * 100 + step, () -> say("begin", kind.word(), key));
      }
      say("ack", kind.word(), key);
      last = switch (kind) {
        case CARD, IMPORT -> kind.word() + "." + key;
        case UNDO -> "";
        case INIT, COPY, CLOSE, MIGRATE, LOCK, RENEW -> last;
      };
    }
  }

  /// Does one command.
  ///
  /// @param number of the table, other for every import
  /// @param begin run when everything it needs is made: what counts is the import, not the writing of its file
  void work(OpenWorkplace place, Kind kind, String key, int number, Runnable begin) throws Exception {
    List<School> schools = place.transactions().read(place.schools()::all);
    Path table = kind == Kind.IMPORT ? table(key + ".xlsx", number) : folder;
    if (kind == Kind.MIGRATE) {
      String version = "v" + (1 + random.nextInt(OLDER));
      Files.copy(VERSIONS.resolve(version + ".kvartil"), Path.of(older(folder, key) + ".kvartil"));
      Files.copy(VERSIONS.resolve(version + ".mv.db"), Path.of(older(folder, key) + ".mv.db"));
    } else if (kind == Kind.LOCK) {
      lock(key, begin);
      return;
    }
    begin.run();
    switch (kind) {
      case CARD -> save(new SchoolDesk(place.transactions(), place.registry()),
          schools.get(random.nextInt(schools.size())), key);
      case IMPORT -> load(place.importing(), table);
      case INIT -> init(key);
      case UNDO -> place.changes().turn(place.changes().state().undoable().orElseThrow());
      case COPY -> {
        StoredBackup _ = place.backups().make(Reason.COMMAND, Progress.none());
      }
      case MIGRATE -> wiring.open(older(folder, key)).close();
      case RENEW -> {
        Workplaces.Renewed _ = wiring.renewKey(new DatabaseAt(sealed(folder), Optional.of(passwordFile())), _ -> {});
      }
      case CLOSE, LOCK -> throw new IllegalArgumentException("needs another workplace");
    }
  }

  /// As the window does it: connections closed, the key destroyed.
  private void lock(String key, Runnable begin) throws Exception {
    try (Unlocked keys = wiring.keys().unlock(sealed(folder), Cheap.password());
        OpenWorkplace place = wiring.open(sealed(folder), keys)) {
      say("begin", "sealed", key);
      save(new SchoolDesk(place.transactions(), place.registry()),
          place.transactions().read(place.schools()::all).getFirst(), key);
      say("ack", "sealed", key);
      begin.run();
    }
  }

  private Path passwordFile() throws IOException {
    return Files.writeString(folder.resolve("пароль.txt"), Cheap.PASSWORD);
  }

  private static void say(String what, String kind, String key) {
    System.out.println(what + " " + kind + " " + key);
    System.out.flush();
  }

  /// The sheet of a school with a further spelling, and three years: five rows changed by one command.
  private void save(SchoolDesk desk, School school, String key) throws Failure {
    Outcome<SchoolDesk.Entry, String> saved = desk.change(school.key(), stored -> {
      SchoolNames names = stored.school().names();
      List<String> aliases = new ArrayList<>(names.aliases());
      aliases.add("card " + key);
      School changed = new School(school.id(), school.key(), stored.school().version(),
          new SchoolNames("Полное имя " + key, names.shortName(), names.everyday(), aliases),
          stored.school().codes(), school.municipality(), school.type(), school.place(), school.small(),
          school.parent());
      List<SchoolYearRecord> years = IntStream.range(0, YEARS_OF_A_CARD)
          .mapToObj(back -> new SchoolYearRecord(school.key(), new SchoolYear(YEAR.end() - back),
              OptionalInt.of(random.nextInt(1_000_000)), true, ""))
          .toList();
      return Outcome.done(new SchoolDesk.Entry(changed, years, stored.contacts(), stored.statuses(), stored.others()));
    });
    saved.value().orElseThrow();
  }

  private static void load(ImportSession importing, Path table) throws Failure {
    List<FieldSpec> mapping = new ArrayList<>(
        List.of(FieldSpec.parse("Код=school.code"), FieldSpec.parse("Школа=school.name")));
    for (String measure : MEASURES) {
      mapping.add(FieldSpec.parse(measure + "=result:" + measure));
    }
    ImportReport report = importing.commit(ImportRequest.unattended(table, Optional.of(YEAR), mapping),
        Progress.none());
    report.batch().orElseThrow();
  }

  private void init(String key) {
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(System.out), new PrintWriter(System.out))
        .run("--database", created(folder, key).toString(), "init", "--district", key);
    if (code != CommandLineFace.Exit.DONE) {
      throw new IllegalStateException("init " + key + ": " + code);
    }
  }

  /// A table of the same schools with other numbers, and of some schools nobody knows yet.
  private Path table(String name, int number) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "kvartil", "1.0")) {
      Worksheet sheet = book.newWorksheet("Лист");
      sheet.value(0, 0, "Код");
      sheet.value(0, 1, "Школа");
      for (int column = 0; column < MEASURES.size(); column++) {
        sheet.value(0, 2 + column, MEASURES.get(column));
      }
      for (int row = 1; row <= KNOWN_SCHOOLS + NEW_SCHOOLS; row++) {
        int code = row <= KNOWN_SCHOOLS ? 300_000 + row : 400_000 + number * NEW_SCHOOLS + row - KNOWN_SCHOOLS;
        sheet.value(row, 0, String.valueOf(code));
        sheet.value(row, 1, "Школа " + code);
        for (int column = 0; column < MEASURES.size(); column++) {
          sheet.value(row, 2 + column, column % 2 == 0 ? 50 + random.nextInt(50) : random.nextInt(50));
        }
      }
    }
    return file;
  }
}
