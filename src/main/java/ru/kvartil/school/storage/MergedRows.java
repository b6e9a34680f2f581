package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SCHOOL_ALIAS;
import static ru.kvartil.storage.schema.Tables.SCHOOL_CONTACT;
import static ru.kvartil.storage.schema.Tables.SCHOOL_GROUP_MEMBER;
import static ru.kvartil.storage.schema.Tables.SCHOOL_STATUS;
import static ru.kvartil.storage.schema.Tables.SCHOOL_YEAR;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolContacts.Access;
import ru.kvartil.school.SchoolType;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.Journal;
import ru.kvartil.storage.schema.tables.records.SchoolAliasRecord;
import ru.kvartil.storage.schema.tables.records.SchoolContactRecord;
import ru.kvartil.storage.schema.tables.records.SchoolGroupMemberRecord;
import ru.kvartil.storage.schema.tables.records.SchoolRecord;
import ru.kvartil.storage.schema.tables.records.SchoolStatusRecord;
import ru.kvartil.storage.schema.tables.records.SchoolYearRecord;

/// Passes the rows of a duplicate to the entry that is kept. What the kept one has already stays its own; the duplicate's
/// is left where it is, out of sight. Facts are not touched: they are read as those of the kept one.
final class MergedRows {
  private final Database database;
  private final SchoolRecord gone;
  private final SchoolRecord kept;

  MergedRows(Database database, SchoolRecord gone, SchoolRecord kept) {
    this.database = database;
    this.gone = gone;
    this.kept = kept;
  }

  void move() {
    years();
    statuses();
    contacts();
    groups();
    spellings();
    links();
    gaps();
    gone.setMergedInto(kept.getNumber());
    journal().update(gone);
  }

  private Journal journal() {
    return database.journal();
  }

  private <R extends UpdatableRecord<R>> List<R> rows(Table<R> table, TableField<R, Integer> school, int number) {
    return database.sql().selectFrom(table).where(school.eq(number)).fetch();
  }

  private void years() {
    List<SchoolYearRecord> own = rows(SCHOOL_YEAR, SCHOOL_YEAR.SCHOOL, kept.getNumber());
    for (SchoolYearRecord row : rows(SCHOOL_YEAR, SCHOOL_YEAR.SCHOOL, gone.getNumber())) {
      own.stream().filter(year -> year.getSchoolYear().equals(row.getSchoolYear())).findFirst()
          .ifPresentOrElse(year -> {
            if (year.getContingent() == null) {
              year.setContingent(row.getContingent());
              journal().update(year);
            }
          }, () -> {
            row.setSchool(kept.getNumber());
            journal().update(row);
          });
    }
  }

  private void statuses() {
    moveUnless(rows(SCHOOL_STATUS, SCHOOL_STATUS.SCHOOL, gone.getNumber()),
        rows(SCHOOL_STATUS, SCHOOL_STATUS.SCHOOL, kept.getNumber()),
        (SchoolStatusRecord row) -> row.getKind() + row.getSchoolYear(), SCHOOL_STATUS.SCHOOL);
  }

  private void groups() {
    moveUnless(rows(SCHOOL_GROUP_MEMBER, SCHOOL_GROUP_MEMBER.SCHOOL, gone.getNumber()),
        rows(SCHOOL_GROUP_MEMBER, SCHOOL_GROUP_MEMBER.SCHOOL, kept.getNumber()),
        SchoolGroupMemberRecord::getGroupId, SCHOOL_GROUP_MEMBER.SCHOOL);
  }

  /// Gives the duplicate's rows to the kept one, but for those of which it has one already.
  private <R extends UpdatableRecord<R>> void moveUnless(List<R> theirs, List<R> own, Function<R, Object> what,
      TableField<R, Integer> school) {
    Set<Object> known = own.stream().map(what).collect(Collectors.toCollection(HashSet::new));
    for (R row : theirs) {
      if (known.add(what.apply(row))) {
        row.set(school, kept.getNumber());
        journal().update(row);
      }
    }
  }

