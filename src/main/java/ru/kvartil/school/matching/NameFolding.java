package ru.kvartil.school.matching;

import java.util.regex.Pattern;
import ru.kvartil.shared.FoldedText;

/// Brings spellings of one name to one form, so that equal names are found by comparing text. Folded: case, ё/е,
/// quotes, №/N/No, kinds of space, dots and hyphens, letters that look alike in Latin and Cyrillic, ownership (МБОУ …)
/// and the long form of СОШ, ООШ, НОШ. Kept: every other word of the kind of school, every number, every letter after
/// a number. The results are keys, not for reading.
public final class NameFolding {
  private static final Pattern TOWN = Pattern.compile("\\b(?:город|г)\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TOWN_DISTRICT = Pattern.compile("^городской округ(?: город| г)?(?= )");

  private NameFolding() {}

  /// Folds the name of a school: `МБОУ "СОШ №8" с.Аур` and `муниципальное бюджетное общеобразовательное учреждение
  /// «Средняя общеобразовательная школа № 8 с. Аур»` are both `сош 8 с аур`. Empty for an empty name.
  public static String name(String raw) {
    return Ownership.strip(TypeWords.shorten(FoldedText.words(raw)));
  }

  /// Folds the name of a municipality: «город Биробиджан», «Город Биробиджан», «г. Биробиджан» are one; «Троицкий
  /// район» and «Троицкий городской округ» stay two.
  public static String municipality(String raw) {
    String text = FoldedText.words(raw).replaceAll("^(?:муниципальное образование|мо) ", "")
        .replaceAll("(?U)\\bр н\\b", "район")
        .replaceAll("(?U)\\b(?:г о|го)\\b", "городской округ").replace("муниципальный район", "район");
    String kept = TOWN_DISTRICT.matcher(text).replaceFirst("").strip();
    String town = TOWN.matcher(kept).replaceAll(" ").replaceAll(" +", " ").strip();
    return town.isEmpty() ? text : town;
  }
}
