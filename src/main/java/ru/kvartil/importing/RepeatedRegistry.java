package ru.kvartil.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.SchoolResolver.SchoolChange;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.Schools;

/// What a load tells its batch about the registry ([RegistryWriter]), once more, without touching the registry: its rows
/// come back out of the journal with their identities.
final class RepeatedRegistry {
  private final Schools schools;
  private final Facts.BatchWriter batch;
  private final Map<SchoolKey, Integer> counted = new HashMap<>();
  private final Map<SchoolKey, Set<String>> aliases = new HashMap<>();

  RepeatedRegistry(Schools schools, Facts.BatchWriter batch) {
    this.schools = schools;
    this.batch = batch;
  }

  void remember(SchoolChange change) {
    switch (change) {
      case SchoolChange.Create(var key, var draft) -> {
        aliases.put(key, new HashSet<>(draft.names().aliases()));
        batch.created(key, SchoolPrint.of(new School(new UUID(0, 0), key, 1, draft.names(), draft.codes(),
            draft.municipality(), draft.type(), draft.place(), draft.small(), draft.parent())));
      }
      case SchoolChange.Fill(var key, String field, String oldValue, String newValue) ->
        batch.filled(key, field, oldValue, newValue);
      case SchoolChange.Alias(var key, String alias) -> {
        if (known(key).add(alias)) {
          batch.filled(key, ImportUndo.ALIAS + counted.merge(key, 1, Integer::sum), "", alias);
        }
      }
      case SchoolChange.Contingent said -> {
        boolean stands = schools.years(said.key()).stream().filter(year -> year.year().equals(said.year())).findFirst()
            .flatMap(year -> some(year.contingent())).isPresent();
        if (!stands) {
          batch.filled(said.key(), ImportUndo.CONTINGENT + said.year().end(), "", Integer.toString(said.pupils()));
        }
      }
    }
  }

  private static Optional<Integer> some(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private Set<String> known(SchoolKey key) {
    return aliases.computeIfAbsent(key, absent -> new HashSet<>(
        schools.find(absent).map(school -> school.names().aliases()).orElse(List.of())));
  }
}
