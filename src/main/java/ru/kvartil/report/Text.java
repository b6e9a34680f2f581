package ru.kvartil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence, a cell or a paragraph: spans in reading order. Sentences are made by filling a pattern of
/// `texts.properties` with facts: `Text.of(TEXTS.get(key), participants, below)`.
public record Text(List<Span> spans) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
  private static final Text EMPTY = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  /// No words at all: an empty cell of a heading row, never a missing number.
  public static Text empty() {
    return EMPTY;
  }

  /// A single fact, for cells of tables.
  public static Text of(Fact fact) {
    return new Text(List.of(fact));
  }

  /// Words with `{0}`, `{1}` … replaced by spans; a pattern and spans that do not fit each other are a bug and fail.
  public static Text of(String pattern, Span... spans) {
    List<Span> filled = new ArrayList<>();
    boolean[] used = new boolean[spans.length];
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    while (place.find()) {
      addWords(filled, pattern.substring(from, place.start()));
      int index = Integer.parseInt(place.group(1));
      filled.add(spans[index]);
      used[index] = true;
      from = place.end();
    }
    addWords(filled, pattern.substring(from));
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        throw new IllegalArgumentException("no place for span " + i + " in: " + pattern);
      }
    }
    return new Text(filled);
  }

  /// Several sentences as one paragraph.
  public static Text sentences(List<Text> sentences) {
    List<Span> all = new ArrayList<>();
    for (Text sentence : sentences) {
      if (!all.isEmpty() && !sentence.spans.isEmpty()) {
        all.add(new Span.Words(" "));
      }
      all.addAll(sentence.spans);
    }
    return new Text(all);
  }

  /// The numbers of the text in reading order.
  public List<Fact> facts() {
    return spans.stream().filter(Fact.class::isInstance).map(Fact.class::cast).toList();
  }

  private static void addWords(List<Span> spans, String words) {
    if (!words.isEmpty()) {
      spans.add(new Span.Words(words));
    }
  }
}
