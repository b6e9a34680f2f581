package ru.kvartil.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours that mean something, for every kind of eyes and for a printer without colour.
class PaletteTest {
  private static final List<Tone> QUARTILES = List.of(Tone.QUARTILE_1, Tone.QUARTILE_2, Tone.QUARTILE_3,
      Tone.QUARTILE_4);
  /// Least step of lightness between neighbours; a step of 2 is already seen side by side.
  private static final double STEP = 8;
  /// Least difference of neighbours; about 2,3 is just noticeable (CIE76).
  private static final double DIFFERENCE = 11;

  @Test
  void measuresKnownColours() {
    assertThat(Sight.FULL.lab(0xFFFFFF)).containsExactly(new double[]{100, 0, 0}, within(0.02));
    assertThat(Sight.FULL.lab(0xFF0000)).containsExactly(new double[]{53.24, 80.09, 67.20}, within(0.02));
    assertThat(Tone.QUARTILE_1.lightness()).isCloseTo(Sight.FULL.lab(Tone.QUARTILE_1.rgb())[0], within(0.02));
    assertThat(Sight.DEUTERANOPIA.difference(0x808080, 0x808080)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void quartilesGrowLighterFromTheLowestForEveryKindOfEyes(Sight sight) {
    for (int i = 1; i < QUARTILES.size(); i++) {
      double darker = sight.lab(QUARTILES.get(i - 1).rgb())[0];
      double lighter = sight.lab(QUARTILES.get(i).rgb())[0];
      assertThat(lighter - darker).as("%s: %s", sight, QUARTILES.get(i))
          .isGreaterThanOrEqualTo(STEP - tolerance(sight));
    }
  }

  /// Where a cone is missing lightness shifts a little.
  private static double tolerance(Sight sight) {
    return sight == Sight.FULL || sight == Sight.GREY ? 0 : 6;
  }

  @ParameterizedTest
  @EnumSource(value = Sight.class, names = "GREY", mode = EnumSource.Mode.EXCLUDE)
  void neighboursAreToldApartByColour(Sight sight) {
    for (int i = 1; i < QUARTILES.size(); i++) {
      assertThat(sight.difference(QUARTILES.get(i - 1).rgb(), QUARTILES.get(i).rgb()))
          .as("%s: %s", sight, QUARTILES.get(i)).isGreaterThanOrEqualTo(DIFFERENCE);
    }
    assertThat(sight.difference(Tone.RISEN.rgb(), Tone.FALLEN.rgb())).as("%s: rise and fall", sight)
        .isGreaterThanOrEqualTo(DIFFERENCE);
    assertThat(sight.difference(Tone.RISEN.rgb(), Tone.UNMOVED.rgb())).as("%s: rise", sight)
        .isGreaterThanOrEqualTo(DIFFERENCE / 2);
    assertThat(sight.difference(Tone.FALLEN.rgb(), Tone.UNMOVED.rgb())).as("%s: fall", sight)
        .isGreaterThanOrEqualTo(DIFFERENCE / 2);
  }

  @Test
  void theWindowsChipsHaveTheSameColours() throws IOException {
    try (InputStream css = Objects.requireNonNull(PaletteTest.class.getResourceAsStream("/ru/kvartil/ui/theme.css"))) {
      String text = new String(css.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      QUARTILES.forEach(tone -> assertThat(text).contains("#%06x".formatted(tone.rgb())));
    }
  }
}
