package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.kept.KeptTable;
import ru.kvartil.importing.table.PersonalData;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;

/// Originals of imports from the command line: kept once, without personal data, sealed under a password.
class KeptOriginalsTest {
  /// Marker names of people: no file of the program may hold them.
  private static final List<String> PEOPLE = List.of("Пыжикова", "Агриппина", "Тавридов", "Евлампий", "pyzhikova",
      "112-233-445", "555-31-77");
  private static final String TABLE = """
      Исполнитель: Пыжикова Агриппина Фоминична, тел. 8 (4852) 555-31-77
      Код;Школа;ФИО директора;СНИЛС;Почта;Сдавали;Ниже порога
      310101;СОШ № 1;Пыжикова Агриппина;112-233-445 95;pyzhikova@mail.ru;40;4
      310102;СОШ № 8 им. А.С. Зорина;Тавридов Евлампий;112-233-446 96;-;12;3
      """;
  @TempDir
  Path folder;
  private Path password;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeDatabase() throws Exception {
    password = Files.writeString(folder.resolve("пароль.txt"), Cheap.PASSWORD);
    done("init", "--district", "Озёрный район");
  }

  private int run(String... args) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), new Database.Origin(InstantSource.system(), "тест"),
        new Cheap().surroundings());
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(said), new PrintWriter(complained))
        .run(Stream.concat(Stream.of("--database", folder.resolve("data/база").toString()), Stream.of(args))
            .toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private void done(String... args) {
    assertThat(run(args)).as("%s %s", out, err).isZero();
  }

  private void load(String name, String text, String... more) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    done(Stream.concat(Stream.of("import", file.toString(), "--year", "2024", "--map", "Код=school.code", "--map",
        "Школа=school.name", "--map", "Сдавали=result:ОГЭ/Математика/participants", "--map",
        "Ниже порога=result:ОГЭ/Математика/below_minimum"), Stream.of(more)).toArray(String[]::new));
  }

  private Path originals() {
    return folder.resolve("data/база.originals");
  }

  private List<Path> files(Path where) throws Exception {
    if (!Files.isDirectory(where)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(where)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Every file of the program that shows a marker, as bytes of either encoding or after unpacking.
  private List<String> showing() throws Exception {
    List<String> found = new ArrayList<>();
    for (Path file : files(folder.resolve("data"))) {
      byte[] bytes = Files.readAllBytes(file);
      List<String> texts = new ArrayList<>();
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
          Charset.forName("windows-1251"))) {
        texts.add(new String(bytes, charset));
      }
      if (file.toString().endsWith(".kvo")) {
        KeptTable table = KeptTable.of("x", bytes);
        table.rows(0, row -> texts.add(row.toString()));
      }
      PEOPLE.stream().filter(name -> texts.stream().anyMatch(text -> text.contains(name)))
          .forEach(name -> found.add(name + " in " + file.getFileName()));
    }
    return found;
  }

  private KeptTable kept() throws Exception {
    Originals folderOf = new Originals(originals(), Optional.empty());
    return KeptTable.of("огэ.csv", folderOf.read(folderOf.all().first()));
  }

  @Test
  void anImportKeepsItsFileWithoutPersonalData() throws Exception {
    load("Тавридов Евлампий.csv".replace("Тавридов Евлампий", "огэ"), TABLE);
    assertThat(files(originals())).hasSize(1);
    String name = files(originals()).getFirst().getFileName().toString();
    assertThat(name).matches("[0-9a-f]{64}\\.kvo");
    assertThat(showing()).isEmpty();
    List<String> rows = new ArrayList<>();
    kept().rows(0, row -> rows.add(String.join(";", row.cells().stream().map(cell -> cell.text()).toList())));
    String mark = PersonalData.MARK;
    assertThat(rows).containsExactly("Исполнитель: " + mark + ", тел. " + mark,
        "Код;Школа;ФИО директора;СНИЛС;Почта;Сдавали;Ниже порога",
        "310101;СОШ № 1;" + mark + ";" + mark + ";" + mark + ";40;4",
        "310102;СОШ № 8 им. А.С. Зорина;" + mark + ";" + mark + ";-;12;3");
    assertThat(kept().hash()).isEqualTo(Originals.hash(TABLE.getBytes(StandardCharsets.UTF_8)));
    done("original", "list");
    assertThat(out).contains("№ 1", "огэ.csv", "хранится: " + name.substring(0, 64));
    done("original", "show", "1");
    assertThat(out).contains(Originals.hash(TABLE.getBytes(StandardCharsets.UTF_8)), "строк 4, столбцов 7");
    Path workbook = folder.resolve("выгрузка.xlsx");
    done("original", "export", "1", "--out", workbook.toString());
    assertThat(Files.size(workbook)).isPositive();
    done("audit");
    assertThat(out).contains("выгрузка.xlsx");
  }

  @Test
  void theCheckSaysWhatWillBeClosed() throws Exception {
    Path file = Files.writeString(folder.resolve("огэ.csv"), TABLE, StandardCharsets.UTF_8);
    int _ = run("import", file.toString(), "--dry-run", "--year", "2024", "--map", "Код=school.code", "--map",
        "Школа=school.name", "--map", "Сдавали=result:ОГЭ/Математика/participants", "--json",
        folder.resolve("отчёт.json").toString());
    assertThat(Files.readString(folder.resolve("отчёт.json"))).contains("column-closed", "ФИО директора", "Столбец C",
        "Столбец D", "Столбец E");
    assertThat(files(originals())).isEmpty();
  }

  @Test
  void theSameFileIsKeptOnceAndUndoLeavesIt() throws Exception {
    load("огэ.csv", TABLE);
    List<Path> before = files(originals());
    done("undo", "--last");
    assertThat(files(originals())).isEqualTo(before);
    load("огэ ещё раз.csv", TABLE);
    assertThat(files(originals())).isEqualTo(before);
    done("original", "list");
    assertThat(out).contains("огэ ещё раз.csv", "хранится");
  }

  @Test
  void whatIsBroughtBackFindsItsOriginal() throws Exception {
    load("огэ.csv", TABLE);
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), new Database.Origin(InstantSource.system(), "тест"),
        new Cheap().surroundings());
    try (OpenWorkplace open = wiring.open(folder.resolve("data/база"))) {
      Batch before = open.transactions().read(open.facts()::batches).getFirst();
      open.changes().turn(open.changes().state().undoable().orElseThrow());
      assertThat(open.transactions().read(open.facts()::batches)).isEmpty();
      assertThat(open.originals().whole(before.original().hash())).isTrue();
      open.changes().turn(open.changes().state().redoable().orElseThrow());
      assertThat(open.transactions().read(open.facts()::batches)).containsExactly(before);
      assertThat(open.originals().whole(before.original().hash())).isTrue();
    }
  }

  @Test
  void aTamperedOriginalIsNotShown() throws Exception {
    load("огэ.csv", TABLE);
    Path file = files(originals()).getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9] ^= 1;
    Files.write(file, bytes);
    assertThat(run("original", "show", "1")).isEqualTo(2);
    assertThat(err).contains("изменён или повреждён");
    done("original", "list");
    assertThat(out).contains("не найден или повреждён");
    Files.delete(file);
    assertThat(run("original", "export", "1", "--out", folder.resolve("x.xlsx").toString())).isEqualTo(2);
    assertThat(err).contains("Исходного файла").contains("нет в папке");
    assertThat(folder.resolve("x.xlsx")).doesNotExist();
  }

  @Test
  void aPasswordSealsThem() throws Exception {
    load("огэ.csv", TABLE);
    done("protect", "--password-file", password.toString(), "--recovery", folder.resolve("ключ.pdf").toString());
    assertThat(files(originals())).hasSize(1).first()
        .satisfies(file -> assertThat(file.toString()).endsWith(".kvs"));
    assertThat(new String(Files.readAllBytes(files(originals()).getFirst()), StandardCharsets.ISO_8859_1))
        .startsWith("KVSEAL");
    done("original", "show", "1", "--password-file", password.toString());
    assertThat(out).contains("строк 4");
    load("огэ-2.csv", TABLE.replace("40", "41"), "--password-file", password.toString());
    assertThat(files(originals())).hasSize(2).allSatisfy(file -> assertThat(file.toString()).endsWith(".kvs"));
    assertThat(showing()).isEmpty();
  }

  @Test
  void aFolderThatTakesNothingKeepsNobodyFromLoading() throws Exception {
    Files.writeString(originals(), "a file where the folder should be");
    load("огэ.csv", TABLE);
    done("original", "list");
    assertThat(out).contains("папка исходных файлов не приняла файл");
    assertThat(run("original", "show", "1")).isEqualTo(2);
    assertThat(err).contains("нет исходного файла");
  }

  private Path newestCopy() throws Exception {
    try (Stream<Path> copies = Files.list(folder.resolve("data/база.backups"))) {
      return copies.filter(file -> file.toString().endsWith(".kvb"))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified())).orElseThrow();
    }
  }

  @Test
  void copiesHoldEachOriginalOnceAndRestoringBringsThemBack() throws Exception {
    load("огэ.csv", TABLE);
    done("backup", "make");
    Path ofCopies = folder.resolve("data/база.backups/база.originals");
    assertThat(files(ofCopies)).hasSize(1);
    load("огэ-2.csv", TABLE.replace("40", "41"));
    Path stick = Files.createDirectory(folder.resolve("флешка"));
    done("backup", "make", "--to", stick.toString());
    assertThat(files(ofCopies)).hasSize(2);
    assertThat(files(stick.resolve("база.originals"))).hasSize(2);
    Path copy = newestCopy();
    done("backup", "check", copy.toString());
    assertThat(out).contains("Исходных файлов рядом с копией: 2, все целы");
    assertThat(showing()).isEmpty();
    for (Path file : files(originals())) {
      Files.delete(file);
    }
    done("backup", "restore", copy.toString(), "--yes");
    assertThat(files(originals())).hasSize(2);
    done("original", "show", "2");
    // A damaged one beside the copy is named, and the copy itself stays good; the next copy mends what is lost.
    Path lost = files(ofCopies).getFirst();
    Files.writeString(lost, "x");
    assertThat(run("backup", "check", copy.toString())).isEqualTo(1);
    assertThat(out).contains("Копия", "1 из 2", lost.getFileName().toString().substring(0, 64));
    Files.delete(lost);
    done("backup", "make");
    done("backup", "check", newestCopy().toString());
    assertThat(out).contains("все целы");
  }

  @Test
  void aStickAloneGivesTheOriginalsBackOnAnotherMachine() throws Exception {
    load("огэ.csv", TABLE);
    done("protect", "--password-file", password.toString(), "--recovery", folder.resolve("ключ.pdf").toString());
    Path stick = Files.createDirectory(folder.resolve("флешка"));
    done("backup", "make", "--to", stick.toString(), "--password-file", password.toString());
    assertThat(files(stick.resolve("база.originals"))).hasSize(1).first()
        .satisfies(file -> assertThat(file.toString()).endsWith(".kvs"));
    Path copy;
    try (Stream<Path> copies = Files.list(stick)) {
      copy = copies.filter(file -> file.toString().endsWith(".kvb")).findFirst().orElseThrow();
    }
    Files.move(folder.resolve("data"), folder.resolve("gone"));
    Files.createDirectory(folder.resolve("data"));
    done("backup", "restore", copy.toString(), "--yes", "--password-file", password.toString());
    done("original", "show", "1", "--password-file", password.toString());
    assertThat(out).contains("огэ.csv", "строк 4");
  }

  @Test
  void aRebuildTakesOriginalsFromTheCopiesWhenTheirFolderIsLost() throws Exception {
    load("огэ.csv", TABLE);
    done("backup", "make");
    for (Path file : files(originals())) {
      Files.delete(file);
    }
    load("огэ-2.csv", TABLE.replace("40", "41"));
    Files.delete(folder.resolve("data/база.mv.db"));
    done("rebuild", "--yes");
    assertThat(out).contains("Из хранимого исходного файла", "огэ-2.csv");
    done("original", "list");
    assertThat(out).doesNotContain("не найден");
  }

  @Test
  void originalsOfUnknownNumbersAreRefused() throws Failure {
    assertThat(run("original", "show", "7")).isEqualTo(2);
    assertThat(err).contains("Загрузки № 7 нет");
    assertThat(run("original", "show")).isEqualTo(2);
    assertThat(run("original", "export", "1")).isEqualTo(2);
  }
}
