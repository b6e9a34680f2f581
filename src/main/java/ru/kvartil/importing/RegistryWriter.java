package ru.kvartil.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.SchoolResolver.SchoolChange;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;

/// Does to the registry what an import found out about schools, and tells the batch, so that undo can take it back.
final class RegistryWriter {
  private final Schools schools;
  private final Map<SchoolKey, Set<String>> aliasesOfCreated = new HashMap<>();

  RegistryWriter(Schools schools) {
    this.schools = schools;
  }

  /// @return whether the registry changed; a contingent it knows already stays
  boolean apply(SchoolChange change, Facts.BatchWriter batch) {
    return switch (change) {
      case SchoolChange.Create(var key, var draft) -> {
        School added = schools.add(draft);
        if (!added.key().equals(key)) {
          throw new IllegalStateException("registry numbers schools otherwise than the import: " + added.key());
        }
        batch.created(key);
        aliasesOfCreated.put(key, new HashSet<>());
        yield true;
      }
      case SchoolChange.Fill(var key, String field, String oldValue, String newValue) -> {
        School school = schools.find(key).orElseThrow();
        schools.update(SchoolFields.with(school, field, newValue));
        batch.filled(key, field, oldValue, newValue);
        yield true;
      }
      case SchoolChange.Alias(var key, String alias) -> {
        addAlias(key, alias, batch);
        yield true;
      }
      case SchoolChange.Contingent contingent -> fillContingent(contingent, batch);
    };
  }

  private boolean fillContingent(SchoolChange.Contingent said, Facts.BatchWriter batch) {
    SchoolYearRecord known = schools.years(said.key()).stream().filter(year -> year.year().equals(said.year()))
        .findFirst().orElse(new SchoolYearRecord(said.key(), said.year(), OptionalInt.empty(), true, ""));
    if (known.contingent().isPresent()) {
      return false;
    }
    schools.saveYear(new SchoolYearRecord(said.key(), said.year(), OptionalInt.of(said.pupils()), known.compared(),
        known.reason()));
    batch.filled(said.key(), ImportUndo.CONTINGENT + said.year().end(), "", Integer.toString(said.pupils()));
    return true;
  }

  /// A spelling confirmed for a school of this very batch is the batch's own: it does not keep the school from being
  /// removed by undo.
  private void addAlias(SchoolKey key, String alias, Facts.BatchWriter batch) {
    schools.addAlias(key, alias);
    Set<String> own = aliasesOfCreated.get(key);
    if (own != null && own.add(alias)) {
      batch.filled(key, ImportUndo.ALIAS + own.size(), "", "");
    }
  }
}
