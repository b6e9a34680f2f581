package ru.kvartil.district.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.district.Access;
import ru.kvartil.district.Centre;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;

class CentreModelTest {
  @TempDir
  private Path folder;
  private Database database;
  private JooqCentres centres;
  private CentreDesk desk;
  private CentreModel model;

  @BeforeEach
  void create() throws Failure {
    database = Database.create(folder.resolve("район"),
        new Database.Origin(InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z")), "user"), _ -> {});
    centres = new JooqCentres(database);
    store(Centre.of("Сосновский район", Optional.of(new SchoolYear(2025))));
    desk = new CentreDesk(database.transactions(), centres, new JooqPeople(database), Access.unlimited());
    model = new CentreModel(desk, new DirectTasks(), () -> {});
    model.load(desk.state().centre());
  }

  private void store(Centre centre) throws Failure {
    database.transactions().write("x", () -> {
      centres.save(centre);
      return 0;
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsSavedIsNoLongerUnsavedAndFollowsAnUndo() throws Exception {
    Centre before = desk.state().centre();
    model.settlement.set("г. Сосновск");
    model.save(() -> {});
    assertThat(model.unsaved().get()).isFalse();
    model.organisation.set(" Методический  центр ");
    assertThat(model.unsaved().get()).isTrue();
    model.save(() -> {});
    assertThat(model.unsaved().get()).isFalse();
    assertThat(desk.state().centre().organisation()).isEqualTo("Методический центр");
    assertThat(model.message().get()).isNotEmpty();
    store(before);
    model.load(desk.state().centre());
    assertThat(model.organisation.get()).isEmpty();
    assertThat(model.unsaved().get()).isFalse();
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsNotLost() throws Exception {
    model.settlement.set("г. Сосновск");
    store(Centre.of("Сосновский округ", Optional.empty()));
    model.save(() -> {});
    assertThat(model.message().get()).contains("Не сохранено");
    assertThat(model.settlement.get()).isEqualTo("г. Сосновск");
    assertThat(desk.state().centre().district()).isEqualTo("Сосновский округ");
    model.load(desk.state().centre());
    assertThat(model.unsaved().get()).isTrue();
  }

  @Test
  void aDistrictWithoutANameIsNotStored() throws Exception {
    model.district.set("  ");
    model.save(() -> {});
    assertThat(model.districtError().get()).isNotEmpty();
    assertThat(desk.state().centre().district()).isEqualTo("Сосновский район");
    model.revert();
    assertThat(model.district.get()).isEqualTo("Сосновский район");
    assertThat(model.districtError().get()).isEmpty();
  }
}
