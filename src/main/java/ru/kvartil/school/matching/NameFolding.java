package ru.kvartil.school.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings spellings of one name to one form, so that equal names are found by comparing text. Folded: case, ё/е,
/// quotes, №/N/No, kinds of space, dots and hyphens, letters that look alike in Latin and Cyrillic, ownership (МБОУ …)
/// and the long form of СОШ, ООШ, НОШ. Kept: every other word of the kind of school, every number, every letter after
/// a number. The results are keys, not for reading.
public final class NameFolding {
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u0301]");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:n[oо]?|номер)[ .]*(?=\\d)");
  private static final Pattern BRACKETED_LETTERS = Pattern.compile("(?<=\\p{L})\\((\\p{L}{1,2})\\)(?=\\p{L})");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ`](?=\\p{L})");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern EDGE_OF_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
  private static final Pattern TOWN = Pattern.compile("\\b(?:город|г)\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TOWN_DISTRICT = Pattern.compile("^городской округ(?: город| г)?(?= )");

  private NameFolding() {}

  /// Folds the name of a school: `МБОУ "СОШ №8" с.Аур` and `муниципальное бюджетное общеобразовательное учреждение
  /// «Средняя общеобразовательная школа № 8 с. Аур»` are both `сош 8 с аур`. Empty for an empty name.
  public static String name(String raw) {
    return Ownership.strip(TypeWords.shorten(plain(raw)));
  }

  /// Folds the name of a municipality: «город Биробиджан», «Город Биробиджан», «г. Биробиджан» are one; «Троицкий
  /// район» and «Троицкий городской округ» stay two.
  public static String municipality(String raw) {
    String text = plain(raw).replaceAll("^(?:муниципальное образование|мо) ", "").replaceAll("(?U)\\bр н\\b", "район")
        .replaceAll("(?U)\\b(?:г о|го)\\b", "городской округ").replace("муниципальный район", "район");
    String kept = TOWN_DISTRICT.matcher(text).replaceFirst("").strip();
    String town = TOWN.matcher(kept).replaceAll(" ").replaceAll(" +", " ").strip();
    return town.isEmpty() ? text : town;
  }

  /// Folds a code: no spaces, lower case, Latin where letters look alike («еdu» typed in Cyrillic is `edu`). Zeros and
  /// signs are kept.
  public static String code(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return LookAlikes.latin(INVISIBLE.matcher(text).replaceAll(""));
  }

  /// Words and numbers of a text in one form, separated by single spaces; nothing is left out but signs.
  static String plain(String raw) {
    String text = Normalizer.normalize(raw.replace("№", " # "), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = LookAlikes.words(INVISIBLE.matcher(text).replaceAll("").replace('ё', 'е').replace('ë', 'е'));
    text = NUMBER_SIGN.matcher(text).replaceAll(" ");
    text = BRACKETED_LETTERS.matcher(text).replaceAll("$1");
    text = APOSTROPHE.matcher(text).replaceAll("");
    text = NOT_WORD.matcher(text).replaceAll(" ");
    return EDGE_OF_NUMBER.matcher(text).replaceAll(" ").strip();
  }
}
