package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Which cell styles show a number as a moment of time. Nothing else of the styles matters to us.
final class CellStyles {
  private final List<DateFormats.Shows> shows;
  private final boolean from1904;

  private CellStyles(List<DateFormats.Shows> shows, boolean from1904) {
    this.shows = shows;
    this.from1904 = from1904;
  }

  /// @param from1904 whether days are counted from 1 January 1904
  static CellStyles of(ZipParts parts, Optional<String> part, boolean from1904) throws IOException, XMLStreamException {
    if (part.isEmpty() || !parts.has(part.get())) {
      return new CellStyles(List.of(), from1904);
    }
    Map<Integer, String> formats = new HashMap<>();
    List<DateFormats.Shows> shows = new ArrayList<>();
    try (XmlCursor xml = parts.xml(part.get())) {
      int cellFormats = -1;
      for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
        if (element.equals("cellXfs")) {
          cellFormats = xml.depth();
        } else if (xml.depth() <= cellFormats) {
          cellFormats = -1;
        }
        if (element.equals("numFmt")) {
          xml.item();
          @Nullable
          String code = xml.attribute("formatCode");
          formats.put(number(xml.attribute("numFmtId")), code == null ? "" : code);
        } else if (element.equals("xf") && xml.depth() == cellFormats + 1) {
          xml.item();
          shows.add(DateFormats.shows(number(xml.attribute("numFmtId")), formats));
        }
      }
    }
    return new CellStyles(List.copyOf(shows), from1904);
  }

  private static int number(@Nullable String value) {
    try {
      return value == null ? 0 : Integer.parseInt(value.strip());
    } catch (NumberFormatException odd) {
      return 0;
    }
  }

  /// The moment a number shows under a style, `dd.MM.yyyy` with the time where the style has one; empty for a plain number.
  Optional<String> moment(int style, double value) {
    DateFormats.Shows kind = style >= 0 && style < shows.size() ? shows.get(style) : DateFormats.Shows.NUMBER;
    return kind == DateFormats.Shows.NUMBER ? Optional.empty() : DateFormats.text(value, kind, from1904);
  }
}
