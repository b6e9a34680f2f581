package ru.kvartil.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a page of help from a small part of Markdown (CommonMark): `# title`, `## heading`, `- point`, `1. step`, paragraphs,
/// `[words](page)` for a link, `` `name` `` for the name of something in the window, and one line
/// `<!-- screens: schools, card -->`. A line that goes on starts with spaces.
final class HelpReader {
  private static final Pattern INLINE = Pattern.compile("\\[([^\\]]+)]\\(([\\w-]+)\\)|`([^`]+)`");
  private static final Pattern SCREENS = Pattern.compile("<!-- screens: (.*?) -->");
  private static final Pattern STEP = Pattern.compile("\\d+\\. (.*)");
  private final List<HelpPart> parts = new ArrayList<>();
  private final List<HelpPart.Line> lines = new ArrayList<>();
  private String title = "";
  private List<String> screens = List.of();
  private Kind open = Kind.NOTHING;

  private enum Kind {
    NOTHING, STEPS, POINTS
  }

  private HelpReader() {}

  /// A page without a title or with an empty part is a mistake of ours and fails.
  static HelpPage read(String id, String text) {
    HelpReader reader = new HelpReader();
    for (String block : joined(text)) {
      reader.take(block);
    }
    reader.close();
    if (reader.title.isEmpty() || reader.parts.isEmpty()) {
      throw new IllegalArgumentException("page " + id + " has no title or no words");
    }
    return new HelpPage(id, reader.title, reader.screens, reader.parts);
  }

  /// Lines of the file, those that go on joined to the one they continue; an empty line ends a paragraph.
  private static List<String> joined(String text) {
    List<String> blocks = new ArrayList<>();
    boolean goesOn = false;
    for (String line : text.lines().toList()) {
      boolean starts = line.startsWith("#") || line.startsWith("- ") || line.startsWith("<!--")
          || STEP.matcher(line).matches();
      if (line.isBlank()) {
        goesOn = false;
      } else if (goesOn && !starts) {
        blocks.set(blocks.size() - 1, blocks.getLast() + " " + line.strip());
      } else {
        blocks.add(line.strip());
        goesOn = !line.startsWith("#") && !line.startsWith("<!--");
      }
    }
    return blocks;
  }

  private void take(String block) {
    Matcher step = STEP.matcher(block);
    Matcher named = SCREENS.matcher(block);
    if (named.matches()) {
      screens = List.of(named.group(1).split(",\\s*"));
    } else if (block.startsWith("## ")) {
      close();
      parts.add(new HelpPart.Heading(block.substring(3)));
    } else if (block.startsWith("# ")) {
      title = block.substring(2);
    } else if (block.startsWith("- ")) {
      add(Kind.POINTS, block.substring(2));
    } else if (step.matches()) {
      add(Kind.STEPS, step.group(1));
    } else {
      close();
      parts.add(new HelpPart.Paragraph(line(block)));
    }
  }

  private void add(Kind kind, String words) {
    if (open != kind) {
      close();
    }
    open = kind;
    lines.add(line(words));
  }

  private void close() {
    if (!lines.isEmpty()) {
      parts.add(open == Kind.STEPS ? new HelpPart.Steps(lines) : new HelpPart.Points(lines));
      lines.clear();
    }
    open = Kind.NOTHING;
  }

  private static HelpPart.Line line(String words) {
    List<HelpPart.Piece> pieces = new ArrayList<>();
    Matcher inline = INLINE.matcher(words);
    int from = 0;
    while (inline.find()) {
      plain(pieces, words.substring(from, inline.start()));
      String name = inline.group(3);
      pieces.add(name == null ? new HelpPart.Link(inline.group(1), inline.group(2)) : new HelpPart.Name(name));
      from = inline.end();
    }
    plain(pieces, words.substring(from));
    return new HelpPart.Line(pieces);
  }

  private static void plain(List<HelpPart.Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new HelpPart.Words(words));
    }
  }
}
