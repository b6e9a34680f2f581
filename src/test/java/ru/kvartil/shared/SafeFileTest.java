package ru.kvartil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileTest {
  private static final Renaming QUICK = new Renaming(Collections.nCopies(9, Duration.ZERO));
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

  @Test
  void triesAgainWhileAnotherProgramHoldsTheFile() throws Exception {
    FaultyFiles disk = new FaultyFiles();
    Files.writeString(folder.resolve("a.txt"), "old");
    disk.refuseMoves(9);
    SafeFile.write(disk.path(folder.resolve("a.txt")), out -> out.write("new".getBytes()), QUICK);
    assertThat(folder.resolve("a.txt")).hasContent("new");
    assertThat(disk.moves()).isEqualTo(10);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void theUsualTriesAreTenWithinAboutThreeSeconds() {
    assertThat(Renaming.USUAL).hasSize(9);
    assertThat(Renaming.USUAL.stream().mapToLong(Duration::toMillis).sum()).isBetween(2_500L, 3_500L);
  }

  @Test
  void keepsTheNewFileBesideAnOldOneThatStaysHeld() throws Exception {
    FaultyFiles disk = new FaultyFiles();
    Files.writeString(folder.resolve("Справка.docx"), "old");
    disk.refuseMoves(10);
    assertThatThrownBy(
        () -> SafeFile.write(disk.path(folder.resolve("Справка.docx")), out -> out.write("new".getBytes()), QUICK))
        .isInstanceOf(Failure.class).hasMessageContaining("занят другой программой")
        .hasMessageContaining("Справка (новая версия).docx");
    assertThat(folder.resolve("Справка.docx")).hasContent("old");
    assertThat(folder.resolve("Справка (новая версия).docx")).hasContent("new");
    disk.refuseMoves(10);
    assertThatThrownBy(
        () -> SafeFile.write(disk.path(folder.resolve("Справка.docx")), out -> out.write("newer".getBytes()), QUICK))
        .hasMessageContaining("Справка (новая версия 2).docx");
    assertThat(folder.resolve("Справка (новая версия).docx")).hasContent("new");
    assertThat(folder.resolve("Справка (новая версия 2).docx")).hasContent("newer");
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void namesTheFinishedFileEvenWhenItMayNotBeRenamedAtAll() throws Exception {
    FaultyFiles disk = new FaultyFiles();
    Files.writeString(folder.resolve("a.txt"), "old");
    disk.refuseMoves(20);
    assertThatThrownBy(
        () -> SafeFile.write(disk.path(folder.resolve("a.txt")), out -> out.write("new".getBytes()), QUICK))
        .hasMessageContaining(".kvartil-");
    assertThat(folder.resolve("a.txt")).hasContent("old");
    assertThat(folder.toFile().list((_, name) -> name.startsWith(".kvartil-"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5_000, 8_192, 99_999})
  void aFullDiskIsToldApartAndTheOldFileStands(long quota) throws Exception {
    FaultyFiles disk = new FaultyFiles();
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    disk.quota(quota);
    assertThatThrownBy(() -> SafeFile.write(disk.path(file), new byte[100_000])).isInstanceOf(Failure.class)
        .hasMessageContaining("на диске не хватило места");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void contentThatCannotBeMadeIsNotCalledAFullDisk() {
    assertThatThrownBy(() -> SafeFile.write(folder.resolve("a.txt"), out -> {
      throw new IOException("No space left on device: another one");
    })).isInstanceOf(Failure.class).extracting("code").isEqualTo("shared.save-failed");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBugInTheContentLeavesNothingBehind() {
    assertThatThrownBy(() -> SafeFile.write(folder.resolve("a.txt"), out -> {
      throw new IllegalStateException("bug");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws Exception {
    FaultyFiles disk = new FaultyFiles();
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    disk.readOnly();
    assertThatThrownBy(() -> SafeFile.write(disk.path(file), new byte[1])).isInstanceOf(Failure.class)
        .hasMessageContaining("нельзя записывать");
    assertThat(file).hasContent("old");
  }

  @Test
  void doesNotReplaceAFolder() throws Exception {
    Path inTheWay = Files.createDirectory(folder.resolve("a.txt"));
    assertThatThrownBy(() -> SafeFile.write(inTheWay, new byte[1])).hasMessageContaining("уже есть папка");
    assertThat(inTheWay).isDirectory();
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
    SafeFile.write(link, "new".getBytes());
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }
}
