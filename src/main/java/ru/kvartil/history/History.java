package ru.kvartil.history;

import java.util.List;
import java.util.UUID;
import ru.kvartil.shared.Failure;

/// The journal of changes as commands. Called inside transactions.
public interface History {
  /// Every command, in the order they happened.
  List<Step> steps();

  /// Who works now.
  String person();

  /// Takes one step back: every row gets the content it had before, newest change first; imports go as a whole.
  ///
  /// @throws Failure naming what stands in the way, when something of it was changed since or is needed by something
  /// else; the transaction is to be rolled back
  void takeBack(UUID step) throws Failure;
}
