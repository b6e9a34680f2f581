package ru.kvartil.search;

import ru.kvartil.shared.Texts;

/// What kind of thing is found; groups of results stand in this order when they answer equally well.
public enum Kind {
  SCHOOL, PERSON, DOCUMENT, PAGE, COMMAND, HELP;

  private static final Texts TEXTS = Texts.of(Kind.class);

  /// Heading of the group: «Школы».
  public String title() {
    return TEXTS.get(this);
  }
}
