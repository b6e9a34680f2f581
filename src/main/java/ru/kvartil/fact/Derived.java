package ru.kvartil.fact;

import java.util.List;

/// A value computed from stored values, with all of them.
///
/// @param inputs the stored values the value was computed from, in the order of the formula
public record Derived<T>(T value, List<Observed> inputs) {
  public Derived {
    inputs = List.copyOf(inputs);
  }
}
