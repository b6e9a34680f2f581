package ru.kvartil.school.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A folded name taken apart.
///
/// @param words all words in order
/// @param traits words of the kind of school; empty for a bare «школа»
/// @param number the school's number without leading zeros, empty when it has none
/// @param rest words that tell schools of one kind and number apart: places, persons, own names
/// @param place name of the settlement after «с», «п», «г» …, empty when none is given
record NameParts(List<String> words, Set<Trait> traits, String number, List<String> rest, String place) {
  private static final Set<String> MARKS = Set.of("с", "п", "г", "д", "х", "ст", "пгт", "рп", "а");
  private static final Pattern NOT_TELLING = Pattern.compile("[а-яa-z]{1,2}|пгт|при|для|школ[а-я]{0,2}|геро[а-я]{1,2}"
      + "|советского|союза|росси[а-я]{1,4}|федерации|города|района|муниципальн[а-я]+|городского|округа|области|края"
      + "|республики|углубленн[а-я]+|изучени[а-я]+|отдельн[а-я]+|предмет[а-я]+|образовани[а-я]|общеобразовательн[а-я]+"
      + "|государственн[а-я]+|учреждени[а-я]|город|район|детск[а-я]{2}");
  /// After these a genitive names the region («Орловской области»), not the school.
  private static final Pattern REGION = Pattern.compile("области|края|района|округа|муниципального|городского");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COUNTED = Pattern.compile("лет[а-я]*|вид[а-я]?|й|я|го|класс[а-я]*");

  /// Takes apart a text folded by [NameFolding#name].
  static NameParts of(String folded) {
    List<String> words = List.of(folded.split(" "));
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    List<String> rest = new ArrayList<>();
    String number = "";
    String place = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean trait = false;
      for (Trait candidate : Trait.values()) {
        if (candidate.isIn(word)) {
          traits.add(candidate);
          trait = true;
        }
      }
      if (number.isEmpty() && NUMBER.matcher(word).matches() && !COUNTED.matcher(next).matches()) {
        number = word.replaceFirst("^0+(?=\\d)", "");
      } else if (!trait && !NOT_TELLING.matcher(word).matches() && !REGION.matcher(next).matches()) {
        rest.add(word);
      }
      if (MARKS.contains(word) && next.length() > 2 && !NUMBER.matcher(next).matches()) {
        place = next;
      }
    }
    return new NameParts(words, traits, number, List.copyOf(rest), place);
  }

  /// Nothing but «школа», a number or both: says too little to choose a school by.
  boolean isBare() {
    return traits.isEmpty() && rest.isEmpty();
  }
}
