package ru.kvartil.importing.xlsx;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.typed.TypedValueDecoder;
import ru.kvartil.importing.LimitReached;

/// The attributes of a cell, read from the buffer of the parser without making strings.
final class CellAttributes {
  private static final int LETTERS = 3;
  private final ColumnDecoder column = new ColumnDecoder();
  private final TypeDecoder type = new TypeDecoder();
  private final NumberDecoder style = new NumberDecoder();

  /// Reads the attributes of the element the cursor stands on.
  void read(XmlCursor xml) throws XMLStreamException, LimitReached {
    column.value = -1;
    style.value = 0;
    type.value = 'n';
    for (int i = 0; i < xml.attributes(); i++) {
      String name = xml.attributeName(i);
      switch (name) {
        case "r" -> xml.attribute(i, column);
        case "s" -> xml.attribute(i, style);
        case "t" -> xml.attribute(i, type);
        default -> xml.checkName(name);
      }
    }
    xml.checkNamespaces();
  }

  /// Zero-based column, or -1 when the cell does not say.
  int column() {
    return column.value;
  }

  int style() {
    return style.value;
  }

  /// `s` shared text, `i` text in place, `f` text of a formula, `b` boolean, `e` error, `d` ISO date, `n` number.
  char type() {
    return type.value;
  }

  private static final class ColumnDecoder extends TypedValueDecoder {
    private int value;

    @Override
    public void decode(char[] buffer, int from, int to) {
      int found = 0;
      int at = from;
      while (at < to && at - from < LETTERS && buffer[at] >= 'A') {
        // Small letters differ from capitals by one bit.
        int letter = (buffer[at] & ~0x20) - 'A';
        if (letter < 0 || letter > 25) {
          throw new IllegalArgumentException("no column");
        }
        found = found * 26 + letter + 1;
        at++;
      }
      if (at < to && buffer[at] > '9') {
        throw new IllegalArgumentException("no column");
      }
      value = found - 1;
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      value = -1;
    }
  }

  private static final class TypeDecoder extends TypedValueDecoder {
    private char value;

    @Override
    public void decode(char[] buffer, int from, int to) {
      // `str` is the only type that shares its first letter with another one.
      value = to - from == 3 && buffer[from] == 's' ? 'f' : buffer[from];
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      value = 'n';
    }
  }

  private static final class NumberDecoder extends TypedValueDecoder {
    private int value;

    @Override
    public void decode(char[] buffer, int from, int to) {
      value = 0;
      for (int i = from; i < to; i++) {
        int digit = buffer[i] - '0';
        if (digit < 0 || digit > 9 || value > 100_000_000) {
          throw new IllegalArgumentException("no number");
        }
        value = 10 * value + digit;
      }
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      value = 0;
    }
  }
}
