package ru.kvartil.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings spellings to one form, so that equal words and codes are found by comparing text. The results are keys, not
/// for reading.
public final class FoldedText {
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u0301]");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:n[oо]?|номер)[ .]*(?=\\d)");
  private static final Pattern BRACKETED_LETTERS = Pattern.compile("(?<=\\p{L})\\((\\p{L}{1,2})\\)(?=\\p{L})");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ`](?=\\p{L})");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern EDGE_OF_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

  private FoldedText() {}

  /// Words and numbers of a text, separated by single spaces. Folded: case, ё/е, №/N/No, quotes, kinds of space, dots and
  /// hyphens, letters that look alike in Latin and Cyrillic. Nothing is left out but signs; empty for a text without
  /// words.
  public static String words(String raw) {
    String text = Normalizer.normalize(raw.replace("№", " # "), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = LookAlikes.words(INVISIBLE.matcher(text).replaceAll("").replace('ё', 'е').replace('ë', 'е'));
    text = NUMBER_SIGN.matcher(text).replaceAll(" ");
    text = BRACKETED_LETTERS.matcher(text).replaceAll("$1");
    text = APOSTROPHE.matcher(text).replaceAll("");
    text = NOT_WORD.matcher(text).replaceAll(" ");
    return EDGE_OF_NUMBER.matcher(text).replaceAll(" ").strip();
  }

  /// A code: no spaces, lower case, Latin where letters look alike («еdu» typed in Cyrillic is `edu`). Zeros and signs are
  /// kept.
  public static String code(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return LookAlikes.latin(INVISIBLE.matcher(text).replaceAll(""));
  }
}
