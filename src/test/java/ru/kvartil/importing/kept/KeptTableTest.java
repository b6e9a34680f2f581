package ru.kvartil.importing.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.shared.Failure;

class KeptTableTest {
  private static final String HASH = "0f".repeat(32);

  private static RawRow row(int index) {
    return new RawRow(index, List.of(RawCell.text(0, "Школа № " + index),
        new RawCell(3, "0.1", 0.1, false), new RawCell(700, "12,50 %", 0.125, true)));
  }

  private static byte[] kept(int rows) {
    KeptTableWriter writer = new KeptTableWriter(HASH);
    writer.sheet(new SheetHead("Свод 2024", List.of(), List.of(new MergedArea(0, 0, 1, 3))), Optional.empty());
    for (int i = 0; i < rows; i++) {
      writer.row(row(3 * i));
    }
    writer.sheetEnd();
    writer.sheet(new SheetHead("Пустой", List.of(), List.of()), Optional.empty());
    writer.sheetEnd();
    return writer.finish().orElseThrow();
  }

  @Test
  void everyCellComesBackAsItWas() throws Exception {
    KeptTable table = KeptTable.of("свод.xlsx", kept(2000));
    assertThat(table.hash()).isEqualTo(HASH);
    assertThat(table.heads()).extracting(SheetHead::name).containsExactly("Свод 2024", "Пустой");
    assertThat(table.heads().getFirst().merged()).containsExactly(new MergedArea(0, 0, 1, 3));
    assertThat(table.heads().getFirst().rows()).hasSize(400);
    List<RawRow> rows = new ArrayList<>();
    table.rows(0, rows::add);
    assertThat(rows).hasSize(2000).first().isEqualTo(row(0));
    assertThat(rows.getLast()).isEqualTo(row(5997));
    assertThat(table.sheets().getFirst().rows()).isEqualTo(5998);
    assertThat(table.sheets().getFirst().columns()).isEqualTo(701);
  }

  @Test
  void anyRowIsFoundAtOnce() throws Exception {
    KeptTable table = KeptTable.of("свод.xlsx", kept(2000));
    for (int i = 5997; i >= 0; i -= 999) {
      assertThat(table.row(0, i))
          .hasValueSatisfying(found -> assertThat(found.row()).isEqualTo(row(found.row().index())));
    }
    assertThat(table.row(0, 1)).isEmpty();
    assertThat(table.row(0, 60_000)).isEmpty();
    assertThat(table.row(1, 0)).isEmpty();
  }

  @Test
  void theSameRowsGiveTheSameBytes() {
    assertThat(kept(700)).isEqualTo(kept(700));
  }

  @Test
  void aFileTooLargeIsGivenUp() {
    KeptTableWriter writer = new KeptTableWriter(HASH, 1000);
    writer.sheet(new SheetHead("", List.of(), List.of()), Optional.empty());
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < 600; i++) {
      writer.row(new RawRow(i, List.of(RawCell.text(0, Long.toString(random.nextLong(), 36)))));
    }
    writer.sheetEnd();
    assertThat(writer.finish()).isEmpty();
  }

  @Test
  void somethingElseIsNoKeptTable() {
    assertThatThrownBy(() -> KeptTable.of("x.xlsx", new byte[]{1, 2, 3})).isInstanceOf(Failure.class)
        .hasMessageContaining("x.xlsx");
    byte[] cut = kept(700);
    assertThatThrownBy(() -> KeptTable.of("x.xlsx", java.util.Arrays.copyOf(cut, cut.length / 2)))
        .isInstanceOf(Failure.class);
  }
}
