package ru.kvartil.school.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// The readable short form of a school's name, made from its official one.
final class EverydayName {
  private static final Pattern LONG_OWNERSHIP = Pattern.compile(
      "^(?:(?:муниципальн|государственн|негосударственн|областн|краев|федеральн|бюджетн|каз[её]нн|автономн|частн"
          + "|некоммерческ|общеобразовательн|образовательн)[а-яё]{2,3}\\s+)+(?:учреждение|организация)\\s+",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SHORT_OWNERSHIP = Pattern.compile(
      "^(?:(?:м|г|ог|кг|рг|фг|ф|о|к|р|ч|н|нч)?[бка]?оу|(?:м|г|ог|кг|фг|ф|ч)[бка]?у|чуоо|аноо?|оано)(?=[\\s\"«“„])",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TOWN_BEFORE_QUOTE = Pattern.compile("^(?:города|г\\.)\\s+\\p{L}+\\s+(?=[«\"“„])");
  private static final Pattern QUOTED_THEN_OWNER = Pattern.compile(
      "^[«\"“„](.+)[»\"”“]\\s+[\\p{L}-]+(?:ого|ой)\\s+(?:муниципального|городского|района|области|края|округа).*$");
  private static final Pattern BRANCH_OF = Pattern.compile("(?iuU)^(\\P{Pd}{5,}?)\\s*[-–—(,]\\s*филиал\\b.*$");
  private static final String QUOTES = "\"“”„«»";
  private static final String SCHOOL = " общеобразовательн(?:ая|ой) школ[аы]";

  private EverydayName() {}

  static String of(String official) {
    String text = official.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    String name = SHORT_OWNERSHIP.matcher(LONG_OWNERSHIP.matcher(text).replaceFirst("")).replaceFirst("").strip();
    name = TOWN_BEFORE_QUOTE.matcher(name).replaceFirst("");
    name = BRANCH_OF.matcher(name).replaceFirst("$1 (филиал)");
    name = unquoted(QUOTED_THEN_OWNER.matcher(name).replaceFirst("$1"));
    name = abbreviated(name).replaceAll("№\\s*(?=\\d)", "№ ")
        .replaceAll("(?<![\\p{L}\\p{Nd}])(с|п|г|д|пос|им)\\.(?=\\p{Lu})", "$1. ").strip();
    return name.isEmpty() ? text : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String abbreviated(String name) {
    return name.replaceAll("(?iu)средн(?:яя|ей)(?: \\(полная\\))?" + SCHOOL, "СОШ")
        .replaceAll("(?iu)основн(?:ая|ой)" + SCHOOL, "ООШ").replaceAll("(?iu)начальн(?:ая|ой)" + SCHOOL, "НОШ");
  }

  /// Takes off the quotes around the whole, draws inner pairs as «…» and drops quotes without a partner.
  private static String unquoted(String name) {
    char[] marks = new char[name.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < marks.length; i++) {
      if (QUOTES.indexOf(name.charAt(i)) < 0) {
        marks[i] = name.charAt(i);
      } else if (opens(marks, i)) {
        open.push(i);
      } else if (!open.isEmpty()) {
        int start = open.pop();
        boolean outer = start == 0 && i == marks.length - 1;
        marks[start] = outer ? 0 : '«';
        marks[i] = outer ? 0 : '»';
      }
    }
    return new String(marks).replace("\0", "").strip();
  }

  /// A quote opens after a space or at the start, and closes after a word, a full stop or another closing quote.
  private static boolean opens(char[] marks, int quote) {
    return quote == 0 || !(Character.isLetterOrDigit(marks[quote - 1]) || "».".indexOf(marks[quote - 1]) >= 0);
  }
}
