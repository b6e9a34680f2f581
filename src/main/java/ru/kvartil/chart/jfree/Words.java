package ru.kvartil.chart.jfree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Fits names into the room there is: lines break at spaces but never after «№»; what is still too long loses its middle,
/// because schools' names differ at their ends.
final class Words {
  private static final Pattern BREAK = Pattern.compile("(?<!№) +");
  private static final String ELLIPSIS = "…";

  private Words() {}

  /// @param lines at most so many, at least 1
  static List<String> fit(String text, int lines, double width, ToDoubleFunction<String> measure) {
    List<String> out = new ArrayList<>();
    String rest = text.strip();
    while (out.size() < lines - 1 && measure.applyAsDouble(rest) > width) {
      String head = head(rest, width, measure);
      if (head.isEmpty()) {
        break;
      }
      out.add(head);
      rest = rest.substring(head.length()).strip();
    }
    out.add(shortened(rest, width, measure));
    return out;
  }

  /// As many whole words as fit; empty when the first one does not.
  private static String head(String text, double width, ToDoubleFunction<String> measure) {
    String best = "";
    var breaks = BREAK.matcher(text);
    while (breaks.find()) {
      String candidate = text.substring(0, breaks.start());
      if (measure.applyAsDouble(candidate) > width) {
        break;
      }
      best = candidate;
    }
    return best;
  }

  private static String shortened(String text, double width, ToDoubleFunction<String> measure) {
    if (measure.applyAsDouble(text) <= width) {
      return text;
    }
    for (int kept = text.length() - 1; kept > 1; kept--) {
      int tail = kept / 2;
      String candidate = text.substring(0, kept - tail).stripTrailing() + ELLIPSIS
          + text.substring(text.length() - tail).stripLeading();
      if (measure.applyAsDouble(candidate) <= width) {
        return candidate;
      }
    }
    return ELLIPSIS;
  }
}
