package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.ui.Hands;
import org.testfx.framework.junit5.Start;
import ru.kvartil.backup.Reason;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Two hundred names that nobody else has are worked with in the window, which is then locked and closed: none of them can be
/// read in any file of the program, nor in what the memory holds after locking.
@ExtendWith(Hands.class)
class LeftoversTest {
  private static final int NAMES = 200;
  private static final long SEED = 20261122;
  /// All names begin alike, so that one pass finds the places worth a look.
  private static final String FIRST = "Ц";
  private static final int LETTERS = 10;
  /// Bytes of the longest way to write a name.
  private static final int LONGEST = 40;
  private static final int PIECE = 1 << 22;
  @TempDir
  Path folder;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private static String name(int number) {
    Random random = new Random(SEED + number);
    StringBuilder name = new StringBuilder(FIRST);
    for (int i = 1; i < LETTERS; i++) {
      name.append((char) ('а' + random.nextInt(32)));
    }
    return name.toString();
  }

  @Test
  @Tag("long")
  void nothingReadableIsLeftInFiles(FxRobot robot) throws Exception {
    Path data = folder.resolve("data");
    Walk walk = worked(robot, data);
    walk.press("protection-lock").see("unlock");
    assertThat(inFiles(data)).as("files").isEmpty();
    walk.unlock().see("shell");
    walk.close();
    assertThat(inFiles(data)).as("files after closing").isEmpty();
  }

  /// Dumps of the whole memory take long: `mvn test -Pbench -Dtest=LeftoversTest`.
  @Test
  @Tag("bench")
  void nothingIsLeftInMemory(FxRobot robot) throws Exception {
    Walk walk = worked(robot, folder.resolve("data"));
    assertThat(inMemory()).as("what is looked for is found in memory, while the database is open").isNotEmpty();
    walk.press("protection-lock").see("unlock");
    letTheRobotForget();
    // What the window showed goes with its next frames.
    for (int again = 0; again < 5 && !inMemory().isEmpty(); again++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(inMemory()).as("memory after locking").isEmpty();
    walk.close();
  }

  /// Shows the names on every page, down to where the lock is.
  private Walk worked(FxRobot robot, Path data) throws Exception {
    fill(data);
    Walk walk = new Walk(stage, robot, data, folder);
    walk.unlock().openSection("schools").see("schools-view");
    walk.open("schools", name(0)).see("back-0");
    walk.openSection("documents").openSection("overview").openSection("data");
    walk.openSection("settings").tab("settings-tabs", "Пароль");
    return walk;
  }

  private void fill(Path data) throws Exception {
    Files.createDirectories(data);
    Path table = folder.resolve("таблица.csv");
    StringBuilder text = new StringBuilder("Школа;ОГЭ Математика участников\n");
    for (int i = 0; i < NAMES; i++) {
      text.append(name(i)).append(';').append(20 + i).append('\n');
    }
    Files.writeString(table, text);
    Wiring wiring = Walk.wiring(new Folders(data));
    Vault.Made made = wiring.keys().vault(data.resolve("kvartil")).create("", Cheap.password());
    made.recovery().close();
    try (Unlocked keys = made.keys();
        OpenWorkplace open = wiring.create(data.resolve("kvartil"),
            FirstContent.centre(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025)))), keys)) {
      var _ = open.importing().commit(ImportRequest.unattended(table, Optional.of(new SchoolYear(2025)),
          List.of(FieldSpec.parse("Школа=school.name"),
              FieldSpec.parse("ОГЭ Математика участников=result:ОГЭ/Математика/participants"))),
          Progress.none());
      var _ = open.backups().make(Reason.COMMAND, Progress.none());
    }
    assertThat(inFiles(folder)).as("what is looked for is found where it can be read").hasSize(NAMES);
    Files.delete(table);
  }

  /// The test's own robot keeps every event it ever fired, with what it was fired at.
  private static void letTheRobotForget() throws Exception {
    Field fired = FxToolkitContext.class.getDeclaredField("firedEvents");
    fired.setAccessible(true);
    ((FiredEvents) fired.get(FxToolkit.toolkitContext())).clearEvents();
  }

  /// Where a name can be read in what the memory holds, everything collected that can be.
  private List<String> inMemory() throws IOException {
    Path dump = folder.resolve("memory.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
    List<String> found = new ArrayList<>();
    search(dump, found, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    Files.delete(dump);
    return found;
  }

  /// Where a name can be read, as UTF-8, UTF-16 or in the Windows encoding.
  private static List<String> inFiles(Path data) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        search(file, found, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            Charset.forName("windows-1251"));
      }
    }
    return found;
  }

  /// Piece by piece: a dump of the memory does not fit into it.
  private static void search(Path file, List<String> found, Charset... encodings) throws IOException {
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      for (int read = in.readNBytes(piece, kept, PIECE - kept); read > 0; read = in.readNBytes(piece, kept,
          PIECE - kept)) {
        int length = kept + read;
        search(Arrays.copyOf(piece, length + LONGEST), length, found, encodings);
        kept = Math.min(LONGEST, length);
        System.arraycopy(piece, length - kept, piece, 0, kept);
      }
    }
  }

  /// @param length bytes to look at; zeros follow
  private static void search(byte[] bytes, int length, List<String> found, Charset... encodings) {
    Set<String> names = new HashSet<>(IntStream.range(0, NAMES).mapToObj(LeftoversTest::name).toList());
    for (Charset encoding : encodings) {
      byte[] first = FIRST.getBytes(encoding);
      for (int at = 0; at < length; at++) {
        if (bytes[at] == first[0] && (first.length == 1 || bytes[at + 1] == first[1])) {
          String here = new String(bytes, at, LONGEST, encoding);
          if (here.length() >= LETTERS && names.contains(here.substring(0, LETTERS))) {
            found.add(encoding + " " + at);
          }
        }
      }
    }
  }
}
