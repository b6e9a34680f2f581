package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.storage.TestServer;

/// The command line on a database of a server.
@Tag("postgres")
class ServerCommandsTest {
  @TempDir
  Path folder;
  private String address = "";
  private String password = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void name() throws Exception {
    address = TestServer.address("cli_" + Long.toHexString(System.nanoTime()));
    password = TestServer.passwordFile(folder).toString();
  }

  private int run(String... args) {
    return at(address, password, args);
  }

  private int at(String database, String passwordFile, String... args) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), "тест");
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(said), new PrintWriter(complained))
        .run(Stream.concat(Stream.of("--database", database, "--password-file", passwordFile), Stream.of(args))
            .toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  @Test
  void loadsAndExportsAsFromAFile() throws Exception {
    assertThat(run("init", "--district", "Сосновский район")).as(err).isZero();
    Path csv = Files.writeString(folder.resolve("a.csv"),
        "Школа;Год;ОГЭ Математика участников\nШкола № 1;2024;31\nШкола № 2;2024;32\n");
    assertThat(run("import", csv.toString(), "--map", "Школа=school.name", "--map", "Год=year", "--map",
        "ОГЭ Математика участников=result:ОГЭ/Математика/participants")).as(err).isZero();
    assertThat(run("export", "results", "--csv", folder.resolve("r.csv").toString())).as(err).isZero();
    assertThat(Files.readString(folder.resolve("r.csv"))).contains("31").contains("a.csv");
    assertThat(run("journal")).as(err).isZero();
    assertThat(out).contains("a.csv");
    assertThat(run("audit")).as(err + out).isZero();
    assertThat(run("diagnose", "--out", folder.resolve("d.zip").toString())).as(err).isZero();
    assertThat(run("undo", "--last")).as(err).isZero();
    assertThat(run("export", "results", "--csv", folder.resolve("r.csv").toString())).as(err).isZero();
    assertThat(Files.readString(folder.resolve("r.csv"))).doesNotContain("a.csv");
  }

  @Test
  void refusesWhatIsDoneWithFilesAndSaysWhoDoesIt() throws Exception {
    assertThat(run("init", "--district", "Сосновский район")).as(err).isZero();
    assertThat(run("init", "--district", "Другой район")).isNotZero();
    assertThat(err).contains("уже есть");
    assertThat(run("backup", "make")).isNotZero();
    assertThat(err).contains("pg_dump");
    assertThat(run("rebuild", "--yes")).isNotZero();
    assertThat(err).contains("администратор сервера");
    assertThat(run("protect", "--recovery", folder.resolve("k.pdf").toString())).isNotZero();
    assertThat(err).contains("администратор сервера");
    assertThat(run("password", "change", "--new-password-file", password)).isNotZero();
    assertThat(err).contains("администратор сервера");
  }

  @Test
  void doesNotShowAPasswordAnywhere() throws Exception {
    assertThat(at(address.replaceFirst("://[^@]+@", "://centre:sekret@"), password, "journal")).isNotZero();
    assertThat(err).contains("PGPASSWORD").doesNotContain("sekret");
    if (TestServer.asks()) {
      Path wrong = Files.writeString(folder.resolve("wrong.txt"), "ne tot sekret\n");
      assertThat(at(address, wrong.toString(), "journal")).isNotZero();
      assertThat(err).doesNotContain("sekret").contains(address, "не впустил");
    }
    assertThat(run("journal")).isNotZero();
    assertThat(err).contains("init").contains(address);
  }
}
