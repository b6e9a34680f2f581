package ru.kvartil.overview.storage;

import static ru.kvartil.storage.schema.Tables.DUE_DATE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.overview.DueDates;
import ru.kvartil.overview.Source;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.DueDateRecord;

/// [DueDates] in the table `due_date`.
public final class JooqDueDates implements DueDates {
  private final Database database;

  public JooqDueDates(Database database) {
    this.database = database;
  }

  @Override
  public Map<Source, LocalDate> of(SchoolYear year) {
    Map<Source, LocalDate> dates = new HashMap<>();
    database.sql().selectFrom(DUE_DATE).where(DUE_DATE.SCHOOL_YEAR.eq(year.end()))
        .forEach(row -> dates.put(new Source(row.getSource()), row.getDue()));
    return dates;
  }

  @Override
  public void put(Source source, SchoolYear year, Optional<LocalDate> due) {
    Optional<DueDateRecord> stored = database.sql().selectFrom(DUE_DATE)
        .where(DUE_DATE.SOURCE.eq(source.key()), DUE_DATE.SCHOOL_YEAR.eq(year.end())).fetchOptional();
    if (stored.isPresent() && due.isEmpty()) {
      database.journal().delete(stored.get());
    } else if (stored.isPresent()) {
      stored.get().setDue(due.orElseThrow());
      database.journal().update(stored.get());
    } else if (due.isPresent()) {
      DueDateRecord row = database.sql().newRecord(DUE_DATE);
      row.setId(database.journal().newId());
      row.setSource(source.key());
      row.setSchoolYear(year.end());
      row.setDue(due.get());
      database.journal().insert(row);
    }
  }
}
