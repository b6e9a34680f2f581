package ru.kvartil.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Arguments> everywhere() {
    return Stream.of(Ground.values())
        .flatMap(ground -> Stream.of(Sight.values()).map(sight -> Arguments.of(ground, sight)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void quartilesGrowLighterFromTheLowestForEveryKindOfEyes(Ground ground, Sight sight) {
    for (int i = 1; i < QUARTILES.size(); i++) {
      double darker = sight.lab(ground.rgb(QUARTILES.get(i - 1)))[0];
      double lighter = sight.lab(ground.rgb(QUARTILES.get(i)))[0];
      assertThat(lighter - darker).as("%s, %s: %s", ground, sight, QUARTILES.get(i))
          .isGreaterThanOrEqualTo(STEP - tolerance(sight));
    }
  }

  /// Where a cone is missing lightness shifts a little.
  private static double tolerance(Sight sight) {
    return sight == Sight.FULL || sight == Sight.GREY ? 0 : 6;
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void neighboursAreToldApartByColour(Ground ground, Sight sight) {
    Assumptions.assumeThat(sight).isNotEqualTo(Sight.GREY);
    for (int i = 1; i < QUARTILES.size(); i++) {
      assertThat(sight.difference(ground.rgb(QUARTILES.get(i - 1)), ground.rgb(QUARTILES.get(i))))
          .as("%s, %s: %s", ground, sight, QUARTILES.get(i)).isGreaterThanOrEqualTo(DIFFERENCE);
    }
    int risen = ground.rgb(Tone.RISEN);
    int fallen = ground.rgb(Tone.FALLEN);
    int unmoved = ground.rgb(Tone.UNMOVED);
    assertThat(sight.difference(risen, fallen)).as("%s, %s: rise and fall", ground, sight)
        .isGreaterThanOrEqualTo(DIFFERENCE);
    assertThat(sight.difference(risen, unmoved)).as("%s, %s: rise", ground, sight)
        .isGreaterThanOrEqualTo(DIFFERENCE / 2);
    assertThat(sight.difference(fallen, unmoved)).as("%s, %s: fall", ground, sight)
        .isGreaterThanOrEqualTo(DIFFERENCE / 2);
    assertThat(sight.difference(ground.inks().rise(), ground.inks().fall())).as("%s, %s: lines", ground, sight)
        .isGreaterThanOrEqualTo(DIFFERENCE);
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void whatFiredIsFarthestFromThePaper(Ground ground, Sight sight) {
    double paper = sight.lab(ground.inks().paper())[0];
    double fired = Math.abs(sight.lab(ground.rgb(Tone.FIRED))[0] - paper);
    double quiet = Math.abs(sight.lab(ground.rgb(Tone.QUIET))[0] - paper);
    assertThat(fired - quiet).as("%s, %s", ground, sight).isGreaterThanOrEqualTo(30);
  }

  /// Words 4.5:1 on the paper and on every tone, what is drawn 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
  @ParameterizedTest
  @EnumSource(Ground.class)
  void wordsAndLinesAreSeen(Ground ground) {
    Ground.Inks inks = ground.inks();
    assertThat(contrast(inks.text(), inks.paper())).isGreaterThanOrEqualTo(7);
    assertThat(contrast(inks.muted(), inks.paper())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(inks.rise(), inks.paper())).isGreaterThanOrEqualTo(3);
    assertThat(contrast(inks.fall(), inks.paper())).isGreaterThanOrEqualTo(3);
    for (Tone tone : Tone.values()) {
      int fill = ground.rgb(tone);
      assertThat(contrast(Ground.wordsOn(fill), fill)).as("%s on %s", tone, ground).isGreaterThanOrEqualTo(4.5);
    }
    if (ground != Ground.LIGHT) {
      QUARTILES.forEach(tone -> assertThat(contrast(ground.rgb(tone), inks.paper())).as("%s on %s", tone, ground)
          .isGreaterThanOrEqualTo(2.8));
    }
  }

  private static double contrast(int one, int other) {
    double a = Ground.luminance(one);
    double b = Ground.luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void theWindowsChipsHaveTheSameColours() throws IOException {
    try (InputStream css = Objects.requireNonNull(PaletteTest.class.getResourceAsStream("/ru/kvartil/ui/theme.css"))) {
      String text = new String(css.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      for (Ground ground : Ground.values()) {
        int from = text.indexOf(".look-" + ground.name().toLowerCase(Locale.ROOT) + " {");
        String block = text.substring(from, text.indexOf('}', from));
        QUARTILES.forEach(tone -> assertThat(block).as("%s", ground).contains("#%06x".formatted(ground.rgb(tone))));
        assertThat(block).contains("-k-bg: #%06x".formatted(ground.inks().paper()),
            "-k-fg: #%06x".formatted(ground.inks().text()));
      }
    }
  }
}
