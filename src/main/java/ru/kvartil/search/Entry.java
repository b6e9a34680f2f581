package ru.kvartil.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.FoldedText;

/// A findable thing with its words folded once.
///
/// @param title words of the title in order
/// @param others words of detail and names that the title does not have
/// @param parts words of each part, in the order of the parts
record Entry(Findable findable, List<String> title, List<String> others, List<String> codes,
    List<List<String>> parts) {
  private static final int CODE = -100;
  private static final int WHOLE_TITLE = -2;
  private static final int TITLE_OPENS = -1;
  private static final int TITLE = 0;
  private static final int TITLE_BEGINS = 1;
  private static final int OTHER = 2;
  private static final int OTHER_BEGINS = 3;
  private static final int TITLE_INSIDE = 4;
  private static final int OTHER_INSIDE = 5;
  private static final int PART = 6;
  private static final int ALMOST = 8;
  private static final int NO = Integer.MAX_VALUE;
  private static final int SHORTEST_INSIDE = 3;
  private static final int SHORTEST_ALMOST = 4;

  static Entry of(Findable findable) {
    List<String> title = Query.tokens(findable.title());
    List<String> others = Stream.concat(Stream.of(findable.detail()), findable.names().stream())
        .flatMap(text -> Query.tokens(text).stream()).distinct().filter(word -> !title.contains(word)).toList();
    return new Entry(findable, title, others, findable.codes().stream().map(FoldedText::code).toList(),
        findable.parts().stream().map(part -> Query.tokens(part.title())).toList());
  }

  /// How well this answers; empty when it does not.
  Optional<Match> match(Query query) {
    if (!query.code().isEmpty()) {
      for (String code : codes) {
        if (code.startsWith(query.code())) {
          return Optional.of(new Match(this, code.equals(query.code()) ? CODE : TITLE_BEGINS, null));
        }
      }
    }
    int sum = 0;
    boolean missed = false;
    for (String token : query.tokens()) {
      int one = score(token, query.forgiving());
      missed |= one == NO;
      sum += one == NO ? PART : one;
    }
    if (!missed) {
      return Optional.of(new Match(this, titled(query, sum), null));
    }
    Findable.Part part = part(query);
    return part == null ? Optional.empty() : Optional.of(new Match(this, sum, part));
  }

  /// Every word typed stands in the title; «ИСБШ» is sooner meant by what is called so than by what has it among others.
  private int titled(Query query, int sum) {
    if (title.equals(query.tokens())) {
      return WHOLE_TITLE;
    }
    int words = query.tokens().size();
    return title.size() > words && title.subList(0, words).equals(query.tokens()) ? TITLE_OPENS : sum;
  }

  /// The part that has every word the rest lacks.
  private Findable.@Nullable Part part(Query query) {
    for (int i = 0; i < parts.size(); i++) {
      List<String> words = parts.get(i);
      if (query.tokens().stream().allMatch(token -> score(token, query.forgiving()) != NO
          || (!Query.isNumber(token) && begins(words, token)))) {
        return findable.parts().get(i);
      }
    }
    return null;
  }

  private int score(String token, boolean forgiving) {
    return Query.isNumber(token) ? number(token) : word(token, forgiving);
  }

  /// A number is the whole number or none: «8» does not find «80». The number a name has first is the school's.
  private int number(String number) {
    for (String word : title) {
      if (Query.isNumber(word)) {
        return word.equals(number)
            ? TITLE
            : title.contains(number)
                ? TITLE_BEGINS
                : others.contains(number) ? OTHER : NO;
      }
    }
    return others.contains(number) ? OTHER : NO;
  }

  private int word(String word, boolean forgiving) {
    if (title.contains(word)) {
      return TITLE;
    }
    if (begins(title, word)) {
      return TITLE_BEGINS;
    }
    if (others.contains(word)) {
      return OTHER;
    }
    if (begins(others, word)) {
      return OTHER_BEGINS;
    }
    if (word.length() >= SHORTEST_INSIDE) {
      if (inside(title, word)) {
        return TITLE_INSIDE;
      }
      if (inside(others, word)) {
        return OTHER_INSIDE;
      }
    }
    return forgiving && word.length() >= SHORTEST_ALMOST && (almost(title, word) || almost(others, word)) ? ALMOST : NO;
  }

  private static boolean begins(List<String> words, String beginning) {
    for (String word : words) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(List<String> words, String piece) {
    for (String word : words) {
      if (word.contains(piece)) {
        return true;
      }
    }
    return false;
  }

  private static boolean almost(List<String> words, String typed) {
    for (String word : words) {
      if (OneSlip.begins(word, typed)) {
        return true;
      }
    }
    return false;
  }

  /// An answer.
  ///
  /// @param score less is better
  record Match(Entry entry, int score, Findable.@Nullable Part part) {
    Found.Hit hit() {
      return new Found.Hit(entry.findable(), Optional.ofNullable(part));
    }
  }
}
