package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SCHOOL_ALIAS;
import static ru.kvartil.storage.schema.Tables.SCHOOL_YEAR;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.Journal;
import ru.kvartil.storage.schema.DefaultSchema;
import ru.kvartil.storage.schema.tables.records.SchoolAliasRecord;
import ru.kvartil.storage.schema.tables.records.SchoolRecord;

/// [Schools] in the tables `school`, `school_alias`, `school_year`.
public final class JooqSchools implements Schools {
  private final Database database;

  public JooqSchools(Database database) {
    this.database = database;
  }

  @Override
  public List<School> all() {
    Map<Integer, List<String>> aliases = database.sql()
        .select(SCHOOL_ALIAS.SCHOOL, SCHOOL_ALIAS.ALIAS).from(SCHOOL_ALIAS)
        .fetchGroups(SCHOOL_ALIAS.SCHOOL, SCHOOL_ALIAS.ALIAS);
    NaturalOrder natural = new NaturalOrder();
    return database.sql().selectFrom(SCHOOL).where(SCHOOL.MERGED_INTO.isNull()).fetch().stream()
        .map(row -> read(row, aliases.getOrDefault(row.getNumber(), List.of()).stream().sorted().toList()))
        .sorted(Comparator.comparing(School::municipality, natural).thenComparing(School::name, natural)
            .thenComparing(School::key))
        .toList();
  }

  @Override
  public Optional<School> find(SchoolKey key) {
    return row(key).map(row -> read(row, aliases(key).stream().map(SchoolAliasRecord::getAlias).toList()));
  }

  @Override
  public Optional<String> changed(SchoolKey key) {
    return row(key).flatMap(row -> journal().lastChange(SCHOOL.ID, row.getId()));
  }

  @Override
  public SchoolKey next() {
    return new SchoolKey(nextNumber());
  }

  @Override
  public School add(Draft draft) {
    SchoolRecord row = database.sql().newRecord(SCHOOL);
    row.setId(journal().newId());
    row.setNumber(nextNumber());
    fill(row, draft);
    row.setMergedInto(null);
    row.setEnded(null);
    row.setSuccessor(null);
    row.setEndReason(null);
    journal().insert(row);
    SchoolKey key = new SchoolKey(row.getNumber());
    draft.names().aliases().forEach(alias -> insertAlias(key, alias));
    return read(row, draft.names().aliases());
  }

  @Override
  public void update(School school) {
    save(school, List.of());
  }

  @Override
  public void save(School school, List<SchoolYearRecord> years) {
    apply(school);
    years.forEach(this::saveYear);
  }

  private void apply(School school) {
    SchoolRecord row = row(school.key()).orElseThrow();
    fill(row, new Draft(school.names(), school.codes(), school.municipality(), school.type(), school.place(),
        school.small(), school.parent()));
    journal().update(row);
    Set<String> wanted = new HashSet<>(school.names().aliases());
    for (SchoolAliasRecord alias : aliases(school.key())) {
      if (!wanted.remove(alias.getAlias())) {
        journal().delete(alias);
      }
    }
    wanted.stream().sorted().forEach(alias -> insertAlias(school.key(), alias));
  }

