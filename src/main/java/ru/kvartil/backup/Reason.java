package ru.kvartil.backup;

/// Why a copy was made.
public enum Reason {
  /// After a good start, once a day.
  START,
  /// A day of open window has passed.
  DAILY,
  /// Something changed before the window was closed.
  EXIT,
  /// A person asked for it.
  COMMAND,
  /// Before another copy was put in the place of the database.
  BEFORE_RESTORE,
  /// After the database got a new data key.
  NEW_KEY
}
