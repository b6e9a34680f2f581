package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SCHOOL_ALIAS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.FormerName;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolLives;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SchoolAliasRecord;
import ru.kvartil.storage.schema.tables.records.SchoolRecord;

/// [SchoolLives] in the tables `school`, `school_alias`; merging by [MergedRows].
public final class JooqLives implements SchoolLives {
  private final Database database;

  public JooqLives(Database database) {
    this.database = database;
  }

  @Override
  public void rename(SchoolKey school, SchoolNames names, LocalDate since) {
    SchoolRecord row = row(school);
    List<String> old = Stream.of(row.getEverydayName(), row.getShortName(), row.getFullName())
        .filter(name -> !name.isBlank()).distinct().toList();
    List<String> fresh = List.of(names.everyday(), names.shortName(), names.full());
    row.setEverydayName(names.everyday());
    row.setShortName(names.shortName());
    row.setFullName(names.full());
    database.journal().update(row);
    old.stream().filter(name -> !fresh.contains(name)).forEach(name -> date(school, name, since));
  }

  private void date(SchoolKey school, String name, LocalDate until) {
    SchoolAliasRecord known = database.sql().selectFrom(SCHOOL_ALIAS)
        .where(SCHOOL_ALIAS.SCHOOL.eq(school.value()), SCHOOL_ALIAS.ALIAS.eq(name)).fetchAny();
    if (known != null) {
      known.setUsedUntil(until);
      database.journal().update(known);
      return;
    }
    SchoolAliasRecord row = database.sql().newRecord(SCHOOL_ALIAS);
    row.setId(database.journal().newId());
    row.setSchool(school.value());
    row.setAlias(name);
    row.setUsedUntil(until);
    database.journal().insert(row);
  }

  @Override
  public List<FormerName> formerNames(SchoolKey school) {
    return database.sql().selectFrom(SCHOOL_ALIAS)
        .where(SCHOOL_ALIAS.SCHOOL.eq(school.value()), SCHOOL_ALIAS.USED_UNTIL.isNotNull())
        .fetch().stream()
        .sorted(Comparator.comparing(SchoolAliasRecord::getUsedUntil).reversed()
            .thenComparing(SchoolAliasRecord::getAlias))
        .map(row -> new FormerName(row.getAlias(), row.getUsedUntil())).toList();
  }

  @Override
  public void close(SchoolKey school, SchoolEnd end) {
    end(school, end.date(), end.successor().map(SchoolKey::value).orElse(null), end.reason());
  }

  @Override
  public void reopen(SchoolKey school) {
    end(school, null, null, null);
  }

  private void end(SchoolKey school, @Nullable LocalDate date, @Nullable Integer successor, @Nullable String reason) {
    SchoolRecord row = row(school);
    row.setEnded(date);
    row.setSuccessor(successor);
    row.setEndReason(reason);
    database.journal().update(row);
  }

  @Override
  public void merge(SchoolKey duplicate, SchoolKey kept) {
    SchoolRecord gone = row(duplicate);
    SchoolRecord stays = row(kept);
    if (duplicate.equals(kept) || gone.getMergedInto() != null || stays.getMergedInto() != null) {
      throw new IllegalArgumentException("only two entries of the registry can be merged");
    }
    new MergedRows(database, gone, stays).move();
  }

  private SchoolRecord row(SchoolKey school) {
    return database.sql().selectFrom(SCHOOL).where(SCHOOL.NUMBER.eq(school.value())).fetchOptional().orElseThrow();
  }
}
