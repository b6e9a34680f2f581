package ru.kvartil.fact;

/// Whether more of a measure is better, less is better, or neither.
public enum Direction {
  MORE_IS_BETTER, LESS_IS_BETTER, NEUTRAL
}
