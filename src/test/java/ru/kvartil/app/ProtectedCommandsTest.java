package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;

/// Passwords by the command line.
class ProtectedCommandsTest {
  private static final String OTHER = "совсем другой пароль";
  @TempDir
  Path folder;
  private Path password;
  private Path wrong;
  private String out = "";
  private String err = "";

  @BeforeEach
  void write() throws Exception {
    password = Files.writeString(folder.resolve("пароль.txt"), "\ufeff" + Cheap.PASSWORD + "\r\nостальное");
    wrong = Files.writeString(folder.resolve("другой.txt"), OTHER);
  }

  private int run(String... args) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), new Database.Origin(InstantSource.system(), "тест"),
        new Cheap().surroundings());
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(said), new PrintWriter(complained))
        .run(Stream.concat(Stream.of("--database", folder.resolve("база").toString()), Stream.of(args))
            .toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private int table(Path passwordFile) throws Exception {
    Path table = Files.writeString(folder.resolve("т.csv"), "Школа;Число\nПриметная школа;3\n");
    return run("import", table.toString(), "--year", "2024", "--map", "Школа=school.name", "--map",
        "Число=indicator:число", "--password-file", passwordFile.toString());
  }

  private int export(Path passwordFile) {
    return run("export", "schools", "--csv", folder.resolve("s.csv").toString(), "--password-file",
        passwordFile.toString());
  }

  @Test
  void aNewDatabaseIsProtectedFromTheStart() throws Exception {
    assertThat(run("init", "--district", "Озёрный", "--password-file", password.toString())).as(err).isZero();
    assertThat(Files.readString(folder.resolve("база.mv.db"), StandardCharsets.ISO_8859_1)).startsWith("H2en");
    assertThat(table(password)).as(err).isZero();
    assertThat(export(password)).as(err).isZero();
    assertThat(Files.readString(folder.resolve("s.csv"))).contains("Приметная школа");
    assertThat(export(wrong)).isEqualTo(2);
    assertThat(err.lines()).hasSize(1).first().asString().contains("Пароль не подошёл", "База не изменилась");
    assertThat(run("journal")).isEqualTo(2);
    assertThat(err).contains("--password-file");
    Path empty = Files.writeString(folder.resolve("пусто.txt"), "");
    assertThat(export(empty)).isEqualTo(2);
    assertThat(err).contains("не читается пароль");
    assertThat(export(folder.resolve("нет.txt"))).isEqualTo(2);
  }

  /// The sheet is made with the database, says where it lies, and opens it.
  @Test
  void aNewDatabaseHasItsRecoverySheet() throws Exception {
    assertThat(run("init", "--district", "Озёрный", "--password-file", password.toString())).as(err).isZero();
    Path sheet = folder.resolve("база-recovery.pdf");
    assertThat(out).contains(sheet.toString(), "Распечатайте");
    String key;
    try (PDDocument pdf = Loader.loadPDF(sheet.toFile())) {
      java.util.regex.Matcher groups = Pattern.compile("(?:[0-9A-Z]{5}\\s+){7}[0-9A-Z]{5}")
          .matcher(new PDFTextStripper().getText(pdf));
      assertThat(groups.find()).isTrue();
      key = groups.group();
    }
    Path typed = Files.writeString(folder.resolve("ключ.txt"), key.replaceAll("\\s+", " "));
    assertThat(run("password", "recover", "--key-file", typed.toString(), "--new-password-file", wrong.toString()))
        .as(err).isZero();
    assertThat(export(wrong)).as(err).isZero();
  }

  /// A sheet that is there belongs to another database: nothing is made over it.
  @Test
  void aSheetIsNeverOverwritten() throws Exception {
    Path sheet = Files.writeString(folder.resolve("лист.pdf"), "чужой");
    assertThat(run("init", "--district", "Озёрный", "--password-file", password.toString(), "--recovery",
        sheet.toString())).isEqualTo(2);
    assertThat(err).contains("уже есть", "база не создана");
    assertThat(sheet).hasContent("чужой");
    assertThat(folder.resolve("база.mv.db")).doesNotExist();
    assertThat(folder.resolve("база.keys")).doesNotExist();
    assertThat(run("init", "--district", "Озёрный", "--password-file", password.toString(), "--recovery",
        folder.resolve("лист.docx").toString())).isEqualTo(2);
    assertThat(err).contains("только в PDF");
  }

  /// After a database got its password nothing beside it can be read any more: neither copies nor journal.
  @Test
  void nothingReadableStaysBesideAProtectedDatabase() throws Exception {
    String marker = "Zvezdny-Marker-7319";
    assertThat(run("init", "--district", marker)).as(err).isZero();
    assertThat(run("backup", "make")).as(err).isZero();
    assertThat(readable(marker)).containsExactlyInAnyOrder("база.journal", "база.mv.db", "KVB");
    assertThat(run("protect", "--password-file", password.toString(), "--recovery",
        folder.resolve("ключ.pdf").toString())).as(err).isZero();
    assertThat(run("backup", "list", "--password-file", password.toString())).as(err).isZero();
    assertThat(run("backup", "make", "--password-file", password.toString())).as(err).isZero();
    assertThat(readable(marker)).isEmpty();
    assertThat(folder.resolve("база.backups").toFile().list()).hasSize(2);
  }

  /// Names of files of the database that show a text; `KVB` for copies, looked through unpacked.
  private List<String> readable(String marker) throws Exception {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(each -> folder.relativize(each).toString()
          .startsWith("база")).toList()) {
        if (file.toString().endsWith(".kvb")) {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
              if (shows(zip.getInputStream(entry).readAllBytes(), marker)) {
                found.add("KVB");
              }
            }
          }
        } else if (shows(Files.readAllBytes(file), marker)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private static boolean shows(byte[] bytes, String marker) {
    return new String(bytes, StandardCharsets.UTF_8).contains(marker)
        || new String(bytes, StandardCharsets.UTF_16BE).contains(marker);
  }

  @Test
  void aShortPasswordMakesNothing() throws Exception {
    Path brief = Files.writeString(folder.resolve("к.txt"), "короткий");
    assertThat(run("init", "--district", "Озёрный", "--password-file", brief.toString())).isEqualTo(2);
    assertThat(err).contains("короче 12");
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("база"));
  }

  @Test
  void protectsAPlainDatabaseAndChangesAndRecoversItsPassword() throws Exception {
    assertThat(run("init", "--district", "Озёрный")).isZero();
    assertThat(table(password)).as(err).isZero();
    Path sheet = folder.resolve("ключ.pdf");
    assertThat(run("protect", "--password-file", password.toString(), "--recovery", folder.resolve("ключ.txt")
        .toString())).isEqualTo(2);
    assertThat(export(password)).isZero();
    assertThat(run("protect", "--password-file", password.toString(), "--recovery", sheet.toString())).as(err).isZero();
    assertThat(export(password)).as(err).isZero();
    assertThat(Files.readString(folder.resolve("s.csv"))).contains("Приметная школа");

    assertThat(run("password", "change", "--password-file", password.toString(), "--new-password-file", wrong
        .toString())).as(err).isZero();
    assertThat(export(password)).isEqualTo(2);
    assertThat(export(wrong)).as(err).isZero();

    Path typed = Files.writeString(folder.resolve("ключ.txt"), groups(sheet));
    assertThat(run("password", "recover", "--key-file", typed.toString(), "--new-password-file", password.toString()))
        .as(err).isZero();
    assertThat(export(password)).as(err).isZero();

    Path again = folder.resolve("ключ2.pdf");
    assertThat(run("password", "sheet", "--password-file", password.toString(), "--recovery", again.toString()))
        .as(err).isZero();
    assertThat(run("password", "recover", "--key-file", typed.toString(), "--new-password-file", wrong.toString()))
        .isEqualTo(2);
    assertThat(err).contains("от другой базы или заменён");
    Files.writeString(typed, groups(again).replaceFirst("^.", "?"));
    assertThat(run("password", "recover", "--key-file", typed.toString(), "--new-password-file", wrong.toString()))
        .isEqualTo(2);
    assertThat(run("password", "change", "--password-file", password.toString())).isEqualTo(2);
    assertThat(err).contains("--new-password-file");
    assertThat(out).isEmpty();
  }

  /// The groups as they stand on the sheet.
  private static String groups(Path sheet) throws Exception {
    try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      String text = new PDFTextStripper().getText(document);
      String groups = Pattern.compile("\\b[0-9A-Z]{5}\\b").matcher(text).results().map(MatchResult::group)
          .collect(Collectors.joining(" "));
      assertThat(groups.split(" ")).hasSize(8);
      return groups;
    }
  }

  /// Protects a database with one school and copies it to a stick.
  private Path stick() throws Exception {
    assertThat(run("init", "--district", "Озёрный", "--password-file", password.toString())).as(err).isZero();
    assertThat(table(password)).as(err).isZero();
    Path stick = Files.createDirectory(folder.resolve("флешка"));
    assertThat(run("backup", "make", "--to", stick.toString(), "--password-file", password.toString())).as(err)
        .isZero();
    try (Stream<Path> files = Files.list(stick)) {
      return files.filter(file -> file.toString().endsWith(".kvb")).findFirst().orElseThrow();
    }
  }

  private void loseTheMachine() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(each -> each.toString().contains("база")
          && !each.toString().contains("флешка")).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aCopyAndThePasswordAreEnoughOnANewMachine() throws Exception {
    Path copy = stick();
    loseTheMachine();
    assertThat(run("backup", "check", copy.toString(), "--password-file", password.toString())).as(err).isZero();
    assertThat(run("backup", "restore", copy.toString(), "--yes")).isEqualTo(2);
    assertThat(err).contains("--password-file");
    assertThat(run("backup", "restore", copy.toString(), "--yes", "--password-file", wrong.toString())).isEqualTo(2);
    assertThat(err).contains("Пароль не подошёл");
    assertThat(folder.resolve("база.mv.db")).doesNotExist();
    assertThat(run("backup", "restore", copy.toString(), "--yes", "--password-file", password.toString())).as(err)
        .isZero();
    assertThat(export(password)).as(err).isZero();
    assertThat(Files.readString(folder.resolve("s.csv"))).contains("Приметная школа");
    assertThat(folder.resolve("user").toFile()).satisfiesAnyOf(user -> assertThat(user).doesNotExist(),
        user -> assertThat(Files.walk(user.toPath()).filter(file -> file.toString().contains(".mv.db"))).isEmpty());
  }

  @Test
  void anOlderCopyDoesNotBringBackAnOlderPassword() throws Exception {
    Path copy = stick();
    assertThat(run("password", "change", "--password-file", password.toString(), "--new-password-file",
        wrong.toString())).as(err).isZero();
    assertThat(run("backup", "restore", copy.toString(), "--yes", "--password-file", wrong.toString())).as(err)
        .isZero();
    assertThat(export(wrong)).as(err).isZero();
    assertThat(export(password)).isEqualTo(2);
  }
}
