package ru.kvartil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Pages chosen for printing.
///
/// @param pages numbers from 1, ascending, each once
public record PageRange(List<Integer> pages) {
  private static final Texts TEXTS = Texts.of(PageRange.class);
  private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:\\s*[-\u2013\u2014\u2212]\\s*(\\d{1,6}))?");

  public PageRange {
    pages = List.copyOf(pages);
  }

  /// Reads what a person typed: «1-3, 5». Pages and ranges are parted by commas, semicolons or spaces; nothing typed means
  /// all pages; a page named twice is printed once.
  ///
  /// @param count pages of the document
  /// @throws Failure `range.unreadable`, `range.reversed` or `range.outside`, in words to be shown beside the field
  public static PageRange of(String typed, int count) throws Failure {
    TreeSet<Integer> pages = new TreeSet<>();
    String ranges = typed.strip().replaceAll("\\s*([-\u2013\u2014\u2212])\\s*", "$1");
    for (String part : ranges.split("[,;\\s]+", -1)) {
      if (!part.isEmpty()) {
        add(pages, part, count);
      }
    }
    if (pages.isEmpty()) {
      if (!ranges.isEmpty()) {
        throw new Failure(TEXTS, "range.unreadable", typed.strip());
      }
      for (int page = 1; page <= count; page++) {
        pages.add(page);
      }
    }
    return new PageRange(new ArrayList<>(pages));
  }

  private static void add(TreeSet<Integer> pages, String part, int count) throws Failure {
    Matcher read = PART.matcher(part);
    if (!read.matches()) {
      throw new Failure(TEXTS, "range.unreadable", part);
    }
    int from = Integer.parseInt(read.group(1));
    int to = read.group(2) == null ? from : Integer.parseInt(read.group(2));
    if (from > to) {
      throw new Failure(TEXTS, "range.reversed", part, to, from);
    }
    if (from < 1 || to > count) {
      throw new Failure(TEXTS, "range.outside", from < 1 ? from : to, count, Texts.plural(count,
          TEXTS.get("preview.page-one"), TEXTS.get("preview.page-few"), TEXTS.get("preview.page-many")));
    }
    for (int page = from; page <= to; page++) {
      pages.add(page);
    }
  }
}
