package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Locking in the real window: nothing typed is lost, nothing begun is torn, a clock that is set opens nothing.
@ExtendWith(Hands.class)
class LockWindowTest {
  private static final int SCHOOLS = 400;
  @TempDir
  Path folder;
  private final TurnedClock clock = new TurnedClock(Walk.CLOCK.instant());
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void make() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Wiring wiring = Walk.wiring(new Folders(data), clock);
    Vault.Made made = wiring.keys().vault(data.resolve("kvartil")).create("", Cheap.password());
    made.recovery().close();
    try (Unlocked keys = made.keys(); OpenWorkplace open = wiring.create(data.resolve("kvartil"), content(), keys)) {
      assertThat(open.key()).isPresent();
    }
  }

  private static FirstContent content() {
    return FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025))));
  }

  private Walk walk(FxRobot robot) {
    return new Walk(stage, robot, new Folders(folder.resolve("data")), folder, Optional.empty(), clock);
  }

  private static Walk lock(Walk walk) {
    walk.line("program-menu", "program-lock").see("unlock");
    return walk;
  }

  @Test
  void whatWasTypedStandsInItsFieldsAgain(FxRobot robot) throws Exception {
    Walk walk = walk(robot).unlock();
    walk.openSection("schools").press("schools-first").type("add-name", "Школа № 8").press("add-confirm");
    walk.see("sheet-organisation");
    walk.replace("sheet-full", "МБОУ «Средняя школа № 8»").type("sheet-new-alias", "СОШ 8").press("sheet-add-alias");
    walk.tab("school-tabs", "Статусы и история").press("life-rename").replace("life-everyday", "Школа у реки");
    walk.openSection("settings").press("person-first").type("person-name", "А. А. Бело");
    walk.openSection("schools");
    lock(walk).unlock();

    walk.holds("life-everyday", "Школа у реки").tab("school-tabs", "Сведения");
    walk.holds("sheet-full", "МБОУ «Средняя школа № 8»").says("sheet-message", "полное название", "другие написания");
    walk.press("sheet-save").says("sheet-message", "охранен");
    walk.openSection("settings").holds("person-name", "А. А. Бело");
    walk.replace("person-name", "А. А. Белова").press("person-save").row("people", "А. А. Белова");
    walk.close();
  }

  @Test
  void theTimeIsChosenByEachPersonAndMeasuredByTheWallClock(FxRobot robot) throws Exception {
    Walk walk = walk(robot).unlock();
    walk.openSection("settings").tab("settings-tabs", "Пароль");
    assertThat(walk.<ComboBox<Integer>>see("lock-minutes").getItems()).containsExactly(5, 10, 15, 30, 60);
    walk.choose("lock-minutes", 60);
    clock.turn(Duration.ofSeconds(59));
    walk.keys(KeyCode.SHIFT).see("shell");
    // Three hours later: the machine slept, or somebody turned the clock. No tick of a timer counted them.
    clock.turn(Duration.ofHours(3));
    walk.see("unlock");
    // Typing the password takes as long as it takes.
    clock.turn(Duration.ofHours(5));
    walk.unlock().see("settings-tabs");
    assertThat(walk.<ComboBox<Integer>>see("lock-minutes").getValue()).isEqualTo(60);
    walk.close();
    assertThat(Files.readString(folder.resolve("data/lock.json"))).contains(":60");
  }

  @Test
  void aClockSetBackByADayIsToldAndStillSaves(FxRobot robot) throws Exception {
    Walk walk = walk(robot).unlock();
    walk.openSection("settings").press("person-first").type("person-name", "А. А. Белова").press("person-save")
        .row("people", "А. А. Белова");
    clock.turn(Duration.ofDays(-2));
    walk.press("person-add").type("person-name", "Б. Б. Ветров").press("person-save").row("people", "Б. Б. Ветров");
    assertThat(robot.lookup("#unlock").queryAll()).as("a clock set back locks nothing").isEmpty();
    lock(walk).unlock();
    // The clock is told of as soon as the database is opened again.
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".notice-what").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains("Часы компьютера отстают")));
    walk.row("people", "Б. Б. Ветров");
    walk.close();
    Path database = folder.resolve("data/kvartil");
    Wiring wiring = Walk.wiring(new Folders(folder.resolve("data")), clock);
    try (Unlocked keys = wiring.keys().unlock(database, Cheap.password());
        OpenWorkplace open = wiring.open(database, keys)) {
      List<AuditEntry> entries = open.transactions().read(open.trail()::entries);
      assertThat(entries.stream().sorted(Comparator.comparingLong(AuditEntry::seq)).map(AuditEntry::what)
          .filter(what -> what.contains("Добавлен сотрудник")))
          .as("in the order in which it happened").containsExactly("Добавлен сотрудник: А. А. Белова",
              "Добавлен сотрудник: Б. Б. Ветров");
      assertThat(open.transactions().read(open.trail()::check)).as("whole").isEmpty();
    }
  }

  @Test
  void anImportIsFinishedBeforeTheDatabaseIsClosed(FxRobot robot) throws Exception {
    Path table = table();
    Walk walk = walk(robot).unlock();
    walk.openSection("data").pick(table).press("import-first")
        .press("import-check");
    walk.press("import-commit");
    // The import and one more work are going on: the database stays open until both have ended.
    CountDownLatch ended = new CountDownLatch(1);
    walk.work("Считаю", _ -> awaited(ended));
    walk.keys(KeyCode.SHORTCUT, KeyCode.L);
    walk.gone("shell");
    assertThat(robot.lookup("#unlock").tryQuery()).isEmpty();
    ended.countDown();
    walk.see("unlock");
    walk.unlock();
    walk.openSection("data").row("journal", "1");
    walk.openSection("schools").row("schools", "Школа 400");
    walk.line("program-menu", "program-diagnose");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".notice-what").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains("Сведения для разработчика.zip")));
    walk.close();
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(folder.resolve("Сведения для разработчика.zip").toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(all).contains("program", "school\t400").doesNotContain("Сосновский", "Школа 4", "ege_2025", "Ирина");
  }

  private Path table() throws Exception {
    Path table = folder.resolve("ege_2025.csv");
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("Результаты ЕГЭ 2024/2025 учебного года\n\n");
      out.write("Школа;Выпускников;Русский язык / сдавали;Русский язык / не преодолели минимум\n");
      for (int i = 1; i <= SCHOOLS; i++) {
        out.write("Школа " + i + ";" + (20 + i % 30) + ";" + (20 + i % 30) + ";" + i % 3 + "\n");
      }
    }
    return table;
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void workThatBeginsWhileAPasswordIsTypedTakesNoLetter(FxRobot robot) throws Exception {
    Walk walk = walk(robot);
    CountDownLatch ended = new CountDownLatch(1);
    walk.type("unlock-password", "длинный ");
    walk.work("Читаю настройку", _ -> awaited(ended));
    TextField password = walk.see("unlock-password");
    assertThat(password.isDisabled()).isFalse();
    assertThat(password.isFocused()).isTrue();
    robot.interact(password::end);
    robot.write("пароль", 0);
    assertThat(password.getText()).isEqualTo("длинный пароль");
    ended.countDown();
    walk.close();
  }
}
