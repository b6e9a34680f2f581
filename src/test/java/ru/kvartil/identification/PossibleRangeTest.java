package ru.kvartil.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Share;

class PossibleRangeTest {
  /// Worked by the formula: 1 of 2 is (0,5 ± 0,40547), 0 of 10 ends at z²/(n + z²).
  @ParameterizedTest
  @CsvSource({"1, 2, 9.4531, 90.5469", "0, 10, 0, 27.7533", "10, 10, 72.2467, 100", "2, 7, 8.2219, 64.1066",
    "14, 42, 21.0125, 48.4475"})
  void endsAreThoseOfWilson(double part, double whole, double low, double high) {
    PossibleRange range = PossibleRange.of(new Share(part, whole));
    assertThat(range.low()).isCloseTo(low, within(0.001));
    assertThat(range.high()).isCloseTo(high, within(0.001));
  }

  @Test
  void moreThanAllCountsAsAll() {
    assertThat(PossibleRange.of(new Share(12, 10))).isEqualTo(PossibleRange.of(new Share(10, 10)));
  }
}
