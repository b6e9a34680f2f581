package ru.kvartil.district;

import java.util.Optional;

/// The centre of this database: one or none yet. Called inside transactions.
public interface Centres {
  Optional<Centre> find();

  /// Who changed it last, and when, as people read it.
  Optional<String> changed();

  void save(Centre centre);
}
