package ru.kvartil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Reads written documents back with other libraries than wrote them (PDF) or without the writer's knowledge (DOCX), and
/// compares them with the content block by block. Different spaces and line ends are the same; words and their order are
/// not negotiable.
public final class ReadBack {
  private ReadBack() {}

  /// Paragraphs and cells of a DOCX in reading order, without the empty ones.
  public static List<String> docx(byte[] file) throws IOException {
    List<String> parts = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      for (IBodyElement element : document.getBodyElements()) {
        paragraphs(element).map(XWPFParagraph::getText).flatMap(text -> Arrays.stream(text.split("[\n\t]")))
            .map(ReadBack::plain).filter(text -> !text.isEmpty()).forEach(parts::add);
      }
    }
    return parts;
  }

  private static Stream<XWPFParagraph> paragraphs(IBodyElement element) {
    return switch (element) {
      case XWPFParagraph paragraph -> Stream.of(paragraph);
      case XWPFTable table -> table.getRows().stream().flatMap(row -> row.getTableCells().stream())
          .flatMap(cell -> cell.getParagraphs().stream());
      default -> throw new AssertionError("unknown part of the body: " + element);
    };
  }

  /// Text of each page of a PDF in the order of writing.
  public static List<String> pdf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> pages = new ArrayList<>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  /// A DOCX says what the content says: every block, its parts one by one.
  public static void assertDocxSays(ReportContent content, byte[] file) throws IOException {
    List<String> parts = docx(file);
    int from = 0;
    for (PlainBlock block : content.plainBlocks()) {
      List<String> expected = block.parts().stream().map(ReadBack::plain).filter(text -> !text.isEmpty()).toList();
      int to = Math.min(parts.size(), from + expected.size());
      assertThat(parts.subList(from, to)).as("block %s", block.block()).isEqualTo(expected);
      assertFactsStand(block);
      from = to;
    }
    assertThat(parts.subList(from, parts.size())).as("after the last block").isEmpty();
  }

  /// A PDF says what the content says, word by word; numbers of pages and repeated headings of tables are its own.
  public static void assertPdfSays(ReportContent content, byte[] file) throws IOException {
    PageWords words = new PageWords(pdf(file));
    for (PlainBlock block : content.plainBlocks()) {
      List<String> headings = block.block() instanceof Table table
          ? block.table(table).headings().stream().flatMap(heading -> split(heading).stream()).toList()
          : List.of();
      List<String> expected = block.parts().stream().flatMap(part -> split(part).stream()).toList();
      assertThat(words.take(expected.size(), headings)).as("block %s", block.block()).isEqualTo(expected);
      assertFactsStand(block);
    }
    assertThat(words.left()).as("after the last block").isZero();
  }

  private static void assertFactsStand(PlainBlock block) {
    String words = plain(block.text());
    block.facts().forEach(fact -> assertThat(words).as("a fact of its block").contains(plain(fact.text())));
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  static List<String> split(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }

  /// Words of all pages one after another.
  private static final class PageWords {
    private final List<List<String>> pages;
    private int page;
    private int next;

    PageWords(List<String> texts) {
      pages = texts.stream().map(text -> split(text.replace("-\n", "-"))).toList();
      for (int i = 1; i < pages.size(); i++) {
        assertThat(pages.get(i)).as("page %d begins with its number", i + 1).startsWith(Integer.toString(i + 1));
      }
    }

    List<String> take(int count, List<String> headings) {
      List<String> taken = new ArrayList<>();
      while (taken.size() < count && left() > 0) {
        if (next == pages.get(page).size()) {
          page++;
          next = 1;
          List<String> begin = pages.get(page).subList(next, Math.min(next + headings.size(), pages.get(page).size()));
          if (!taken.isEmpty() && begin.equals(headings)) {
            next += headings.size();
          }
        } else {
          taken.add(pages.get(page).get(next));
          next++;
        }
      }
      return taken;
    }

    int left() {
      int left = pages.get(page).size() - next;
      for (int i = page + 1; i < pages.size(); i++) {
        left += pages.get(i).size() - 1;
      }
      return left;
    }
  }
}
