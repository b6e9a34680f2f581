package ru.kvartil.school.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say who owns a school and in which legal form (МБОУ, «муниципальное бюджетное общеобразовательное
/// учреждение» …). They change with reforms and do not tell schools apart. Works on text
/// from [ru.kvartil.shared.FoldedText#words].
final class Ownership {
  private static final String OWNER = "(?:м|г|ог|кг|рг|фг|ф|о|к|р|ч|н|нч)?";
  private static final String ABBREVIATION = "(?:" + OWNER
      + "[бка]?оу|(?:м|г|ог|кг|фг|ф|ч)[бка]у|чуоо|ано|аноо|оано|нко)";
  private static final Pattern WHOLE = Pattern.compile(ABBREVIATION);
  private static final Pattern JOINED = Pattern.compile(ABBREVIATION + "(сош|оош|нош|сш|школа|во|впо)");
  private static final Pattern FIRST_ONLY = Pattern.compile("му|гу|чу|нп");
  private static final Pattern OWNING = Pattern
      .compile("(?:муниципальн|государственн|негосударственн|областн|краев|республиканск|федеральн|бюджетн|казенн"
          + "|автономн|частн|некоммерческ|общеобразовательн|образовательн)[а-я]{2,3}");
  private static final Pattern KIND = Pattern
      .compile("(?:специальн|коррекционн|вечерн|сменн|дошкольн|профессиональн|санаторн|оздоровительн|средн|основн"
          + "|начальн|казачь)[а-я]{1,3}");
  private static final Pattern INSTITUTION = Pattern.compile("учреждени[а-я]|организаци[а-я]");

  private Ownership() {}

  /// The text without ownership; unchanged when nothing else would be left. «Школа», «профессиональное», «вечернее»
  /// inside the long form are kept: they are the kind of the school.
  static String strip(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int i = 0; i < words.size(); i++) {
      if (INSTITUTION.matcher(words.get(i)).matches()) {
        i = removePhrase(words, i);
      }
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Matcher joined = JOINED.matcher(word);
      if (joined.matches()) {
        kept.add(joined.group(1));
      } else if (!WHOLE.matcher(word).matches() && !(i == 0 && FIRST_ONLY.matcher(word).matches())) {
        kept.add(word);
      }
    }
    String stripped = String.join(" ", kept);
    return stripped.isEmpty() ? text : stripped;
  }

  /// Removes the owning words before an institution together with it; returns the index of the last word before what
  /// follows. Without an owning word the institution is part of the name and stays.
  private static int removePhrase(List<String> words, int institution) {
    int first = institution;
    boolean owned = false;
    while (first > 0
        && (OWNING.matcher(words.get(first - 1)).matches() || KIND.matcher(words.get(first - 1)).matches())) {
      first--;
      owned |= OWNING.matcher(words.get(first)).matches();
    }
    if (!owned) {
      return institution;
    }
    List<String> phrase = words.subList(first, institution + 1);
    phrase.removeIf(word -> OWNING.matcher(word).matches() || INSTITUTION.matcher(word).matches());
    return first + phrase.size() - 1;
  }
}
