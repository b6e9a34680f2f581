package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Share;

class ChanceTest {
  /// Computed apart: z through the complementary error function, Fisher in exact fractions.
  @ParameterizedTest(name = "{0} of {1}, then {2} of {3}")
  @CsvSource(textBlock = """
      # z: every expected count is at least 5
      12, 44, 14, 42, 0.5407218286559854, true
       4, 40, 16, 40, 0.0019457736937391493, false
       8, 40, 14, 42, 0.17316202812850404, true
       1, 100, 9, 100, 0.009444165687832648, false
      10, 20, 10, 20, 1.0, true
      # Fisher: an expected count is below 5
       0, 20, 6, 20, 0.020196020196020195, false
       1, 12, 2, 10, 0.5714285714285714, true
       3, 10, 0, 10, 0.21052631578947367, true
      # R, fisher.test(TeaTasting), the tea of Fisher's lady: p-value = 0.4857
       3, 4, 1, 4, 0.4857142857142857, true
      # nobody or everybody in both years
       0, 30, 0, 25, 1, true
      25, 25, 30, 30, 1, true
      """)
  void sharesThatMayDifferByChance(double before, double of, double after, double ofAfter, double p, boolean chance) {
    Share earlier = new Share(before, of);
    Share later = new Share(after, ofAfter);
    assertThat(Chance.probability(earlier, later)).isCloseTo(p, within(1e-9));
    assertThat(Chance.probability(later, earlier)).isCloseTo(p, within(1e-9));
    assertThat(Chance.explains(earlier, later)).isEqualTo(chance);
  }
}
