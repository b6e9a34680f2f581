package ru.kvartil.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ru.kvartil.shared.FoldedText;

/// What was typed, taken apart.
///
/// @param tokens words and numbers, numbers without leading zeros
/// @param code the whole as a code; empty when it is too short to be the beginning of one
/// @param forgiving whether a word may differ by one letter
record Query(List<String> tokens, String code, boolean forgiving) {
  private static final int SHORTEST_CODE = 3;
  /// «8-я школа» is looked for as «8 школа»; a letter that belongs to the number («8а») stays.
  private static final Pattern ORDINAL = Pattern.compile("(?iu)(?<=\\d)-?(?:я|й|ю|ая|ый|ой|ую|го)(?!\\p{L})");

  static Query of(String typed) {
    String code = FoldedText.code(typed);
    return new Query(tokens(ORDINAL.matcher(typed).replaceAll("")), code.length() < SHORTEST_CODE ? "" : code, false);
  }

  Query forgive() {
    return new Query(tokens, code, true);
  }

  /// Words and numbers of a text in one form.
  static List<String> tokens(String text) {
    return Stream.of(FoldedText.words(text).split(" ")).filter(word -> !word.isEmpty()).map(Query::plainNumber)
        .toList();
  }

  static boolean isNumber(String token) {
    return Character.isDigit(token.charAt(0));
  }

  private static String plainNumber(String token) {
    return isNumber(token) ? token.replaceFirst("^0+(?=\\d)", "") : token;
  }
}
