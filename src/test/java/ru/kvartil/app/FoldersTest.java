package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
  @TempDir
  Path stick;

  private static Properties system(String os, Path launcher) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", "/home/Иванова");
    system.setProperty("jpackage.app-path", launcher.toString());
    return system;
  }

  @ParameterizedTest
  @CsvSource({"Linux, Квартиль 1/bin/Kvartil, Квартиль 1/data", "Windows 11, Квартиль 1/Kvartil.exe, Квартиль 1/data",
    "Mac OS X, Kvartil.app/Contents/MacOS/Kvartil, Kvartil-data"})
  void dataLieBesideTheProgramOnceTheFolderIsThere(String os, String launcher, String expected) throws IOException {
    Path started = stick.resolve(launcher);
    Files.createDirectories(started.getParent());
    Properties system = system(os, started);
    Folders before = Folders.of(Map.of(), system);
    assertThat(before.carried()).isFalse();
    assertThat(before.data().toString()).startsWith("/home/Иванова").endsWithIgnoringCase("kvartil");
    assertThat(before.offered()).contains(stick.resolve(expected));
    assertThat(before.beside().data()).isEqualTo(stick.resolve(expected));

    Files.createDirectory(stick.resolve(expected));
    Folders after = Folders.of(Map.of(), system);
    assertThat(after.carried()).isTrue();
    assertThat(after.data()).isEqualTo(stick.resolve(expected));
    assertThat(after.offered()).isEmpty();
  }

  @Test
  void aProgramStartedFromItsJarKeepsToTheUsersFolder() {
    Properties system = system("Linux", Path.of(""));
    system.remove("jpackage.app-path");
    Folders folders = Folders.of(Map.of("XDG_DATA_HOME", "/home/Иванова/данные"), system);
    assertThat(folders).isEqualTo(new Folders(Path.of("/home/Иванова/данные/kvartil")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNotOffered() {
    Folders folders = Folders.of(Map.of(), system("Linux", stick.resolve("нет такой/bin/Kvartil")));
    assertThat(folders.offered()).isEmpty();
    assertThat(folders.beside()).isEqualTo(folders);
  }
}
