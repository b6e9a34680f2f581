package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Passwords in the real window: the first one, unlocking, locking, the recovery key, a plain database put under a
/// password.
@ExtendWith(Hands.class)
class ProtectionWindowTest {
  private static final String OTHER = "совсем другой пароль";
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Walk walk(FxRobot robot) {
    return new Walk(stage, robot, folder.resolve("data"), folder);
  }

  private String head() throws Exception {
    return Files.readString(folder.resolve("data/kvartil.mv.db"), StandardCharsets.ISO_8859_1).substring(0, 4);
  }

  @Test
  void theFirstPasswordIsSetProvenLockedAndRecovered(FxRobot robot) throws Exception {
    Walk walk = walk(robot);
    walk.type("first-district", "Озёрный район").choose("first-year", new SchoolYear(2025)).press("first-load");
    walk.type("new-password", "коротко").says("new-password-strength", "не меньше 12");
    walk.press("new-password-done").says("new-password-error", "не меньше 12");
    walk.type("new-password", "верба сарай ложка").says("new-password-strength", "Хороший");
    walk.press("new-password-done").says("new-password-again-error", "не совпали").press("new-password-back");
    walk.type("first-district", "Озёрный район").press("first-load");
    walk.type("new-password", Cheap.PASSWORD).type("new-password-again", Cheap.PASSWORD).press("new-password-done");
    List<String> groups = List.of(walk.<Labeled>see("recovery-groups").getText().split("\\s+"));
    walk.press("recovery-save");
    walk.type("recovery-typed", "00000").press("recovery-done").says("recovery-typed-error", "не группа");
    assertThat(folder.resolve("data/kvartil.mv.db")).doesNotExist();
    walk.replace("recovery-typed", walk.askedGroup()).press("recovery-done").see("shell");
    assertThat(head()).isEqualTo("H2en");
    assertThat(folder.resolve("Ключ восстановления.pdf")).exists();

    walk.openSection("settings").keys(KeyCode.SHORTCUT, KeyCode.L);
    walk.see("unlock");
    walk.gone("shell");
    walk.type("unlock-password", OTHER).press("unlock-open").says("unlock-password-error", "не подошёл");
    walk.unlock().see("settings-tabs");

    walk.tab("settings-tabs", "Пароль").press("protection-lock").press("unlock-forgotten");
    walk.type("forgotten-key", groups.getFirst()).press("forgotten-next").says("forgotten-key-error", "2-й группе");
    walk.replace("forgotten-key", String.join(" ", groups)).press("forgotten-next");
    walk.type("new-password", OTHER).type("new-password-again", OTHER).press("new-password-done").see("settings-tabs");
    walk.close();

    Walk again = walk(robot);
    again.unlock().says("unlock-password-error", "не подошёл");
    again.type("unlock-password", OTHER).press("unlock-open").see("shell");
    again.close();
  }

  @Test
  void theDatabaseGetsANewKey(FxRobot robot) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path database = data.resolve("kvartil");
    Vault.Made made = Walk.wiring(new Folders(data)).keys().vault(database).create("", Cheap.password());
    made.recovery().close();
    try (Unlocked former = made.keys()) {
      Walk.wiring(new Folders(data)).create(database,
          FirstContent.centre(Centre.of("Марьяновский район", Optional.of(new SchoolYear(2025)))), former).close();
      Walk walk = walk(robot);
      walk.unlock().openSection("settings").tab("settings-tabs", "Пароль").press("protection-renew");
      walk.type("unlock-password", OTHER).press("unlock-open").says("unlock-password-error", "не подошёл");
      walk.press("unlock-back").see("settings-tabs");
      walk.press("protection-renew").unlock().type("recovery-typed", walk.askedGroup()).press("recovery-done");
      walk.see("shell");
      walk.openSection("settings").see("settings-tabs");
      walk.close();
      assertThatThrownBy(() -> Walk.wiring(new Folders(data)).open(database, former))
          .hasMessageContaining("другим ключом");
    }
    Walk again = walk(robot);
    again.unlock().see("shell");
    again.close();
  }

  @Test
  void aPlainDatabaseIsPutUnderAPassword(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    Walk.wiring(new Folders(data)).create(data.resolve("kvartil"),
        FirstContent.centre(Centre.of("Марьяновский район", Optional.of(new SchoolYear(2025))))).close();
    Walk walk = walk(robot);
    walk.see("shell");
    walk.keys(KeyCode.SHORTCUT, KeyCode.L).openSection("settings").tab("settings-tabs", "Пароль");
    walk.press("protection-protect").press("new-password-back").see("shell");
    assertThat(head()).startsWith("H:2");
    walk.openSection("settings").tab("settings-tabs", "Пароль").press("protection-protect").protect().see("shell");
    walk.close();
    assertThat(head()).isEqualTo("H2en");
    assertThat(Files.readString(data.resolve("kvartil.mv.db"), StandardCharsets.ISO_8859_1)).doesNotContain(
        new String("Марьяновский".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    Walk again = walk(robot);
    again.unlock().see("shell");
    again.close();
  }
}
