package ru.kvartil.index;

import java.util.List;
import ru.kvartil.shared.Texts;

/// Lists names of schools in sentences.
final class Names {
  private static final Texts TEXTS = Texts.of(Names.class);
  private static final int SHOWN = 10;

  private Names() {}

  /// Up to ten names with a comma between; of more, the first ten and how many there are.
  static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? first : TEXTS.get("and-more", first, Levels.schools(names.size() - SHOWN));
  }
}