  /// Every table that refers to schools is asked, those of later features too: spellings and years go with the school.
  @Override
  public boolean inUse(SchoolKey key) {
    int number = key.value();
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !table.equals(SCHOOL_ALIAS) && !table.equals(SCHOOL_YEAR))
        .flatMap(table -> table.getReferences().stream())
        .filter(reference -> reference.getKey().getTable().equals(SCHOOL))
        .anyMatch(reference -> database.sql().fetchExists(reference.getTable(), named(reference.getFields().getFirst())
            .eq(number)))
        || database.sql().fetchExists(SCHOOL,
            SCHOOL.PARENT.eq(number).or(SCHOOL.SUCCESSOR.eq(number)).or(SCHOOL.MERGED_INTO.eq(number)));
  }

  private static Field<Integer> named(TableField<?, ?> field) {
    return field.coerce(Integer.class);
  }

  @Override
  public void remove(SchoolKey key) {
    aliases(key).forEach(alias -> journal().delete(alias));
    database.sql().selectFrom(SCHOOL_YEAR).where(SCHOOL_YEAR.SCHOOL.eq(key.value())).fetch()
        .forEach(year -> journal().delete(year));
    row(key).ifPresent(row -> journal().delete(row));
  }

  @Override
  public void addAlias(SchoolKey key, String alias) {
    boolean known = aliases(key).stream().anyMatch(row -> row.getAlias().equals(alias));
    if (!known) {
      insertAlias(key, alias);
    }
  }

  @Override
  public List<SchoolYearRecord> year(SchoolYear year) {
    return database.sql().selectFrom(SCHOOL_YEAR).where(SCHOOL_YEAR.SCHOOL_YEAR_.eq(year.end()))
        .orderBy(SCHOOL_YEAR.SCHOOL).fetch(JooqSchools::readYear);
  }

  @Override
  public List<SchoolYearRecord> years(SchoolKey key) {
    return database.sql().selectFrom(SCHOOL_YEAR).where(SCHOOL_YEAR.SCHOOL.eq(key.value()))
        .orderBy(SCHOOL_YEAR.SCHOOL_YEAR_).fetch(JooqSchools::readYear);
  }

  @Override
  public void saveYear(SchoolYearRecord record) {
    var stored = database.sql().selectFrom(SCHOOL_YEAR)
        .where(SCHOOL_YEAR.SCHOOL.eq(record.school().value()), SCHOOL_YEAR.SCHOOL_YEAR_.eq(record.year().end()))
        .fetchOptional();
    var row = stored.orElseGet(() -> database.sql().newRecord(SCHOOL_YEAR));
    row.setSchool(record.school().value());
    row.setSchoolYear(record.year().end());
    Integer pupils = record.contingent().isPresent() ? record.contingent().getAsInt() : null;
    if (!Objects.equals(pupils, row.getContingent())) {
      row.setContingent(pupils);
      JooqHeadcounts.undated(row);
    }
    row.setCompared(record.compared());
    row.setReason(record.reason());
    if (stored.isPresent()) {
      journal().update(row);
    } else {
      row.setId(journal().newId());
      journal().insert(row);
    }
  }

  private Journal journal() {
    return database.journal();
  }

  private Optional<SchoolRecord> row(SchoolKey key) {
    return database.sql().selectFrom(SCHOOL).where(SCHOOL.NUMBER.eq(key.value())).fetchOptional();
  }

  /// In the order of their letters, which is not left to the database: a server has its own.
  private List<SchoolAliasRecord> aliases(SchoolKey key) {
    return database.sql().selectFrom(SCHOOL_ALIAS).where(SCHOOL_ALIAS.SCHOOL.eq(key.value())).fetch().stream()
        .sorted(Comparator.comparing(SchoolAliasRecord::getAlias)).toList();
  }

  private void insertAlias(SchoolKey key, String alias) {
    SchoolAliasRecord row = database.sql().newRecord(SCHOOL_ALIAS);
    row.setId(journal().newId());
    row.setSchool(key.value());
    row.setAlias(alias);
    row.setUsedUntil(null);
    journal().insert(row);
  }

  private int nextNumber() {
    Integer last = database.sql().select(DSL.max(SCHOOL.NUMBER)).from(SCHOOL).fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  private static void fill(SchoolRecord row, Draft draft) {
    row.setFullName(draft.names().full());
    row.setShortName(draft.names().shortName());
    row.setEverydayName(draft.names().everyday());
    row.setCodeOrganisation(draft.codes().organisation());
    row.setCodeFisOko(draft.codes().fisOko());
    row.setCodeOwn(draft.codes().own());
    row.setMunicipality(draft.municipality());
    row.setType(draft.type().name());
    row.setPlace(draft.place().name());
    row.setSmall(draft.small().orElse(null));
    row.setParent(draft.parent().map(SchoolKey::value).orElse(null));
  }

  private static School read(SchoolRecord row, List<String> aliases) {
    return new School(row.getId(), new SchoolKey(row.getNumber()), row.getVersion(),
        new SchoolNames(row.getFullName(), row.getShortName(), row.getEverydayName(), aliases),
        new SchoolCodes(row.getCodeOrganisation(), row.getCodeFisOko(), row.getCodeOwn()), row.getMunicipality(),
        SchoolType.valueOf(row.getType()), PlaceKind.valueOf(row.getPlace()), Optional.ofNullable(row.getSmall()),
        Optional.ofNullable(row.getParent()).map(SchoolKey::new),
        Optional.ofNullable(row.getEnded()).map(date -> new SchoolEnd(date,
            Optional.ofNullable(row.getSuccessor()).map(SchoolKey::new),
            Objects.requireNonNullElse(row.getEndReason(), ""))));
  }

  private static SchoolYearRecord readYear(
      ru.kvartil.storage.schema.tables.records.SchoolYearRecord row) {
    Integer contingent = row.getContingent();
    return new SchoolYearRecord(new SchoolKey(row.getSchool()), new SchoolYear(row.getSchoolYear()),
        contingent == null ? OptionalInt.empty() : OptionalInt.of(contingent), row.getCompared(), row.getReason());
  }
}
