package ru.kvartil.risk;

import ru.kvartil.shared.Texts;

/// Words of the choices an [Entry] is made of.
public final class EntryWords {
  private static final Texts TEXTS = Texts.of(EntryWords.class);

  private EntryWords() {}

  /// «антирисковая программа», «экспертиза», «стратегическое».
  public static String of(Enum<?> choice) {
    return TEXTS.get(choice);
  }
}
