package ru.kvartil.importing.html;

import java.util.function.Consumer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Takes the tables out of a page, however carelessly it is written: tags may be left open, tables may stand in tables
/// (each is one of its own), cells may span others. Lines of text before a table become rows above it: they often name
/// the year.
final class HtmlTables {
  private static final Texts TEXTS = Texts.of(HtmlTables.class);
  private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "select", "textarea");
  private static final Set<String> BREAKS = Set.of("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6",
      "caption", "hr", "center");
  private static final Pattern SPAN = Pattern.compile("(col|row)span\\s*=\\s*[\"']?\\s*(\\d{1,6})",
      Pattern.CASE_INSENSITIVE);
  private static final char DOUBLE_QUOTE = 0x22;
  private static final int WIDEST = 1000;
  private static final int DEEPEST = 64;
  private static final int MOST_ABOVE = 20;
  private final SourceFile file;
  private final ReadLimits limits;
  private final List<HtmlTable> done = new ArrayList<>();
  private final Deque<TableBuilder> open = new ArrayDeque<>();
  private final List<String> above = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private long weight;

  HtmlTables(SourceFile file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  List<HtmlTable> read(String page) throws Failure {
    int at = 0;
    while (at < page.length()) {
      int tag = page.indexOf('<', at);
      if (tag < 0) {
        text(page, at, page.length());
        break;
      }
      text(page, at, tag);
      at = page.startsWith("<!--", tag) ? after(page, "-->", tag) : tag(page, tag);
    }
    while (!open.isEmpty()) {
      endTable();
    }
    return List.copyOf(done);
  }

  private static int after(String page, String end, int from) {
    int found = page.indexOf(end, from);
    return found < 0 ? page.length() : found + end.length();
  }

  /// @return where to read on
  private int tag(String page, int start) throws Failure {
    int end = end(page, start);
    int from = start + 1;
    boolean closing = from < end && page.charAt(from) == '/';
    int nameAt = closing ? from + 1 : from;
    int nameEnd = nameAt;
    while (nameEnd < end && Character.isLetterOrDigit(page.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameAt && !closing && from < page.length() && "!?".indexOf(page.charAt(from)) < 0) {
      // A sign «less than» in a text.
      text(page, start, start + 1);
      return start + 1;
    }
    String name = page.substring(nameAt, nameEnd).toLowerCase(Locale.ROOT);
    if (!closing && SILENT.contains(name)) {
      return silent(page, name, end);
    }
    if (closing) {
      close(name);
    } else {
      begin(name, page.substring(nameEnd, Math.min(end, page.length())));
    }
    return Math.min(page.length(), end + 1);
  }

  /// Whatever stands inside is no text of the page; a head that is never closed ends where the body begins.
  private static int silent(String page, String name, int from) {
    Matcher end = Pattern.compile("</" + name + "\\s*>" + (name.equals("head") ? "|<body|<table" : ""),
        Pattern.CASE_INSENSITIVE).matcher(page);
    if (!end.find(Math.min(from, page.length()))) {
      return page.length();
    }
    return end.group().startsWith("</") ? end.end() : end.start();
  }

  /// Place of the `>` of a tag, quotes respected.
  private static int end(String page, int start) {
    char quote = 0;
    for (int i = start + 1; i < page.length(); i++) {
      char c = page.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if ((c == DOUBLE_QUOTE || c == '\'') && page.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return page.length();
  }

  private void begin(String name, String attributes) throws Failure {
    switch (name) {
      case "table" -> startTable();
      case "tr" -> table(TableBuilder::startRow);
      case "td", "th" -> {
        int across = Math.clamp(span(attributes, "col"), 1, WIDEST);
        int down = Math.clamp(span(attributes, "row"), 1, 65_536);
        table(table -> table.startCell(across, down));
        check();
      }
      default -> breakLine(name);
    }
  }

  private void close(String name) {
    switch (name) {
      case "table" -> {
        if (!open.isEmpty()) {
          endTable();
        }
      }
      case "tr" -> table(TableBuilder::endRow);
      case "td", "th" -> table(TableBuilder::endCell);
      default -> breakLine(name);
    }
  }

  private void table(Consumer<TableBuilder> change) {
    if (!open.isEmpty()) {
      change.accept(open.peek());
    }
  }

  private void startTable() throws Failure {
    if (open.size() >= DEEPEST) {
      throw Refusal.TOO_COMPLEX.of(file);
    }
    endLine();
    open.push(new TableBuilder(List.copyOf(above)));
    above.clear();
  }

  private void endTable() {
    open.pop().finish(TEXTS.get("table", done.size() + 1)).ifPresent(done::add);
  }

  private void check() throws Failure {
    TableBuilder table = open.peek();
    if (table != null && table.column() > limits.columns()) {
      throw Refusal.TOO_WIDE.of(file, limits.columns());
    }
    if (table != null && table.merges() > limits.merged()) {
      throw Refusal.TOO_MANY_MERGED.of(file, limits.merged());
    }
  }

  private static int span(String attributes, String direction) {
    Matcher found = SPAN.matcher(attributes);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase(direction)) {
        return Integer.parseInt(found.group(2));
      }
    }
    return 1;
  }

  private void breakLine(String name) {
    if (!BREAKS.contains(name)) {
      return;
    }
    TableBuilder table = open.peek();
    if (table != null) {
      if (table.inCell()) {
        table.text(" ");
      }
    } else {
      endLine();
    }
  }

  private void endLine() {
    String words = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    line.setLength(0);
    if (!words.isEmpty() && above.size() < MOST_ABOVE) {
      above.add(words);
    }
  }

  private void text(String page, int from, int to) throws Failure {
    if (from == to) {
      return;
    }
    TableBuilder table = open.peek();
    if (table != null && !table.inCell()) {
      return;
    }
    weight += 2L * (to - from) + 64;
    if (weight > limits.stringBytes() * 2) {
      throw Refusal.TOO_MUCH_TEXT.of(file);
    }
    String words = HtmlLetters.plain(page, from, to);
    if (table == null) {
      line.append(words);
    } else {
      table.text(words);
    }
  }
}
