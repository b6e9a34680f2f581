package ru.kvartil.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ru.kvartil.report.Block;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.Texts;

/// Pages of help as a document: what is read on the screen is what is printed, links as plain words.
public final class HelpPaper {
  private static final Texts TEXTS = Texts.of(HelpPaper.class);

  private HelpPaper() {}

  /// One page on its own.
  ///
  /// @param date the day it is printed on
  public static ReportContent content(HelpPage page, LocalDate date) {
    List<Block> blocks = new ArrayList<>();
    add(page, blocks);
    return new ReportContent(page.title(), "", date, PageSetup.GOST_2025, blocks);
  }

  /// All pages, each from a new sheet.
  public static ReportContent content(HelpBook book, LocalDate date) {
    List<Block> blocks = new ArrayList<>();
    for (HelpPage page : book.pages()) {
      if (!blocks.isEmpty()) {
        blocks.add(new Block.PageBreak());
      }
      add(page, blocks);
    }
    return new ReportContent(TEXTS.get("help.title"), "", date, PageSetup.GOST_2025, blocks);
  }

  private static void add(HelpPage page, List<Block> blocks) {
    blocks.add(new Block.Title(List.of(words(page.title()))));
    for (HelpPart part : page.parts()) {
      switch (part) {
        case HelpPart.Heading heading -> blocks.add(new Block.Title(List.of(words(heading.text()))));
        case HelpPart.Paragraph paragraph -> blocks.add(new Block.Paragraph(words(paragraph.line().text())));
        case HelpPart.Steps steps -> blocks.add(new Block.Numbered(lines(steps.lines())));
        case HelpPart.Points points -> points.lines()
            .forEach(line -> blocks.add(new Block.Paragraph(words(TEXTS.get("help.point", line.text())))));
      }
    }
  }

  private static List<Text> lines(List<HelpPart.Line> lines) {
    return lines.stream().map(line -> words(line.text())).toList();
  }

  private static Text words(String text) {
    return new Text(List.of(new Span.Words(text)));
  }
}
