package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.TestServer;

/// The window on a database of a server somebody else works with too.
@Tag("postgres")
@ExtendWith(Hands.class)
class ServerWindowTest {
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void takesOnlyACommandLineWithoutACommand() {
    Map<String, String> none = Map.of();
    assertThat(WindowArguments.server(List.of("--database=postgresql://h/b", "--password-file", "p"), none))
        .contains(new DatabaseAt(DatabaseAt.Where.of("postgresql://h/b"), Optional.of(Path.of("p")), Optional.empty()));
    assertThat(WindowArguments.server(List.of("--database", "postgresql://h/b"), Map.of("KVARTIL_PASSWORD_FILE", "q")))
        .map(DatabaseAt::passwordFile).contains(Optional.of(Path.of("q")));
    for (List<String> other : List.of(List.<String>of(), List.of("--database", "file"), List.of("--database"),
        List.of("--database", "postgresql://h/b", "journal"), List.of("--password-file", "p"), List.of("--help"))) {
      assertThat(WindowArguments.server(other, none)).as("%s", other).isEmpty();
    }
  }

  @Test
  void asksForThePasswordShowsWhatOthersDoAndKeepsWhatWasTyped(FxRobot robot) throws Exception {
    String schema = "window_" + Long.toHexString(System.nanoTime());
    String address = TestServer.address(schema);
    DatabaseAt known = new DatabaseAt(DatabaseAt.Where.of(address), Optional.of(TestServer.passwordFile(folder)),
        Optional.empty());
    DatabaseAt unknown = WindowArguments.server(List.of("--database", address), Map.of()).orElseThrow();
    Path data = folder.resolve("data");
    Wiring elsewhere = new Wiring(new Folders(folder.resolve("other")),
        new Database.Origin(InstantSource.system(), "Пётр"));
    try (OpenWorkplace other = elsewhere.create(known,
        FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))))) {
      Walk walk = new Walk(stage, robot, data, folder, Optional.of(unknown));
      if (TestServer.asks()) {
        walk.press("server-open").type("server-password", "ne tot").press("server-open");
        walk.says("server-password-error", "не впустил").type("server-password", TestServer.password().orElseThrow())
            .press("server-open");
      }
      walk.press("section-settings").press("person-first").type("person-name", "А. А. Белова").press("person-save")
          .row("people", "А. А. Белова");

      other.transactions().write("Внесён: Б. Б. Вольф",
          () -> other.people().add(new People.Draft("Б. Б. Вольф", "", "", "")));
      walk.row("people", "Б. Б. Вольф");

      walk.select("people", "А. А. Белова").press("person-change").type("person-phone", "22-22");
      Person belova = other.transactions().read(other.people()::all).stream()
          .filter(each -> each.name().equals("А. А. Белова")).findFirst().orElseThrow();
      other.transactions().write("Изменён: А. А. Белова", () -> {
        other.people().save(new Person(belova.id(), belova.name(), "директор", "", "", true,
            belova.role()));
        return belova;
      });
      walk.press("person-save").says("person-message", "Не сохранено", "последнее изменение: Пётр, ");
      assertThat(walk.<TextField>see("person-phone").getText()).isEqualTo("22-22");
      assertThat(other.transactions().read(other.people()::all)).extracting(Person::job).contains("директор");
      walk.press("person-cancel");

      walk.tab("settings-tabs", "Копии");
      assertThat(walk.see("server-about-copies").getAccessibleText()).contains("pg_dump", schema);
      walk.tab("settings-tabs", "Пароль");
      assertThat(walk.see("server-about-password").getAccessibleText()).contains("администратор сервера", schema);
      walk.openSection("overview");
      walk.close();
    }
  }
}
