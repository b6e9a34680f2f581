package ru.kvartil.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A document as a value: what it says, in reading order. Composed by features, written by [ReportWriter]s. All words a
/// writer puts on paper come from here, so DOCX, PDF and preview say the same.
///
/// @param title name of the document for its properties and the title of its window
/// @param author name of the organisation for its properties, may be empty
/// @param date of the document; also the date in its properties, so that the same content gives the same file
public record ReportContent(String title, String author, LocalDate date, PageSetup page, List<Block> blocks) {
  private static final Locale RUSSIAN = Locale.of("ru", "RU");

  /// Fails on references to nothing, on two tables or figures of one name and on figures larger than the page.
  public ReportContent {
    blocks = List.copyOf(blocks);
    plain(blocks);
    for (Block block : blocks) {
      if (block instanceof Figure figure && !figure.fits(page)) {
        throw new IllegalArgumentException("figure " + figure.id() + " is larger than the page: " + figure.size());
      }
    }
  }

  /// The same on an upright sheet or across it.
  public ReportContent turned(boolean across) {
    return new ReportContent(title, author, date, page.turned(across), blocks);
  }

  /// The words and numbers of each block, in reading order: what a reader of any format meets.
  public List<PlainBlock> plainBlocks() {
    return plain(blocks);
  }

  /// Every number of the document in reading order.
  public List<Fact> facts() {
    return plainBlocks().stream().flatMap(block -> block.facts().stream()).toList();
  }

  private static List<PlainBlock> plain(List<Block> blocks) {
    Numbering numbering = new Numbering(blocks);
    List<PlainBlock> plain = new ArrayList<>();
    for (Block block : blocks) {
      plain.add(plain(block, numbering));
    }
    return List.copyOf(plain);
  }

  private static PlainBlock plain(Block block, Numbering numbering) {
    return switch (block) {
      case Block.Organisation organisation -> words(block, organisation.lines());
      case Block.Kind kind -> words(block, List.of(kind.name().toUpperCase(RUSSIAN)));
      case Block.Title title -> texts(block, title.lines(), numbering);
      case Block.DatePlace line -> words(block, List.of(line.date(), line.place()));
      case Block.Section section -> words(block, List.of(numbering.nextSection(section)));
      case Block.Paragraph paragraph -> texts(block, List.of(paragraph.text()), numbering);
      case Block.Numbered numbered -> numbered(numbered, numbering);
      case Block.Signatures signatures -> words(block, signatures.lines().stream()
          .flatMap(line -> Stream.of(line.role(), line.position(), line.name())).filter(part -> !part.isEmpty())
          .toList());
      case Block.PageBreak _,Block.Code _ -> words(block, List.of());
      case Table table -> table(table, numbering);
      case Figure figure -> words(block, List.of(numbering.caption(figure)));
    };
  }

  private static PlainBlock numbered(Block.Numbered block, Numbering numbering) {
    List<String> items = new ArrayList<>();
    for (Text item : block.items()) {
      items.add(numbering.item(items.size() + 1, numbering.words(item)));
    }
    return new PlainBlock(block, joined(items), facts(block.items().stream()));
  }

  private static PlainBlock table(Table table, Numbering numbering) {
    List<Text> cells = table.rows().stream().flatMap(row -> row.cells().stream()).toList();
    List<String> parts = new ArrayList<>();
    parts.add(numbering.caption(table));
    table.columns().forEach(column -> parts.add(column.title()));
    Stream.concat(cells.stream(), table.notes().stream()).forEach(text -> parts.add(numbering.words(text)));
    return new PlainBlock(table, joined(parts), facts(Stream.concat(cells.stream(), table.notes().stream())));
  }

  private static PlainBlock texts(Block block, List<Text> texts, Numbering numbering) {
    return new PlainBlock(block, joined(texts.stream().map(numbering::words).toList()), facts(texts.stream()));
  }

  private static PlainBlock words(Block block, List<String> parts) {
    return new PlainBlock(block, joined(parts), List.of());
  }

  private static List<Fact> facts(Stream<Text> texts) {
    return texts.flatMap(text -> text.facts().stream()).toList();
  }

  private static List<String> joined(List<String> parts) {
    return parts.stream().map(NoBreak::join).toList();
  }
}
