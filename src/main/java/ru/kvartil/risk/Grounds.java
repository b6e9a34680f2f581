package ru.kvartil.risk;

import ru.kvartil.methodology.Mark;
import ru.kvartil.shared.Texts;

/// Where an entry of the list, a measure or a threshold comes from, and how well it is founded.
///
/// @param source document and place in it; empty when nobody told
public record Grounds(Mark mark, String source) {
  private static final Texts TEXTS = Texts.of(Grounds.class);

  /// What the centre decides itself.
  public static Grounds ofTheCentre(String source) {
    return new Grounds(Mark.C, source);
  }

  /// «S3, … (из программ районов)».
  public String text() {
    return source.isEmpty() ? mark.text() : TEXTS.get("grounds", source, mark.text());
  }
}
