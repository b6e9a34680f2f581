package ru.kvartil.report;

import java.util.List;

/// One block of a document, in reading order. What it looks like is decided by [TextStyle], the same for every format.
public sealed interface Block
    permits Block.Organisation, Block.Kind, Block.Title, Block.DatePlace, Block.Section, Block.Paragraph,
    Block.Numbered,
    Block.Signatures, Block.PageBreak, Block.Code, Table, Figure {

  /// Name of the organisation above the document, centred.
  record Organisation(List<String> lines) implements Block {
    public Organisation {
      lines = List.copyOf(lines);
    }
  }

  /// Kind of the document: «Аналитическая справка»; printed bold in capitals, centred.
  record Kind(String name) implements Block {}

  /// Heading to the text: «о динамике …», centred, line by line.
  record Title(List<Text> lines) implements Block {
    public Title {
      lines = List.copyOf(lines);
    }
  }

  /// Date of the document at the left edge, place at the right.
  record DatePlace(String date, String place) implements Block {}

  /// Heading of a section; its number is given by the document.
  record Section(String heading) implements Block {}

  /// A paragraph of running text, justified, with the indent of the first line.
  record Paragraph(Text text) implements Block {}

  /// Numbered statements: conclusions, recommendations.
  record Numbered(List<Text> items) implements Block {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /// Lines for signing, kept together and never alone on a page.
  record Signatures(List<Signature> lines) implements Block {
    public Signatures {
      lines = List.copyOf(lines);
    }
  }

  /// One line for signing.
  ///
  /// @param role «Составил», «Согласовано» …; empty when the position says enough
  /// @param position «Методист»
  /// @param name initials before the surname: «И. П. Лебедева»
  record Signature(String role, String position, String name) {}

  /// What follows starts on a new page.
  record PageBreak() implements Block {}

  /// A code for cameras (QR), drawn in squares in the middle of the page. Word files carry no squares, only the text
  /// around it: what is read by a camera is printed from the PDF.
  ///
  /// @param rows from top to bottom, `#` for a dark square; all of one length, with the white edge the reader needs
  /// @param millimetres width and height on paper
  record Code(List<String> rows, double millimetres) implements Block {
    public Code {
      rows = List.copyOf(rows);
    }
  }
}
