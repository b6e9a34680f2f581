package ru.kvartil.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.kvartil.shared.Texts;

/// Numbers of tables, figures and sections, given once in reading order: captions and references take them from here and
/// cannot disagree.
final class Numbering {
  private static final Texts TEXTS = Texts.of(Numbering.class);
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<String, Integer> figures = new HashMap<>();
  private int sections;

  Numbering(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Table table) {
        number(table.id(), tables);
      } else if (block instanceof Figure figure) {
        number(figure.id(), figures);
      }
    }
  }

  private void number(String id, Map<String, Integer> kind) {
    if (tables.containsKey(id) || figures.containsKey(id)) {
      throw new IllegalArgumentException("two tables or figures are called " + id);
    }
    kind.put(id, kind.size() + 1);
  }

  String caption(Table table) {
    return TEXTS.get("report.table-caption", Objects.requireNonNull(tables.get(table.id())), table.caption());
  }

  String caption(Figure figure) {
    return TEXTS.get("report.figure-caption", Objects.requireNonNull(figures.get(figure.id())), figure.caption());
  }

  /// Heading of the next section: to be asked once for each, in reading order.
  String nextSection(Block.Section section) {
    sections++;
    return item(sections, section.heading());
  }

  /// «2. Text».
  String item(int number, String text) {
    return TEXTS.get("report.numbered", number, text);
  }

  /// Words of a text with facts and references in place; a reference to nothing is a bug and fails.
  String words(Text text) {
    StringBuilder words = new StringBuilder();
    for (Span span : text.spans()) {
      words.append(switch (span) {
        case Span.Words literal -> literal.text();
        case Fact fact -> fact.text();
        case Span.Reference reference -> name(reference);
      });
    }
    return words.toString();
  }

  private String name(Span.Reference reference) {
    Integer table = tables.get(reference.target());
    Integer figure = figures.get(reference.target());
    if (table != null) {
      return switch (reference.form()) {
        case NOMINATIVE -> TEXTS.get("report.table.nominative", table);
        case GENITIVE -> TEXTS.get("report.table.genitive", table);
        case PREPOSITIONAL -> TEXTS.get("report.table.prepositional", table);
      };
    }
    if (figure != null) {
      return switch (reference.form()) {
        case NOMINATIVE -> TEXTS.get("report.figure.nominative", figure);
        case GENITIVE -> TEXTS.get("report.figure.genitive", figure);
        case PREPOSITIONAL -> TEXTS.get("report.figure.prepositional", figure);
      };
    }
    throw new IllegalArgumentException("no table or figure is called " + reference.target());
  }
}
