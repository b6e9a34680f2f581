package ru.kvartil.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// All pages of help in the order in which they are listed; the first is where a beginner starts.
public record HelpBook(List<HelpPage> pages) {
  private static final Locale RUSSIAN = Locale.of("ru", "RU");
  private static final int TITLE = 100;
  private static final int HEADING = 10;
  private static final int LONG = 6;

  public HelpBook {
    pages = List.copyOf(pages);
  }

  /// Reads the pages that came with the program: `contents.txt` names them, one a line.
  public static HelpBook load() {
    return new HelpBook(resource("contents.txt").lines().filter(id -> !id.isBlank())
        .map(id -> HelpReader.read(id.strip(), resource("pages/" + id.strip() + ".md"))).toList());
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HelpBook.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public Optional<HelpPage> page(String id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /// The page of a screen.
  ///
  /// @param screens ids of where the person is, the nearest first
  /// @return the page of the nearest id that has one; the first page of all when none has
  public HelpPage of(List<String> screens) {
    return screens.stream().flatMap(id -> pages.stream().filter(page -> page.screens().contains(id))).findFirst()
        .orElse(pages.getFirst());
  }

  /// Pages in which every word typed, its ending aside, begins some word, those with it in the title first. Case and «ё» do not count; nothing
  /// typed gives all pages.
  public List<HelpPage> find(String typed) {
    List<String> words = words(typed);
    return words.isEmpty()
        ? pages
        : pages.stream().filter(page -> weight(page, words) > 0)
            .sorted(Comparator.comparingInt((HelpPage page) -> -weight(page, words))).toList();
  }

  /// 0 when some word is nowhere on the page.
  private static int weight(HelpPage page, List<String> words) {
    List<String> title = words(page.title());
    List<String> headings = words(String.join(" ", page.headings()));
    List<String> text = words(page.text());
    int sum = 0;
    for (String word : words) {
      int found = TITLE * count(title, word) + HEADING * count(headings, word) + Math.min(9, count(text, word));
      if (found == 0) {
        return 0;
      }
      sum += found;
    }
    return sum;
  }

  /// Russian words change at their ends: a long word is looked for without its last two letters.
  private static int count(List<String> words, String typed) {
    String beginning = typed.length() < LONG ? typed : typed.substring(0, typed.length() - 2);
    return (int) words.stream().filter(word -> word.startsWith(beginning)).count();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(RUSSIAN).replace('ё', 'е').split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty()).toList();
  }
}
