package ru.kvartil.ui;

import ru.kvartil.shared.Failure;

/// Where background work brings its bad news. Called on the window's thread; logging is done already.
public interface Trouble {
  /// Something expected went wrong: the text of the failure is shown as it is.
  ///
  /// @param action what was being done, in the words of the status bar
  void failed(String action, Failure failure);

  /// A bug. The user gets the code and the way to the log.
  void crashed(CrashCode code);
}
