package ru.kvartil.help;

import java.util.List;
import java.util.stream.Collectors;

/// One part of a help page, in reading order.
public sealed interface HelpPart {
  /// Heading inside a page.
  record Heading(String text) implements HelpPart {}

  /// A paragraph.
  record Paragraph(Line line) implements HelpPart {}

  /// What is done one after another.
  record Steps(List<Line> lines) implements HelpPart {
    public Steps {
      lines = List.copyOf(lines);
    }
  }

  /// What stands side by side.
  record Points(List<Line> lines) implements HelpPart {
    public Points {
      lines = List.copyOf(lines);
    }
  }

  /// Words of a paragraph or a line of a list.
  record Line(List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }

    /// The words as they are read.
    public String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
  }

  /// A piece of a line.
  sealed interface Piece {
    String text();
  }

  /// Plain words.
  record Words(String text) implements Piece {}

  /// The name of something in the window: a button, a field, a tab; read in quotation marks.
  record Name(String name) implements Piece {
    @Override
    public String text() {
      return "«" + name + "»";
    }
  }

  /// The way to another page.
  record Link(String text, String page) implements Piece {}

  /// Lines of the part.
  default List<Line> all() {
    return switch (this) {
      case Heading heading -> List.of(new Line(List.of(new Words(heading.text()))));
      case Paragraph paragraph -> List.of(paragraph.line());
      case Steps steps -> steps.lines();
      case Points points -> points.lines();
    };
  }
}
