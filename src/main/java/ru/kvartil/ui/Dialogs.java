package ru.kvartil.ui;

/// Talking to the person at the window. An interface, so that tests answer without one.
public interface Dialogs {
  /// Asks and waits for the answer.
  ///
  /// @return whether the outcome asked about was chosen
  boolean ask(Question question);

  /// Tells what was done or what is the matter; nobody waits.
  void tell(Message message);
}
