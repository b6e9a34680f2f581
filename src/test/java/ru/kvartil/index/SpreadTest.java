package ru.kvartil.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Share;

class SpreadTest {
  /// Worked by hand with z² = 3,841459: of 1 of 10 the scale is 1,3841459, the centre (0,1 + 0,19207295)/1,3841459 =
  /// 0,2110131, the half 1,959964·√(0,009 + 0,0096036)/1,3841459 = 0,1931355. Of none of n the upper end is
  /// z²/(n + z²): of 10 3,841459/13,841459. 3 of 10 and 15 of 30 in the same way; 81 of 263 is the example of R. Newcombe,
  /// Statistics in Medicine 17 (1998), table I, method 3: 0,2553…0,3662; 15 of 148 there 0,0624…0,1605; 0 of 20
  /// 0…0,1611; 1 of 29 0,0061…0,1718.
  @ParameterizedTest
  @CsvSource({"1, 10, 1.78776, 40.41486", "0, 10, 0, 27.75328", "3, 10, 10.77913, 60.32219", "10, 10, 72.24672, 100",
    "81, 263, 25.53, 36.62", "15, 148, 6.24, 16.05", "0, 20, 0, 16.11", "1, 29, 0.61, 17.18"})
  void isWilsonsInterval(double part, double whole, double low, double high) {
    Spread spread = Spread.of(new Share(part, whole));
    assertThat(spread.low()).isCloseTo(low, within(0.006));
    assertThat(spread.high()).isCloseTo(high, within(0.006));
  }

  @Test
  void oneOfOneSaysNextToNothing() {
    Spread spread = Spread.of(new Share(1, 1));
    assertThat(spread.low()).isCloseTo(100 / (1 + 3.841459), within(1e-4));
    assertThat(spread.high()).isEqualTo(100);
  }

  @Test
  void holdsTheShareAndNarrowsWithMorePeople() {
    for (int n = 1; n < 60; n++) {
      for (int part = 0; part <= n; part++) {
        Share share = new Share(part, n);
        Spread spread = Spread.of(share);
        assertThat(share.percent()).isBetween(spread.low() - 1e-9, spread.high() + 1e-9);
        Spread ten = Spread.of(new Share(10 * part, 10 * n));
        assertThat(ten.high() - ten.low()).isLessThan(spread.high() - spread.low());
      }
    }
  }

  @Test
  void saysItInTheWordsOfTheMethod() {
    assertThat(Spread.of(new Share(3, 10)).text())
        .isEqualTo("возможный разброс из-за малого числа сдававших: 10,8–60,3 %");
  }

  @Test
  void aPartAboveItsWholeHasNone() {
    assertThatThrownBy(() -> Spread.of(new Share(3, 2))).isInstanceOf(IllegalArgumentException.class);
  }
}
