package ru.kvartil.index;

import java.util.List;
import java.util.Optional;
import ru.kvartil.methodology.IndexProfile;
import ru.kvartil.shared.SchoolYear;

/// An index of all schools of one year under one profile. Each kind adds its derivation.
public sealed interface IndexResult permits OutcomeResult, WelfareResult, RegressionResult {
  IndexProfile profile();

  SchoolYear year();

  /// How many compared schools got a value.
  int n();

  /// One Russian sentence when the index was refused as a whole; then no school has a value.
  Optional<String> refused();

  /// Remarks the result must be read with.
  List<Warning> warnings();

  /// Every school asked for, in the order given.
  List<SchoolIndex> schools();
}