  private void contacts() {
    List<SchoolContactRecord> own = rows(SCHOOL_CONTACT, SCHOOL_CONTACT.SCHOOL, kept.getNumber());
    for (SchoolContactRecord row : rows(SCHOOL_CONTACT, SCHOOL_CONTACT.SCHOOL, gone.getNumber())) {
      if (own.isEmpty()) {
        row.setSchool(kept.getNumber());
        journal().update(row);
      } else {
        fill(own.getFirst(), row);
        journal().update(own.getFirst());
      }
    }
  }

  private void spellings() {
    List<SchoolAliasRecord> own = rows(SCHOOL_ALIAS, SCHOOL_ALIAS.SCHOOL, kept.getNumber());
    Set<String> known = Stream.concat(Stream.of(kept.getEverydayName(), kept.getShortName(), kept.getFullName()),
        own.stream().map(SchoolAliasRecord::getAlias)).collect(Collectors.toCollection(HashSet::new));
    for (SchoolAliasRecord row : rows(SCHOOL_ALIAS, SCHOOL_ALIAS.SCHOOL, gone.getNumber())) {
      if (known.add(row.getAlias())) {
        row.setSchool(kept.getNumber());
        journal().update(row);
      }
    }
    Stream.of(gone.getEverydayName(), gone.getShortName(), gone.getFullName())
        .filter(name -> !name.isBlank() && known.add(name)).forEach(this::spelling);
  }

  private void spelling(String name) {
    SchoolAliasRecord row = database.sql().newRecord(SCHOOL_ALIAS);
    row.setId(journal().newId());
    row.setSchool(kept.getNumber());
    row.setAlias(name);
    row.setUsedUntil(null);
    journal().insert(row);
  }

  /// Филиалы, successors and earlier duplicates of the duplicate are now those of the kept one.
  private void links() {
    if (above(kept).contains(gone.getNumber())) {
      kept.setParent(null);
    }
    for (TableField<SchoolRecord, Integer> link : List.of(SCHOOL.PARENT, SCHOOL.SUCCESSOR, SCHOOL.MERGED_INTO)) {
      for (SchoolRecord row : rows(SCHOOL, link, gone.getNumber())) {
        if (!row.getNumber().equals(kept.getNumber())) {
          row.set(link, kept.getNumber());
          journal().update(row);
        } else if (link.equals(SCHOOL.SUCCESSOR)) {
          kept.setSuccessor(null);
        }
      }
    }
  }

  /// Numbers of the schools a school is a филиал of, from near to far.
  private Set<Integer> above(SchoolRecord school) {
    Set<Integer> above = new HashSet<>();
    Integer up = school.getParent();
    while (up != null && above.add(up)) {
      up = database.sql().select(SCHOOL.PARENT).from(SCHOOL).where(SCHOOL.NUMBER.eq(up)).fetchOne(SCHOOL.PARENT);
    }
    return above;
  }

  private void gaps() {
    fill(kept, gone, SCHOOL.FULL_NAME, SCHOOL.SHORT_NAME, SCHOOL.CODE_ORGANISATION, SCHOOL.CODE_FIS_OKO,
        SCHOOL.CODE_OWN, SCHOOL.MUNICIPALITY, SCHOOL.TYPE, SCHOOL.PLACE, SCHOOL.SMALL);
    journal().update(kept);
  }

  private static void fill(SchoolContactRecord own, SchoolContactRecord theirs) {
    fill(own, theirs, Arrays.stream(own.fields()).filter(field -> !SCHOOL_CONTACT.ID.equals(field)
        && !SCHOOL_CONTACT.VERSION.equals(field) && !SCHOOL_CONTACT.SCHOOL.equals(field)).toArray(Field[]::new));
  }

  private static void fill(UpdatableRecord<?> own, UpdatableRecord<?> theirs, Field<?>... fields) {
    for (Field<?> field : fields) {
      if (unknown(own.get(field)) && !unknown(theirs.get(field))) {
        set(own, field, theirs);
      }
    }
  }

  private static <T> void set(UpdatableRecord<?> own, Field<T> field, UpdatableRecord<?> theirs) {
    own.set(field, theirs.get(field));
  }

  private static boolean unknown(@Nullable Object value) {
    return value == null || Stream.of("", SchoolType.UNKNOWN.name(), PlaceKind.UNKNOWN.name(), Access.UNTOLD.name())
        .anyMatch(none -> Objects.equals(none, value));
  }
}
