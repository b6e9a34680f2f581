package ru.kvartil.school.ui.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.matching.NameFolding;
import ru.kvartil.shared.FoldedText;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// What can be wrong with the fields of a school's sheet. Every function gives the sentence for the person, empty when
/// nothing is wrong; a code is looked for among the other schools.
public final class SheetChecks {
  private static final Texts TEXTS = Texts.of(SheetChecks.class);
  /// Widths of the columns of the database.
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_CODE = 100;
  private static final Pattern FIS_OKO = Pattern.compile("edu\\d+");
  private static final Pattern ORGANISATION = Pattern.compile("\\d{6}");
  private static final Pattern PUPILS = Pattern.compile("\\d{1,6}");

  private SheetChecks() {}

  /// One line without spaces at its ends or doubled inside.
  public static String line(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  /// A code without spaces; a login of ФИС ОКО in small Latin letters whatever the keyboard.
  static String code(String typed) {
    String folded = FoldedText.code(typed);
    return FIS_OKO.matcher(folded).matches() || ORGANISATION.matcher(folded).matches() ? folded : line(typed);
  }

  /// Digits of a count: the spaces between thousands do not belong to it.
  static String count(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  /// The name in lists and on charts; a school cannot be without one.
  public static String everyday(String name) {
    return name.isEmpty() ? TEXTS.get("check.everyday") : name(name);
  }

  static String name(String name) {
    return longer(name, LONGEST_NAME);
  }

  /// Words that may be left out: a municipality, a reason.
  public static String words(String words) {
    return longer(words, LONGEST_WORDS);
  }

  static String organisation(String code, List<School> others) {
    if (!code.isEmpty() && !ORGANISATION.matcher(code).matches()) {
      return TEXTS.get("check.organisation");
    }
    return taken(others.stream().filter(other -> same(other.codes().organisation(), code)).findFirst());
  }

  static String fisOko(String code, List<School> others) {
    if (!code.isEmpty() && !FIS_OKO.matcher(code.toLowerCase(Locale.ROOT)).matches()) {
      return TEXTS.get("check.fis-oko");
    }
    return taken(others.stream().filter(other -> same(other.codes().fisOko(), code)).findFirst());
  }

  /// Own codes are given by each municipality for itself: only inside one must they differ.
  static String own(String code, String municipality, List<School> others) {
    if (ORGANISATION.matcher(code).matches()) {
      return TEXTS.get("check.own.organisation");
    }
    if (FIS_OKO.matcher(code).matches()) {
      return TEXTS.get("check.own.fis-oko");
    }
    String length = longer(code, LONGEST_CODE);
    String place = NameFolding.municipality(municipality);
    return length.isEmpty()
        ? taken(others.stream().filter(other -> same(other.codes().own(), code))
            .filter(other -> place.isEmpty() || other.municipality().isBlank()
                || NameFolding.municipality(other.municipality()).equals(place))
            .findFirst())
        : length;
  }

  /// Codes of a whole school against the others, as the first sentence found; empty when all may be stored.
  static String codes(SchoolCodes codes, String municipality, List<School> others) {
    return Optional.of(organisation(codes.organisation(), others)).filter(text -> !text.isEmpty())
        .or(() -> Optional.of(fisOko(codes.fisOko(), others)).filter(text -> !text.isEmpty()))
        .orElseGet(() -> own(codes.own(), municipality, others));
  }

  static String contingent(String count) {
    return count.isEmpty() || PUPILS.matcher(count).matches() ? "" : TEXTS.get("check.contingent");
  }

  /// @param compared whether the school takes part in comparisons; then no reason is needed
  static String reason(boolean compared, String reason) {
    return compared ? "" : reason.isEmpty() ? TEXTS.get("check.reason") : words(reason);
  }

  /// Whether a school may be the parent: a филиал of one's own филиал would make a ring.
  static boolean mayBeParent(School candidate, SchoolKey child, List<School> all) {
    School at = candidate;
    for (int steps = 0; steps <= all.size(); steps++) {
      if (at.key().equals(child)) {
        return false;
      }
      Optional<School> up = at.parent()
          .flatMap(key -> all.stream().filter(school -> school.key().equals(key)).findFirst());
      if (up.isEmpty()) {
        return at.parent().map(key -> !key.equals(child)).orElse(true);
      }
      at = up.get();
    }
    return false;
  }

  private static boolean same(String known, String code) {
    return !code.isEmpty() && FoldedText.code(known).equals(FoldedText.code(code));
  }

  private static String taken(Optional<School> by) {
    return by.map(school -> TEXTS.get("check.taken", school.name())).orElse("");
  }

  private static String longer(String text, int most) {
    return text.length() > most ? TEXTS.get("check.long", RussianFormat.plain(most)) : "";
  }
}
