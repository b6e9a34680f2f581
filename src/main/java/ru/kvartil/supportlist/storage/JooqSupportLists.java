package ru.kvartil.supportlist.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;
import static ru.kvartil.storage.schema.Tables.SUPPORT_LIST;
import static ru.kvartil.storage.schema.Tables.SUPPORT_LIST_FORCE;
import static ru.kvartil.storage.schema.Tables.SUPPORT_LIST_SCHOOL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SupportListForceRecord;
import ru.kvartil.storage.schema.tables.records.SupportListRecord;
import ru.kvartil.storage.schema.tables.records.SupportListSchoolRecord;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;
import ru.kvartil.supportlist.SupportLists;

/// [SupportLists] in the tables `support_list`, `support_list_school`, `support_list_force`. Lines of an entry that turned out to
/// be another school are read as that school's.
public final class JooqSupportLists implements SupportLists {
  private static final Comparator<SupportList> ORDER = Comparator
      .comparing((SupportList list) -> list.requisites().actionYear()).reversed()
      .thenComparing(list -> !list.own())
      .thenComparing(list -> list.requisites().date().orElse(LocalDate.MAX)).thenComparing(SupportList::id);
  private final Database database;

  public JooqSupportLists(Database database) {
    this.database = database;
  }

  @Override
  public List<SupportList> all() {
    Map<UUID, List<SupportListSchoolRecord>> lines = new HashMap<>();
    database.sql().selectFrom(SUPPORT_LIST_SCHOOL).orderBy(SUPPORT_LIST_SCHOOL.ID).forEach(row -> lines
        .computeIfAbsent(row.getListId(), _ -> new ArrayList<>()).add(row));
    Set<UUID> inForce = new HashSet<>(
        database.sql().selectFrom(SUPPORT_LIST_FORCE).fetch(SUPPORT_LIST_FORCE.LIST_ID));
    Map<Integer, Integer> merged = merged();
    return database.sql().selectFrom(SUPPORT_LIST)
        .fetch(row -> read(row, lines.getOrDefault(row.getId(), List.of()), merged, inForce.contains(row.getId())))
        .stream().sorted(ORDER).toList();
  }

  @Override
  public Optional<SupportList> find(UUID id) {
    return all().stream().filter(list -> list.id().equals(id)).findFirst();
  }

  @Override
  public SupportList add(Draft draft) {
    SupportListRecord row = database.sql().newRecord(SUPPORT_LIST);
    row.setId(database.journal().newId());
    row.setFrozenId(draft.calculation().orElse(null));
    fill(row, draft);
    database.journal().insert(row);
    draft.lines().forEach(line -> insert(row.getId(), line));
    return new SupportList(row.getId(), draft.requisites(), draft.hands(), draft.calculation(), false, draft.lines());
  }

  @Override
  public void update(UUID id, Draft draft) {
    SupportListRecord row = row(id);
    fill(row, draft);
    database.journal().update(row);
    Map<Integer, Integer> merged = merged();
    List<SupportListSchoolRecord> stored = lines(id);
    List<Line> known = stored.stream().map(each -> line(each, merged)).toList();
    for (int place = 0; place < stored.size(); place++) {
      if (!draft.lines().contains(known.get(place))) {
        database.journal().delete(stored.get(place));
      }
    }
    draft.lines().stream().filter(line -> !known.contains(line)).forEach(line -> insert(id, line));
  }

  @Override
  public void remove(UUID id) {
    force(id, false);
    lines(id).forEach(database.journal()::delete);
    database.journal().delete(row(id));
  }

  @Override
  public void force(UUID id, boolean inForce) {
    Optional<SupportListForceRecord> stored = database.sql().selectFrom(SUPPORT_LIST_FORCE)
        .where(SUPPORT_LIST_FORCE.LIST_ID.eq(id)).fetchOptional();
    if (inForce && stored.isEmpty()) {
      SupportListForceRecord row = database.sql().newRecord(SUPPORT_LIST_FORCE);
      row.setId(database.journal().newId());
      row.setListId(id);
      database.journal().insert(row);
    } else if (!inForce) {
      stored.ifPresent(database.journal()::delete);
    }
  }

  private static void fill(SupportListRecord row, Draft draft) {
    Requisites said = draft.requisites();
    row.setBody(said.body());
    row.setGives(said.gives().name());
    row.setListNumber(said.number());
    row.setListDate(said.date().orElse(null));
    row.setDataYear(said.dataYear().end());
    row.setActionYear(said.actionYear().end());
    row.setPrepared(draft.hands().prepared());
    row.setAgreed(draft.hands().agreed());
    row.setSigned(draft.hands().signed());
    row.setApproved(draft.hands().approved());
  }

  private void insert(UUID list, Line line) {
    SupportListSchoolRecord row = database.sql().newRecord(SUPPORT_LIST_SCHOOL);
    row.setId(database.journal().newId());
    row.setListId(list);
    row.setSchool(line.school().map(SchoolKey::value).orElse(null));
    row.setNamed(line.named());
    row.setReason(line.reason());
    database.journal().insert(row);
  }

  private SupportListRecord row(UUID id) {
    return database.sql().selectFrom(SUPPORT_LIST).where(SUPPORT_LIST.ID.eq(id)).fetchOptional().orElseThrow();
  }

  private List<SupportListSchoolRecord> lines(UUID list) {
    return database.sql().selectFrom(SUPPORT_LIST_SCHOOL).where(SUPPORT_LIST_SCHOOL.LIST_ID.eq(list))
        .orderBy(SUPPORT_LIST_SCHOOL.ID).fetch();
  }

  private Map<Integer, Integer> merged() {
    Map<Integer, Integer> merged = new HashMap<>();
    database.sql().select(SCHOOL.NUMBER, SCHOOL.MERGED_INTO).from(SCHOOL).where(SCHOOL.MERGED_INTO.isNotNull())
        .forEach(row -> merged.put(row.value1(), row.value2()));
    return merged;
  }

  private static Line line(SupportListSchoolRecord row, Map<Integer, Integer> merged) {
    @Nullable
    Integer school = row.getSchool();
    while (school != null && merged.containsKey(school)) {
      school = merged.get(school);
    }
    return new Line(Optional.ofNullable(school).map(SchoolKey::new), row.getNamed(), row.getReason());
  }

  private static SupportList read(SupportListRecord row, List<SupportListSchoolRecord> lines,
      Map<Integer, Integer> merged, boolean inForce) {
    return new SupportList(row.getId(),
        new Requisites(row.getBody(), StatusKind.valueOf(row.getGives()), row.getListNumber(),
            Optional.ofNullable(row.getListDate()), new SchoolYear(row.getDataYear()),
            new SchoolYear(row.getActionYear())),
        new Hands(row.getPrepared(), row.getAgreed(), row.getSigned(), row.getApproved()),
        Optional.ofNullable(row.getFrozenId()), inForce, lines.stream().map(line -> line(line, merged)).toList());
  }
}
