package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.methodology.LevelRules;
import ru.kvartil.methodology.QuantileType;
import ru.kvartil.methodology.ShippedProfiles;

class QuartilesTest {
  private static final LevelRules RULES = ShippedProfiles.outcome().levels();

  @Test
  void valueOnACutBelongsToTheLowerQuarter() {
    Cuts cuts = Quartiles.cuts(List.of(1.0, 2.0, 3.0, 4.0, 5.0), QuantileType.TYPE_7);
    assertThat(cuts).isEqualTo(new Cuts(2, 3, 4));
    assertThat(IntStream.rangeClosed(1, 5).map(value -> Quartiles.quarter(value, cuts))).containsExactly(1, 1, 2, 3, 4);
  }

  @Test
  void valuesThatDifferByRoundingShareALevel() {
    double sum = 0.1 + 0.2;
    List<Double> values = List.of(0.3, sum, 0.4, 0.5, 0.6);
    Cuts cuts = Quartiles.cuts(values, QuantileType.TYPE_7);
    assertThat(sum).isNotEqualTo(0.3);
    assertThat(Quartiles.quarter(0.3, cuts)).isEqualTo(Quartiles.quarter(sum, cuts));
    Cuts between = new Cuts(0.3, 0.4, 0.5);
    assertThat(Quartiles.quarter(sum, between)).isEqualTo(1);
  }

  @Test
  void noLevelsBelowFourSchoolsAndAWarningBelowSixteen() {
    Levels three = Levels.of(List.of(0.1, 0.2, 0.3), RULES, "все школы");
    assertThat(three.quarter(0.1)).isEmpty();
    assertThat(three.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TOO_FEW_FOR_LEVELS);
    assertThat(three.warnings().getFirst().message()).contains("3 школы");
    Levels four = Levels.of(List.of(0.1, 0.2, 0.3, 0.4), RULES, "все школы");
    assertThat(four.quarter(0.1)).hasValue(1);
    assertThat(four.level(0.4)).contains(Level.HIGH);
    assertThat(four.warnings()).extracting(Warning::code).containsExactly(Warning.Code.FORMAL_QUARTILES);
    Levels sixteen = Levels.of(IntStream.range(0, 16).mapToObj(i -> i / 16.0).toList(), RULES, "все школы");
    assertThat(sixteen.warnings()).isEmpty();
  }

  @Test
  void namesAreWithheldWhereLevelsDoNotDiffer() {
    Levels equal = Levels.of(Collections.nCopies(20, 0.7), RULES, "СОШ");
    assertThat(equal.quarter(0.7)).hasValue(1);
    assertThat(equal.level(0.7)).isEmpty();
    assertThat(equal.warnings()).extracting(Warning::code).containsExactly(Warning.Code.LEVELS_NOT_DISTINCT);
    List<Double> oneAbove = new ArrayList<>(Collections.nCopies(19, 0.7));
    oneAbove.add(0.9);
    assertThat(Levels.of(oneAbove, RULES, "СОШ").level(0.9)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void cutsAreOrderedAndInsideTheSeries(QuantileType type) {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Double> values = random.doubles(1 + random.nextInt(30)).map(v -> Math.round(v * 20) / 20.0).boxed().toList();
      Cuts cuts = Quartiles.cuts(values, type);
      assertThat(cuts.q1()).as("seed %d", seed).isLessThanOrEqualTo(cuts.q2())
          .isGreaterThanOrEqualTo(Collections.min(values));
      assertThat(cuts.q3()).as("seed %d", seed).isGreaterThanOrEqualTo(cuts.q2())
          .isLessThanOrEqualTo(Collections.max(values));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void quartersGrowWithValuesAndIgnoreOrder(int seed) {
    Random random = new Random(seed);
    List<Double> values = new ArrayList<>(random.doubles(23).boxed().toList());
    Cuts cuts = Quartiles.cuts(values, QuantileType.TYPE_7);
    Collections.shuffle(values, random);
    assertThat(Quartiles.cuts(values, QuantileType.TYPE_7)).isEqualTo(cuts);
    assertThat(values.stream().sorted().map(value -> Quartiles.quarter(value, cuts)).toList())
        .isSortedAccordingTo(Integer::compare).contains(1, 2, 3, 4);
  }
}
