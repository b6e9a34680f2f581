package ru.kvartil.search;

import java.util.Locale;

/// What keys write on the other layout, and Russian words written in Latin letters.
final class Keyboard {
  private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  /// Longer spellings stand before their own beginnings.
  private static final String[][] SPELLINGS = {{"shch", "щ"}, {"sch", "щ"}, {"sh", "ш"}, {"ch", "ч"}, {"zh", "ж"},
    {"kh", "х"}, {"ts", "ц"}, {"yu", "ю"}, {"ya", "я"}, {"yo", "е"}, {"a", "а"}, {"b", "б"}, {"v", "в"}, {"g", "г"},
    {"d", "д"}, {"e", "е"}, {"z", "з"}, {"i", "и"}, {"j", "й"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"},
    {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"t", "т"}, {"u", "у"}, {"f", "ф"}, {"h", "х"}, {"c", "ц"},
    {"y", "ы"}, {"w", "в"}, {"x", "кс"}, {"q", "к"}};

  private Keyboard() {}

  /// The same keys on the Russian layout: `ghbdtn` is «привет». Everything else stays.
  static String russian(String typed) {
    return translate(typed, LATIN, RUSSIAN);
  }

  /// The same keys on the Latin layout: «увг» is `edu`. Everything else stays.
  static String latin(String typed) {
    return translate(typed, RUSSIAN, LATIN);
  }

  /// Russian letters for Latin ones by their sound: `shkola` is «школа». Everything else stays.
  static String bySound(String latin) {
    String text = latin.toLowerCase(Locale.ROOT);
    for (String[] spelling : SPELLINGS) {
      text = text.replace(spelling[0], spelling[1]);
    }
    return text;
  }

  private static String translate(String typed, String from, String to) {
    StringBuilder result = new StringBuilder(typed.length());
    for (char key : typed.toLowerCase(Locale.ROOT).toCharArray()) {
      int place = from.indexOf(key);
      result.append(place < 0 ? key : to.charAt(place));
    }
    return result.toString();
  }
}
