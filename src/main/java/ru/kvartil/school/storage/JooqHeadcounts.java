package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL_YEAR;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.kvartil.school.Headcount;
import ru.kvartil.school.Headcounts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SchoolYearRecord;

/// [Headcounts] in the table `school_year`.
public final class JooqHeadcounts implements Headcounts {
  private final Database database;

  public JooqHeadcounts(Database database) {
    this.database = database;
  }

  @Override
  public List<Headcount> of(SchoolYear year) {
    return database.sql().selectFrom(SCHOOL_YEAR)
        .where(SCHOOL_YEAR.SCHOOL_YEAR_.eq(year.end()), SCHOOL_YEAR.CONTINGENT.isNotNull())
        .fetch(JooqHeadcounts::read);
  }

  private static Headcount read(SchoolYearRecord row) {
    OffsetDateTime at = row.getContingentAt();
    String person = row.getContingentPerson();
    return new Headcount(new SchoolKey(row.getSchool()), new SchoolYear(row.getSchoolYear()),
        Objects.requireNonNull(row.getContingent()), Optional.ofNullable(row.getContingentOn()),
        at == null || person == null
            ? Optional.empty()
            : Optional.of(new Headcount.By(person, at.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate())));
  }

  @Override
  public void put(SchoolKey school, SchoolYear year, int pupils, LocalDate on) {
    Optional<SchoolYearRecord> stored = row(school, year);
    SchoolYearRecord row = stored.orElseGet(() -> database.sql().newRecord(SCHOOL_YEAR));
    boolean same = Objects.equals(row.getContingent(), pupils) && on.equals(row.getContingentOn());
    if (same) {
      return;
    }
    row.setContingent(pupils);
    row.setContingentOn(on);
    row.setContingentPerson(database.journal().person());
    // Undo compares the row with the journal, and the database keeps microseconds.
    row.setContingentAt(database.journal().now().truncatedTo(ChronoUnit.SECONDS));
    if (stored.isPresent()) {
      database.journal().update(row);
    } else {
      row.setId(database.journal().newId());
      row.setSchool(school.value());
      row.setSchoolYear(year.end());
      row.setCompared(true);
      row.setReason("");
      database.journal().insert(row);
    }
  }

  @Override
  public void forget(SchoolKey school, SchoolYear year) {
    row(school, year).ifPresent(row -> {
      row.setContingent(null);
      undated(row);
      database.journal().update(row);
    });
  }

  /// Says that nobody typed the number.
  static void undated(SchoolYearRecord row) {
    row.setContingentOn(null);
    row.setContingentPerson(null);
    row.setContingentAt(null);
  }

  private Optional<SchoolYearRecord> row(SchoolKey school, SchoolYear year) {
    return database.sql().selectFrom(SCHOOL_YEAR)
        .where(SCHOOL_YEAR.SCHOOL.eq(school.value()), SCHOOL_YEAR.SCHOOL_YEAR_.eq(year.end())).fetchOptional();
  }
}
