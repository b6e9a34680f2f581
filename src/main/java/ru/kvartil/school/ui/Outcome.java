package ru.kvartil.school.ui;

import java.util.List;
import java.util.Optional;

/// End of a command that the stored data may forbid: its value, or the reasons against it.
///
/// @param <R> a reason
public record Outcome<T, R>(Optional<T> value, List<R> against) {
  public Outcome {
    against = List.copyOf(against);
  }

  public static <T, R> Outcome<T, R> done(T value) {
    return new Outcome<>(Optional.of(value), List.of());
  }

  /// @param against at least one reason
  public static <T, R> Outcome<T, R> refused(List<R> against) {
    if (against.isEmpty()) {
      throw new IllegalArgumentException("refused without a reason");
    }
    return new Outcome<>(Optional.empty(), against);
  }
}
