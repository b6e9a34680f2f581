package ru.kvartil.indicator;

import java.util.List;

/// What the centre says of its own indicators. Called inside transactions; every change is journalled.
public interface OwnIndicators {
  /// All described indicators by name.
  List<OwnIndicator> all();

  /// What is described now, whatever is described later.
  default OwnIndicator.Lookup described() {
    return OwnIndicator.Lookup.of(all());
  }

  /// Describes an indicator, or describes it anew.
  void add(OwnIndicator indicator);
}
