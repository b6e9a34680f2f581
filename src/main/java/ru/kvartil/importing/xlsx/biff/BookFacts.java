package ru.kvartil.importing.xlsx.biff;

import java.util.Optional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.xlsx.DateFormats;

/// What a workbook says of itself before its sheets: names of the sheets, shared texts, which formats show dates.
final class BookFacts {
  private static final int STRING_BYTES = 64;
  private final SourceFile file;
  private final ReadLimits limits;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private List<DateFormats.Shows> shows = List.of();
  private boolean from1904;
  private long weight;

  BookFacts(SourceFile file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /// Takes one record of the workbook's own part.
  void take(int sid, RecordInputStream in) throws IOException {
    switch (sid) {
      case BoundSheetRecord.sid -> sheets.add(new BoundSheetRecord(in));
      case FormatRecord.sid -> {
        FormatRecord format = new FormatRecord(in);
        formats.put(format.getIndexCode(), format.getFormatString());
      }
      case ExtendedFormatRecord.sid -> {
        in.readUShort();
        formatOfStyle.add(in.readUShort());
      }
      case DateWindow1904Record.sid -> from1904 = in.readUShort() == 1;
      case SSTRecord.sid -> texts(in);
      default -> {
      }
    }
  }

  private void texts(RecordInputStream in) throws IOException {
    in.readInt();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      // A book may promise more texts than it has: the cells that name them are broken, not the others.
      if (in.available() == 0 && in.getNextSid() != org.apache.poi.hssf.record.ContinueRecord.sid) {
        return;
      }
      String text = new UnicodeString(in).getString();
      weight += STRING_BYTES + 2L * text.length();
      if (weight > limits.stringBytes()) {
        throw new LimitReached(Refusal.TOO_MUCH_TEXT.of(file));
      }
      texts.add(text);
    }
  }

  /// Everything was taken.
  void finish() {
    shows = formatOfStyle.stream().map(format -> DateFormats.shows(format, formats)).toList();
    sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
  }

  /// Name of a sheet.
  ///
  /// @param substream 1 for the first sheet
  String sheet(int substream) {
    return substream <= sheets.size() ? sheets.get(substream - 1).getSheetname() : "";
  }

  String text(int number) {
    return texts.get(number);
  }

  /// How many sheets the book names.
  int sheets() {
    return sheets.size();
  }

  /// The moment a number shows under a style; empty for a plain number.
  Optional<String> moment(int style, double value) {
    DateFormats.Shows kind = style < shows.size() ? shows.get(style) : DateFormats.Shows.NUMBER;
    return kind == DateFormats.Shows.NUMBER
        ? Optional.empty()
        : DateFormats.text(value, kind, from1904);
  }
}
