package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.Refusal;
import ru.kvartil.shared.Texts;

/// Reads the cells of one pass over a workbook: numbers as numbers, dates as their text, texts joined of their runs, of
/// formulas the stored result.
final class CellReader {
  private static final Texts TEXTS = Texts.of(Refusal.class);
  private static final String TRUE = TEXTS.get("cell.true");
  private static final String FALSE = TEXTS.get("cell.false");
  private final TextCache texts;
  private final CellStyles styles;
  private final CellAttributes attributes = new CellAttributes();
  private final Letters letters = new Letters();
  private int column;

  CellReader(WorkbookParts workbook) {
    this.texts = new TextCache(workbook.texts());
    this.styles = workbook.styles();
  }

  /// Reads the cell whose start the cursor stands on, up to its end.
  ///
  /// @param last column of the cell before, -1 at the start of a row
  /// @return null when the cell is empty
  @Nullable
  RawCell read(XmlCursor xml, int last) throws IOException, XMLStreamException {
    attributes.read(xml);
    column = attributes.column() < 0 ? last + 1 : attributes.column();
    char type = attributes.type();
    int style = attributes.style();
    letters.clear();
    boolean formula = false;
    boolean inValue = false;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.name();
          inValue = name.equals("v");
          formula |= name.equals("f");
          if (type == 'i' && name.equals("is")) {
            letters.clear();
            SharedTexts.read(xml, letters);
          } else if (!inValue) {
            xml.checkNames();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inValue) {
            xml.text(letters);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inValue = false;
          if (xml.name().equals("c")) {
            return cell(type, style, formula);
          }
        }
        default -> {
        }
      }
    }
  }

  /// Column of the cell just read.
  int column() {
    return column;
  }

  private @Nullable RawCell cell(char type, int style, boolean formula) {
    if (letters.blank()) {
      return null;
    }
    return switch (type) {
      case 's' -> text(texts.get(Integer.parseInt(stripped())), formula);
      case 'i', 'f', 'e' -> text(letters.text(), formula);
      case 'b' -> text(stripped().equals("1") || stripped().equals("true") ? TRUE : FALSE, formula);
      case 'd' -> text(DateFormats.ofIso(stripped()), formula);
      default -> number(style, formula);
    };
  }

  private String stripped() {
    letters.strip();
    return letters.toString();
  }

  private @Nullable RawCell text(String text, boolean formula) {
    return text.isBlank() ? null : new RawCell(column, text, Double.NaN, formula);
  }

  private @Nullable RawCell number(int style, boolean formula) {
    letters.strip();
    RawCell number = CellNumber.cell(column, letters, formula);
    Optional<String> moment = number.numeric() ? styles.moment(style, number.number()) : Optional.empty();
    return moment.isPresent() ? text(moment.get(), formula) : number;
  }
}
