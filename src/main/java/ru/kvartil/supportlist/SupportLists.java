package ru.kvartil.supportlist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored lists. Called inside transactions; every change is journalled.
public interface SupportLists {
  /// Every list: the latest year of action first, then the centre's own, then by date.
  List<SupportList> all();

  Optional<SupportList> find(UUID id);

  SupportList add(SupportList.Draft draft);

  /// Stores another content of a list.
  void update(UUID id, SupportList.Draft draft);

  void remove(UUID id);

  /// Notes whether a list gives statuses.
  void force(UUID id, boolean inForce);
}
