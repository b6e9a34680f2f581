package ru.kvartil.methodology;

/// A number of a profile with its mark.
///
/// @param source where this number comes from, beyond the source of the whole profile; empty when nothing more is said
public record Parameter(double value, Mark mark, String source) {
  public Parameter(double value, Mark mark) {
    this(value, mark, "");
  }
}
