package ru.kvartil.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import ru.kvartil.fact.Facts;
import ru.kvartil.importing.SchoolResolver.SchoolChange;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;

/// Does to the registry what an import found out about schools, and tells the batch, so that undo can take it back.
final class RegistryWriter {
  private final Schools schools;
  private final Map<SchoolKey, Integer> aliases = new HashMap<>();

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
        batch.created(key, SchoolPrint.of(added));
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

  /// A spelling the import brings is remembered with it, so that undo takes it back; one the school had already is not
  /// the import's.
  private void addAlias(SchoolKey key, String alias, Facts.BatchWriter batch) {
    boolean known = schools.find(key).orElseThrow().names().aliases().contains(alias);
    if (!known) {
      schools.addAlias(key, alias);
      batch.filled(key, ImportUndo.ALIAS + aliases.merge(key, 1, Integer::sum), "", alias);
    }
  }
}
