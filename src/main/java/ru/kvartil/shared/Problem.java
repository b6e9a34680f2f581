package ru.kvartil.shared;

import org.jspecify.annotations.Nullable;

/// A remark about data, as a value: what is wrong, where, how bad.
///
/// @param severity how bad
/// @param code one of the closed list of the feature that reports it, kebab-case
/// @param place cell, row or sheet; null when the remark is about the whole
/// @param message one Russian sentence for the user
public record Problem(Severity severity, String code, @Nullable CellRef place, String message) {
  /// How bad a remark is: `INFO` tells, `WARNING` asks to look, `ERROR` leaves the row or sheet out.
  public enum Severity {
    INFO, WARNING, ERROR
  }
}
