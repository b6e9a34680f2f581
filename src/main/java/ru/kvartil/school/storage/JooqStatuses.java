package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SCHOOL_STATUS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatuses;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SchoolStatusRecord;

/// [SchoolStatuses] in the table `school_status`.
public final class JooqStatuses implements SchoolStatuses {
  private static final Comparator<SchoolStatus> BY_SCHOOL = Comparator.comparing(SchoolStatus::school)
      .thenComparing(SchoolStatus::kind);
  private final Database database;

  public JooqStatuses(Database database) {
    this.database = database;
  }

  @Override
  public List<SchoolStatus> year(SchoolYear year) {
    return read(SCHOOL_STATUS.SCHOOL_YEAR.eq(year.end()), BY_SCHOOL);
  }

  @Override
  public List<SchoolStatus> of(SchoolKey school) {
    return read(SCHOOL_STATUS.SCHOOL.eq(school.value()),
        Comparator.comparing(SchoolStatus::year).reversed().thenComparing(SchoolStatus::kind));
  }

  @Override
  public List<SchoolStatus> all() {
    return read(DSL.noCondition(), Comparator.comparing(SchoolStatus::year).thenComparing(BY_SCHOOL));
  }

  @Override
  public void put(SchoolStatus status) {
    Optional<SchoolStatusRecord> stored = row(status.school(), status.kind(), status.year());
    SchoolStatusRecord row = stored.orElseGet(() -> database.sql().newRecord(SCHOOL_STATUS));
    row.setSchool(status.school().value());
    row.setKind(status.kind().name());
    row.setSchoolYear(status.year().end());
    row.setOrderNumber(status.grounds().order());
    row.setOrderDate(status.grounds().date().orElse(null));
    row.setReason(status.grounds().reason());
    if (stored.isPresent()) {
      database.journal().update(row);
    } else {
      row.setId(database.journal().newId());
      database.journal().insert(row);
    }
  }

  @Override
  public void remove(SchoolKey school, StatusKind kind, SchoolYear year) {
    row(school, kind, year).ifPresent(database.journal()::delete);
  }

  private Optional<SchoolStatusRecord> row(SchoolKey school, StatusKind kind, SchoolYear year) {
    return database.sql().selectFrom(SCHOOL_STATUS).where(SCHOOL_STATUS.SCHOOL.eq(school.value()),
        SCHOOL_STATUS.KIND.eq(kind.name()), SCHOOL_STATUS.SCHOOL_YEAR.eq(year.end())).fetchOptional();
  }

  private List<SchoolStatus> read(Condition which, Comparator<SchoolStatus> order) {
    return database.sql().selectFrom(SCHOOL_STATUS).where(which)
        .and(SCHOOL_STATUS.SCHOOL.in(DSL.select(SCHOOL.NUMBER).from(SCHOOL).where(SCHOOL.MERGED_INTO.isNull())))
        .fetch(JooqStatuses::read).stream().sorted(order).toList();
  }

  private static SchoolStatus read(SchoolStatusRecord row) {
    return new SchoolStatus(new SchoolKey(row.getSchool()), StatusKind.valueOf(row.getKind()),
        new SchoolYear(row.getSchoolYear()),
        new SchoolStatus.Grounds(row.getOrderNumber(), Optional.ofNullable(row.getOrderDate()), row.getReason()));
  }
}
