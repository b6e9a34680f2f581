package ru.kvartil.indicator.storage;

import static ru.kvartil.storage.schema.Tables.OWN_INDICATOR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.OwnIndicatorRecord;

/// [OwnIndicators] in the table `own_indicator`.
public final class JooqOwnIndicators implements OwnIndicators {
  private final Database database;

  public JooqOwnIndicators(Database database) {
    this.database = database;
  }

  @Override
  public List<OwnIndicator> all() {
    return database.sql().selectFrom(OWN_INDICATOR).fetch().stream()
        .sorted(Comparator.comparing(OwnIndicatorRecord::getName))
        .map(row -> OwnIndicator.plain(row.getName(), row.getUnit(), Direction.valueOf(row.getDirection())))
        .toList();
  }

  @Override
  public void add(OwnIndicator indicator) {
    Optional<OwnIndicatorRecord> known = database.sql().selectFrom(OWN_INDICATOR)
        .where(OWN_INDICATOR.NAME.eq(indicator.name())).fetchOptional();
    OwnIndicatorRecord row = known.orElseGet(() -> database.sql().newRecord(OWN_INDICATOR));
    row.setName(indicator.name());
    row.setUnit(indicator.unit());
    row.setDirection(indicator.direction().name());
    if (known.isPresent()) {
      database.journal().update(row);
    } else {
      row.setId(database.journal().newId());
      database.journal().insert(row);
    }
  }
}
