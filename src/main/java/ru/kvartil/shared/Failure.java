package ru.kvartil.shared;

import org.jspecify.annotations.Nullable;

/// An expected failure (file locked, disk full, newer version). Its message is Russian and whole: what happened, what is
/// safe, what to do next (wording.md).
public final class Failure extends Exception {
  private final String code;

  /// @param texts bundle of the feature; the message is its text under `key`
  public Failure(Texts texts, String key, @Nullable Throwable cause, Object... args) {
    super(texts.get(key, args), cause);
    this.code = key;
  }

  public Failure(Texts texts, String key, Object... args) {
    this(texts, key, null, args);
  }

  /// Key of the text, for tests and logs: it carries no data of the user.
  public String code() {
    return code;
  }

  /// The Russian message.
  public String text() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
