package ru.kvartil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir
  Path folder;

  @Test
  void replacesTheWholeFileAndLeavesNothingElse() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "a long old text");
    SafeFile.write(file, "new".getBytes());
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void keepsTheOldFileWhenWritingFails() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> SafeFile.write(file, out -> {
      out.write(1);
      throw new IOException("disk full");
    })).isInstanceOf(Failure.class).hasMessageContaining("Прежний файл");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void saysThatTheFolderIsAbsent() {
    assertThatThrownBy(() -> SafeFile.write(folder.resolve("no/a.txt"), new byte[0]))
        .isInstanceOf(Failure.class).hasMessageContaining("такой папки нет");
  }
}
