package ru.kvartil.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTimesTest {
  @TempDir
  Path folder;

  @Test
  void everybodyHasTheirOwnAndWhoHasNotChosenTheUsual() throws Exception {
    LockTimes times = new LockTimes(folder.resolve("new/lock.json"));
    times.keep("Ирина", 30);
    times.keep("Пётр", 5);
    LockTimes again = new LockTimes(folder.resolve("new/lock.json"));
    assertThat(again.of("Ирина")).isEqualTo(30);
    assertThat(again.of("Пётр")).isEqualTo(5);
    assertThat(again.of("Ольга")).isEqualTo(LockTimes.USUAL);
  }

  /// A file in which somebody wrote a week keeps nothing open for a week.
  @Test
  void whatIsNotOfferedIsTheUsual() throws Exception {
    Path file = folder.resolve("lock.json");
    for (String text : new String[]{"{\"Ирина\":10080}", "{\"Ирина\":\"никогда\"}", "[1]", "не json", ""}) {
      Files.writeString(file, text);
      assertThat(new LockTimes(file).of("Ирина")).as(text).isEqualTo(LockTimes.USUAL);
    }
    new LockTimes(file).keep("Ирина", 60);
    assertThat(new LockTimes(file).of("Ирина")).isEqualTo(60);
    assertThatThrownBy(() -> new LockTimes(file).keep("Ирина", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
