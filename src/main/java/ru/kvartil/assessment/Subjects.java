package ru.kvartil.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One spelling for every subject. Only spellings of the same examination are joined: база and профиль, oral and written,
/// «Информатика», «Информатика (КЕГЭ)» and «ИКТ» stay apart, because they may stand in one table as different columns.
public final class Subjects {
  public static final String RUSSIAN = "Русский язык";
  public static final String MATHEMATICS = "Математика";
  public static final String MATHEMATICS_ADVANCED = "Математика (профиль)";
  public static final String MATHEMATICS_BASIC = "Математика (база)";
  private static final List<String> KNOWN = List.of(RUSSIAN, MATHEMATICS, MATHEMATICS_ADVANCED, MATHEMATICS_BASIC,
      "Физика", "Химия", "Биология", "География",
      "История", "Обществознание", "Литература", "Информатика", "Информатика и ИКТ", "Информатика (КЕГЭ)", "ИКТ",
      "КЕГЭ",
      "Иностранный язык", "Иностранные языки", "Английский язык", "Немецкий язык", "Французский язык", "Испанский язык",
      "Китайский язык", "Окружающий мир");
  private static final Map<String, String> SPELLINGS = spellings();

  private Subjects() {}

  /// Subjects every list may offer, in the program's spelling.
  public static List<String> known() {
    return KNOWN;
  }

  /// The program's spelling of a subject: a known one in its one form whatever case, spaces, brackets or ё the source
  /// uses, any other as printed with no-break and repeated spaces made single. Empty stays empty.
  public static String canonical(String printed) {
    String known = SPELLINGS.get(fold(printed));
    return known != null ? known : printed.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  private static Map<String, String> spellings() {
    Map<String, String> spellings = new HashMap<>();
    KNOWN.forEach(subject -> spellings.put(fold(subject), subject));
    for (String word : List.of("русский", "русск яз", "рус яз", "рус язык")) {
      spellings.put(word, RUSSIAN);
    }
    putLevel(spellings, MATHEMATICS_ADVANCED, "профильная", "профильный", "профильного", "профильный уровень",
        "профильного уровня", "профильн", "проф", "профиль", "п");
    putLevel(spellings, MATHEMATICS_BASIC, "базовая", "базовый", "базового", "базовый уровень", "базового уровня",
        "базов", "баз", "база", "б");
    return Map.copyOf(spellings);
  }

  private static void putLevel(Map<String, String> spellings, String subject, String... levels) {
    for (String level : levels) {
      spellings.put("математика " + level, subject);
      spellings.put(level + " математика", subject);
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
