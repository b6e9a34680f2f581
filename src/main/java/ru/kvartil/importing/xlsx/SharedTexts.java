package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import ru.kvartil.importing.Refusal;

/// The texts that cells of a workbook share, packed as UTF-8 one after another: a million codes of pupils take tens of
/// megabytes less than as strings.
final class SharedTexts {
  private static final int ENTRY_BYTES = 8;
  private byte[] packed = new byte[1024];
  private int[] ends = new int[64];
  private int size;

  private SharedTexts() {}

  static SharedTexts of(ZipParts parts, Optional<String> part, ReadBudget budget)
      throws IOException, XMLStreamException {
    SharedTexts texts = new SharedTexts();
    if (part.isEmpty() || !parts.has(part.get())) {
      return texts;
    }
    Letters letters = new Letters();
    try (XmlCursor xml = parts.xml(part.get())) {
      for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
        if (element.equals("si")) {
          letters.clear();
          read(xml, letters);
          texts.add(letters.text(), budget);
        }
      }
    }
    texts.packed = Arrays.copyOf(texts.packed, texts.length());
    texts.ends = Arrays.copyOf(texts.ends, texts.size);
    return texts;
  }

  /// Joins the runs of a rich text up to the end of the current element. Phonetic hints (`rPh`) are no part of the text.
  static void read(XmlCursor xml, Letters letters) throws XMLStreamException, IOException {
    int depth = xml.depth();
    int phonetic = 0;
    boolean text = false;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.name();
          text = name.equals("t");
          phonetic = name.equals("rPh") ? xml.depth() : phonetic;
          xml.checkNames();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          text = false;
          if (xml.depth() == depth) {
            return;
          }
          phonetic = xml.depth() == phonetic ? 0 : phonetic;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text && phonetic == 0) {
            xml.text(letters);
          }
        }
        default -> {
        }
      }
    }
  }

  private int length() {
    return size == 0 ? 0 : ends[size - 1];
  }

  private void add(String text, ReadBudget budget) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = length();
    if (length + bytes.length + (long) ENTRY_BYTES * size > budget.limits().stringBytes()) {
      throw budget.refusal(Refusal.TOO_MUCH_TEXT);
    }
    if (length + bytes.length > packed.length) {
      packed = Arrays.copyOf(packed, Math.max(2 * packed.length, length + bytes.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(bytes, 0, packed, length, bytes.length);
    ends[size++] = length + bytes.length;
  }

  int size() {
    return size;
  }

  /// @throws IndexOutOfBoundsException when a cell names a text that is not there
  String get(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(packed, from, ends[index] - from, StandardCharsets.UTF_8);
  }
}
