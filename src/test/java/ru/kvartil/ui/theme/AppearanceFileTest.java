package ru.kvartil.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.shared.Failure;

/// What each person chose, kept through restarts, bad files and read-only folders.
class AppearanceFileTest {
  @TempDir
  Path folder;
  private Path path;
  private AppearanceFile file;

  @BeforeEach
  void open() {
    path = folder.resolve("data").resolve("settings.json");
    file = new AppearanceFile(path);
  }

  @Test
  void everyPersonFindsOnesOwnChoice() throws Failure {
    file.keep("Ирина", new Appearance(Look.DARK, 150));
    file.keep("Пётр", new Appearance(Look.CONTRAST, 100));
    file.keep("Ирина", new Appearance(Look.DARK, 175));
    AppearanceFile again = new AppearanceFile(path);
    assertThat(again.of("Ирина")).contains(new Appearance(Look.DARK, 175));
    assertThat(again.of("Пётр")).contains(new Appearance(Look.CONTRAST, 100));
    assertThat(again.of("Новенькая")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "{\"people\": 5}", "\u0000\u0001"})
  void aBrokenFileIsToldOfOnceAndPutAside(String broken) throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(path, broken);
    assertThatThrownBy(() -> file.of("Ирина")).isInstanceOfSatisfying(Failure.class,
        told -> assertThat(told.code()).isEqualTo("appearance.broken"));
    assertThat(path.resolveSibling("settings.json.broken")).hasContent(broken);
    assertThat(file.of("Ирина")).isEmpty();
    file.keep("Ирина", Appearance.USUAL);
    assertThat(file.of("Ирина")).contains(Appearance.USUAL);
    assertThat(path.resolveSibling("settings.json.broken")).hasContent(broken);
  }

  @Test
  void whatThisVersionDoesNotKnowIsNoChoice() throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(path, """
        {"people": {"Ирина": {"look": "SEPIA", "percent": 100}, "Пётр": {"look": "DARK", "percent": 1000},
         "Анна": {"look": "DARK", "percent": 110, "later": true}}, "later": 1}""");
    assertThat(file.of("Ирина")).isEmpty();
    assertThat(file.of("Пётр")).isEmpty();
    file.keep("Пётр", Appearance.USUAL);
    assertThat(file.of("Анна")).contains(new Appearance(Look.DARK, 110));
    assertThat(path).content().contains("\"later\" : 1");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertThatThrownBy(() -> file.keep("Ирина", Appearance.USUAL)).isInstanceOfSatisfying(Failure.class,
        told -> assertThat(told.text()).contains("settings.json"));
  }

  @Test
  void sizesGoStepByStepAndStopAtTheEnds() {
    Appearance size = Appearance.USUAL;
    for (int percent : new int[]{110, 125, 150, 175, 200, 200}) {
      size = size.larger();
      assertThat(size.percent()).isEqualTo(percent);
    }
    assertThat(size.smaller().percent()).isEqualTo(175);
    assertThat(Appearance.USUAL.smaller()).isEqualTo(Appearance.USUAL);
    assertThat(size.scale()).isEqualTo(2);
  }
}
