package ru.kvartil.chart;

/// A level schools fall into, as charts name and colour it: «1 низкий».
///
/// @param name not blank
public record Level(String name, Tone tone) {
  public Level {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a level needs a name");
    }
  }
}
