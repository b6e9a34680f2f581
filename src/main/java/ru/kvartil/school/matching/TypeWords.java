package ru.kvartil.school.matching;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Long forms that mean exactly their abbreviation, and former abbreviations of what is now called otherwise. Works on
/// text from [ru.kvartil.shared.FoldedText#words].
final class TypeWords {
  private static final String SCHOOL = " общеобразовательн(?:ая|ой|ую) школ[аеуы]";
  private static final List<Map.Entry<Pattern, String>> FORMS = List.of(
      form("средн(?:яя|ей|юю)(?: полн(?:ая|ой|ую))?" + SCHOOL, "сош"),
      form("основн(?:ая|ой|ую)" + SCHOOL, "оош"),
      form("начальн(?:ая|ой|ую)(?: общеобразовательн(?:ая|ой|ую))? школ[аеуы]", "нош"),
      form("высшего(?: профессионального)? образования|впо", "во"),
      form("среднего профессионального образования", "спо"),
      form("поселок городского типа", "пгт"), form("рабочий поселок", "рп"), form("имени", "им"), form("село", "с"),
      form("поселок|пос", "п"), form("деревня|дер", "д"), form("город", "г"));

  private TypeWords() {}

  /// «средняя общеобразовательная школа» as `сош`, «село» as `с`, «имени» as `им` and so on.
  static String shorten(String text) {
    String result = text;
    for (Map.Entry<Pattern, String> form : FORMS) {
      result = form.getKey().matcher(result).replaceAll(form.getValue());
    }
    return result;
  }

  private static Map.Entry<Pattern, String> form(String words, String shortForm) {
    return Map.entry(Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:" + words + ")(?![\\p{L}\\p{Nd}])"), shortForm);
  }
}
