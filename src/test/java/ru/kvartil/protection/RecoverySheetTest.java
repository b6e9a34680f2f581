package ru.kvartil.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecoverySheetTest {
  private static final int EDGE = 4;

  /// The squares are read back by a decoder, with a part of them soiled.
  @Test
  void theCodeCanBeReadEvenSoiled() throws Exception {
    String groups = "0123A 4567B 89ABC CDEFG HJKMN PQRST VWXYZ 00000";
    List<String> rows = RecoverySheet.squares(groups);
    assertThat(rows.stream().map(String::length).collect(Collectors.toSet())).isEqualTo(Set.of(rows.size()));
    assertThat(rows.subList(0, EDGE)).allMatch(String::isBlank);
    int side = rows.size() - 2 * EDGE;
    BitMatrix matrix = new BitMatrix(side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = rows.get(y + EDGE).charAt(x + EDGE) == '#';
        boolean soiled = y >= 14 && y < 18 && x >= 10 && x < 18;
        if (dark || soiled) {
          matrix.set(x, y);
        }
      }
    }
    assertThat(new Decoder().decode(matrix).getText()).isEqualTo(groups);
  }
}
