package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.shared.SchoolYear;

class FirstStartTest {
  @ParameterizedTest
  @CsvSource({"2026-11-21, 2027, 2026", "2026-05-31, 2026, 2025", "2026-06-01, 2026, 2026", "2026-08-31, 2026, 2026",
    "2026-09-01, 2027, 2026"})
  void theLastYearWithExamsIsChosen(LocalDate today, int newest, int chosen) {
    FirstStart model = new FirstStart(today, Optional.empty());
    assertThat(model.years()).hasSize(10).startsWith(new SchoolYear(newest), new SchoolYear(newest - 1));
    assertThat(model.year().get()).isEqualTo(new SchoolYear(chosen));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12", "—"})
  void aDistrictNeedsAName(String name) {
    FirstStart model = new FirstStart(LocalDate.of(2026, 11, 21), Optional.empty());
    model.district().set(name);
    assertThat(model.answers()).isEmpty();
    assertThat(model.districtError().get()).contains("название района");
    model.district().set("Берёзовский район");
    assertThat(model.districtError().get()).isEmpty();
  }

  @Test
  void aNameTooLongForALineIsRefused() {
    FirstStart model = new FirstStart(LocalDate.of(2026, 11, 21), Optional.empty());
    model.district().set("Р".repeat(151));
    assertThat(model.answers()).isEmpty();
    assertThat(model.districtError().get()).contains("150");
  }

  @Test
  void answersCarryTheNameWithoutSpacesAroundIt() {
    FirstStart model = new FirstStart(LocalDate.of(2026, 11, 21), Optional.empty());
    model.district().set("  Берёзовский район ");
    model.year().set(new SchoolYear(2024));
    assertThat(model.answers()).contains(new FirstStart.Answers("Берёзовский район", new SchoolYear(2024)));
  }
}
