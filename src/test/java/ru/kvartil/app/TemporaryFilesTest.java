package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
  private final String usual = System.getProperty("java.io.tmpdir");
  @TempDir
  Path folder;

  @AfterEach
  void back() {
    System.setProperty("java.io.tmpdir", usual);
  }

  @Test
  void removesWhatEndedRunsLeftAndNothingOfALivingOne() throws Exception {
    long living = ProcessHandle.current().pid();
    Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .redirectErrorStream(true).start();
    ended.waitFor();
    Path killed = Files.createDirectories(folder.resolve("run-" + ended.pid()).resolve("backup-1"));
    Files.writeString(killed.resolve("fio.txt"), "Иванова");
    Path other = Files.createDirectories(folder.resolve("run-" + living));
    Files.writeString(folder.resolve("poi-stray"), "Петров");
    TemporaryFiles mine = new TemporaryFiles(folder, 999_999_999L);
    mine.begin();
    assertThat(killed).doesNotExist();
    assertThat(folder.resolve("poi-stray")).doesNotExist();
    assertThat(other).exists();
    assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(mine.folder().toString());
    Files.writeString(mine.folder().resolve("openpdf.tmp"), "Сидорова");
    mine.end();
    assertThat(mine.folder()).doesNotExist();
  }
}
