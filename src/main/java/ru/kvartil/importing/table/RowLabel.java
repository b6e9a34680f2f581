package ru.kvartil.importing.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the words of a key cell make of its row.
///
/// @param text in one line
record RowLabel(Kind kind, String text) {
  /// Kinds of rows by their words.
  enum Kind {
    /// Nothing is written.
    BLANK,
    /// A school, or a name nothing more can be said of.
    NAME,
    /// A name that has a word of schools in it.
    SCHOOL,
    /// A municipality by its words («район», «город …») and no school.
    MUNICIPALITY,
    /// Total of the whole table: «ВСЕГО по региону».
    GRAND_TOTAL,
    /// A total of something: «Итого», «Всего по району».
    TOTAL,
    /// Means, minima, the country: never a school, and nothing to check.
    OTHER_FIGURES,
    /// «Примечание», «Исполнитель» and the like.
    NOTE
  }

  private static final Pattern TOTALS = Pattern
      .compile("^(?:всего|итого|итог|общий итог|сумма|в целом|вся выборка)(?!\\p{L})"
          + "|[ ,(](?:всего|итого)[:).]*$|^по (?:район|город|регион|област|кра[юя]|республик|округ|муницип|территор|школам|всем)");
  private static final Pattern WHOLE = Pattern
      .compile("регион|област|(?<!\\p{L})кра[йюя](?!\\p{L})|республик|субъект|в целом"
          + "|по всем|вся выборка|общий итог");
  private static final Pattern OTHER = Pattern.compile("^(?:средн(?:ее|ие|ий|их)|в среднем|минимальн|максимальн|медиана"
      + "|стандартное|доля|процент|%|рф$|российская федерация|россия$|вся россия|total|average|mean(?!\\p{L}))");
  private static final Pattern NOTES = Pattern
      .compile("^(?:\\*|примечани|исполнител|составил|директор|руководител|начальник"
          + "|заведующ|методист|специалист|источник|согласован|утвержд|подпись|телефон|тел\\.|дата|м\\. ?п\\.|\\(подпись)");
  private static final Pattern MUNICIPALITIES = Pattern
      .compile("(?:^|\\s)(?:район|р-н|округ|го|мо|мр|мо г\\.|муо)(?:\\s|$)"
          + "|\\p{L}+ский район|^г(?:ород|\\.)?\\s|городско\\S+ округ|муниципальн|^зато\\s|поселени|^пгт\\s");
  private static final Pattern SCHOOLS = Pattern
      .compile("школ|(?<!\\p{L})(?:сош|оош|нош|сш|осш)(?!\\p{L})|гимнази|лице[йяею]"
          + "|интернат|кадет|колледж|техникум|училищ|корпус|образов|\\p{L}{2,}оу(?!\\p{L})|№|детск|учебн|университет|академи"
          + "|воспитани|(?<!\\p{L})цо(?!\\p{L})");
  private static final int CACHE = 20_000;

  boolean named() {
    return kind == Kind.NAME || kind == Kind.SCHOOL || kind == Kind.MUNICIPALITY;
  }

  /// Labels of one sheet; the same texts come again and again in long tables.
  static final class Reader {
    private final Map<String, RowLabel> known = new HashMap<>();

    RowLabel read(String printed) {
      RowLabel label = known.get(printed);
      if (label == null) {
        label = of(printed);
        if (known.size() < CACHE) {
          known.put(printed, label);
        }
      }
      return label;
    }

    private static RowLabel of(String printed) {
      String line = HeadingText.clean(printed);
      String text = HeadingText.fold(printed);
      if (text.isEmpty() || NumberText.isMissing(line)) {
        return new RowLabel(Kind.BLANK, "");
      }
      if (TOTALS.matcher(text).find()) {
        return new RowLabel(WHOLE.matcher(text).find() ? Kind.GRAND_TOTAL : Kind.TOTAL, line);
      }
      if (OTHER.matcher(text).find()) {
        return new RowLabel(Kind.OTHER_FIGURES, line);
      }
      if (NOTES.matcher(text).find()) {
        return new RowLabel(Kind.NOTE, line);
      }
      if (SCHOOLS.matcher(text).find()) {
        return new RowLabel(Kind.SCHOOL, line);
      }
      return new RowLabel(MUNICIPALITIES.matcher(text).find() ? Kind.MUNICIPALITY : Kind.NAME, line);
    }
  }
}
