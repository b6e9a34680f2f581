package ru.kvartil.protection;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ru.kvartil.report.Block;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.report.Span;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.RecoveryKey;

/// The sheet with a recovery key as a document for the printer and for PDF: the groups to type, the same as a QR code, and
/// what it is for in plain words.
public final class RecoverySheet {
  private static final Texts TEXTS = Texts.of(RecoverySheet.class);
  private static final double CODE_MM = 45;
  /// White edge around the squares, which readers need (ISO/IEC 18004: four squares).
  private static final int EDGE = 4;

  private RecoverySheet() {}

  /// @param district whose database it opens
  /// @param date the sheet with the later one counts
  public static ReportContent content(RecoveryKey key, String district, LocalDate date) {
    List<String> groups = key.groups();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(List.of(words(TEXTS.get("sheet.title")), words(district))));
    blocks.add(new Block.Paragraph(words(TEXTS.get("sheet.for", RussianFormat.longDate(date)))));
    blocks.add(groups(groups));
    blocks.add(new Block.Code(squares(String.join(" ", groups)), CODE_MM));
    blocks.add(new Block.Paragraph(words(TEXTS.get("sheet.keep"))));
    blocks.add(new Block.Paragraph(words(TEXTS.get("sheet.use"))));
    blocks.add(new Block.Paragraph(words(TEXTS.get("sheet.letters"))));
    blocks.add(new Block.Paragraph(words(TEXTS.get("sheet.lost"))));
    return new ReportContent(TEXTS.get("sheet.title"), "", date, PageSetup.GOST_2025, blocks);
  }

  private static Block groups(List<String> groups) {
    int half = groups.size() / 2;
    List<Table.Column> columns = IntStream.rangeClosed(1, half)
        .mapToObj(number -> new Table.Column(TEXTS.get("sheet.numbers", number, number + half), "", Table.Align.CENTRE,
            1))
        .toList();
    return new Table("groups", TEXTS.get("sheet.groups"), columns,
        List.of(row(groups.subList(0, half)), row(groups.subList(half, groups.size()))), List.of());
  }

  private static Table.Row row(List<String> groups) {
    return new Table.Row(groups.stream().map(RecoverySheet::words).toList(), true);
  }

  private static Text words(String text) {
    return new Text(List.of(new Span.Words(text)));
  }

  /// The code, with enough repetition that a quarter of it may be soiled.
  static List<String> squares(String text) {
    try {
      BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, EDGE));
      return IntStream.range(0, matrix.getHeight()).mapToObj(y -> {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < matrix.getWidth(); x++) {
          row.append(matrix.get(x, y) ? '#' : ' ');
        }
        return row.toString();
      }).toList();
    } catch (WriterException impossible) {
      throw new IllegalStateException("a short text fits a code", impossible);
    }
  }
}
