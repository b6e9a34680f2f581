package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.district.Centre;
import ru.kvartil.district.storage.JooqCentres;

class WhereaboutsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /home/irina/.local/share/kvartil        | ext4       | LOCAL
      /media/stick/Квартиль                   | vfat       | LOCAL
      /mnt/server/kvartil                     | nfs4       | NETWORK
      /mnt/server/kvartil                     | CIFS       | NETWORK
      /mnt/server/kvartil                     | fuse.sshfs | NETWORK
      \\\\server\\share\\kvartil              | NTFS       | NETWORK
      /home/irina/Dropbox/kvartil             | ext4       | CLOUD
      /home/irina/OneDrive - Школа/kvartil    | ext4       | CLOUD
      /home/irina/Яндекс.Диск/база            | ext4       | CLOUD
      /home/irina/Google Drive/база           | ext4       | CLOUD
      /home/irina/Облако Mail.ru/база         | ext4       | CLOUD
      /home/irina/YandexDisk-irina/база       | ext4       | CLOUD
      /home/irina/Омега/база                  | ext4       | LOCAL
      /home/irina/megafon/база                | ext4       | LOCAL
      """)
  void tellsPlacesByTypeAndName(String path, String type, Whereabouts expected) {
    assertThat(Whereabouts.of(Path.of(path.strip()), type, false)).isEqualTo(expected);
    assertThat(Whereabouts.of(Path.of("/home/irina/база"), "ext4", true)).isEqualTo(Whereabouts.CLOUD);
  }

  private static Database.Origin at(Instant now) {
    return new Database.Origin(InstantSource.fixed(now), "тест");
  }

  @Test
  void refusesANetworkShareAndLeavesItAlone() {
    assertThatThrownBy(() -> Place.requireSafe(Path.of("/mnt/x"), Whereabouts.NETWORK)).hasMessageContaining("сетев");
  }

  @Test
  void warnsOfACloudAndOfAClockSetBack() throws Exception {
    Path cloud = Files.createDirectories(folder.resolve("Яндекс.Диск"));
    try (Database database = Database.create(cloud.resolve("база"), at(NOW), empty -> {
      int _ = empty.transactions().write("x", () -> {
        new JooqCentres(empty).save(Centre.of("Озёрный", Optional.empty()));
        return 0;
      });
    })) {
      assertThat(database.cautions()).singleElement().asString().contains("облак");
    }
    try (Database database = Database.open(cloud.resolve("база"), at(NOW.minus(Duration.ofHours(23))))) {
      assertThat(database.cautions()).hasSize(1);
    }
    try (Database database = Database.open(cloud.resolve("база"), at(NOW.minus(Duration.ofHours(25))))) {
      assertThat(database.cautions()).hasSize(2).last().asString().contains("Часы");
    }
  }

  @Test
  void aDatabaseOnADiskOfThisMachineNeedsNoCaution() throws Exception {
    try (Database database = Database.create(folder.resolve("база"), at(NOW), _ -> {})) {
      assertThat(database.cautions()).isEmpty();
    }
  }
}
