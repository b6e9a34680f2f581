package ru.kvartil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2Test {
  /// Of the reference implementation's tests (phc-winner-argon2, test.c: Argon2id, version 19, t = 2, m = 2^16, p = 1).
  @Test
  void givesTheReferenceValue() {
    assertThat(HexFormat.of().formatHex(new Argon2(65536, 2, 1).derive("password".toCharArray(),
        "somesalt".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void followsTheMachineButNeverBelowTheLeast() {
    assertThat(Argon2.fitting(Duration.ofMillis(300))).isEqualTo(Argon2.START);
    assertThat(Argon2.fitting(Duration.ofMillis(1000))).isEqualTo(Argon2.START);
    assertThat(Argon2.fitting(Duration.ofMillis(1300))).isEqualTo(new Argon2(32 * 1024, 3, 1));
    assertThat(Argon2.fitting(Duration.ofMillis(2400))).isEqualTo(Argon2.LEAST);
    assertThat(Argon2.fitting(Duration.ofMinutes(1))).isEqualTo(Argon2.LEAST);
    assertThat(Argon2.fitting(Duration.ofMillis(150))).isEqualTo(new Argon2(128 * 1024, 6, 1));
    assertThat(Argon2.fitting(Duration.ofMillis(280))).isEqualTo(new Argon2(128 * 1024, 3, 1));
    for (int millis = 1; millis < 20_000; millis += 7) {
      assertThat(Argon2.fitting(Duration.ofMillis(millis)).bearable()).isTrue();
    }
  }

  @Test
  void refusesWorkThatWouldStopTheProgram() {
    assertThat(new Argon2(4 * 1024 * 1024, 1, 1).bearable()).isFalse();
    assertThat(new Argon2(64 * 1024, 60_000, 1).bearable()).isFalse();
    assertThat(new Argon2(256 * 1024, 32, 1).bearable()).isFalse();
    assertThat(new Argon2(-1, 3, 1).bearable()).isFalse();
    assertThat(new Argon2(64 * 1024, 0, 1).bearable()).isFalse();
    assertThat(new Argon2(64 * 1024, 3, 0).bearable()).isFalse();
    assertThat(new Argon2(64 * 1024, 3, 200).bearable()).isFalse();
    assertThat(Argon2.START.bearable()).isTrue();
  }
}
