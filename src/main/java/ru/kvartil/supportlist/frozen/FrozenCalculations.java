package ru.kvartil.supportlist.frozen;

import java.util.List;
import java.util.UUID;
import ru.kvartil.shared.Failure;
import ru.kvartil.supportlist.frozen.Calculation.Made;

/// The stored frozen calculations. They are added and read; there is no way to change or remove one, and undo refuses it.
/// Called inside transactions.
public interface FrozenCalculations {
  /// Who works and what time it is, for a calculation about to be made.
  Made made();

  FrozenMark store(FrozenCalculation calculation);

  /// The latest first.
  List<FrozenMark> all();

  /// The stored text, proven against its hash.
  ///
  /// @throws Failure when it is gone, damaged, or not what its row says
  FrozenText text(UUID id) throws Failure;
}
