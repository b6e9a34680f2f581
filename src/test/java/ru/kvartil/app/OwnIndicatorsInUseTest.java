package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.fact.Direction;
import ru.kvartil.index.IndexData;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

/// What a centre says of its own indicators reaches the indices and the справки, and stays after the program is closed.
class OwnIndicatorsInUseTest {
  private static final OwnIndicator HOURS = OwnIndicator.plain("Отменённые уроки", "ч", Direction.LESS_IS_BETTER);
  @TempDir
  Path folder;

  @Test
  void unitAndDirectionReachIndicesAndDocuments() throws Exception {
    Wiring wiring = new Wiring(new Folders(folder), new Database.Origin(Walk.CLOCK, "Ирина"));
    Path file = folder.resolve("kvartil");
    try (OpenWorkplace place = wiring.create(file,
        FirstContent.centre(Centre.of("Сосновый район", Optional.of(new SchoolYear(2026)))))) {
      assertThat(indices(place).of(HOURS.name())).isEqualTo(OwnIndicator.undescribed(HOURS.name()));
      assertThat(place.transactions().write("Описан показатель", () -> {
        place.ownIndicators().add(HOURS);
        return HOURS;
      })).isEqualTo(HOURS);
    }
    try (OpenWorkplace place = wiring.openReadOnly(file)) {
      assertThat(indices(place).of(HOURS.name())).isEqualTo(HOURS);
      assertThat(place.notes().load().values().described().of(HOURS.name())).isEqualTo(HOURS);
      assertThat(indices(place).of("Другой")).isEqualTo(OwnIndicator.undescribed("Другой"));
    }
  }

  private static OwnIndicator.Lookup indices(OpenWorkplace place) throws Exception {
    return place.transactions()
        .read(() -> IndexData.load(place.schools(), place.facts(), place.ownIndicators())).indicators().described();
  }
}
