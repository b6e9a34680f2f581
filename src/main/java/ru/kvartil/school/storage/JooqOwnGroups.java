package ru.kvartil.school.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL_GROUP;
import static ru.kvartil.storage.schema.Tables.SCHOOL_GROUP_MEMBER;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.OwnGroups;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.SchoolGroupMemberRecord;
import ru.kvartil.storage.schema.tables.records.SchoolGroupRecord;

/// [OwnGroups] in the tables `school_group`, `school_group_member`.
public final class JooqOwnGroups implements OwnGroups {
  private final Database database;

  public JooqOwnGroups(Database database) {
    this.database = database;
  }

  @Override
  public List<OwnGroup> all() {
    Map<UUID, Set<SchoolKey>> members = database.sql().selectFrom(SCHOOL_GROUP_MEMBER).fetch().stream()
        .collect(Collectors.groupingBy(SchoolGroupMemberRecord::getGroupId,
            Collectors.mapping(row -> new SchoolKey(row.getSchool()), Collectors.toSet())));
    return database.sql().selectFrom(SCHOOL_GROUP)
        .fetch(row -> new OwnGroup(row.getId(), row.getName(), members.getOrDefault(row.getId(), Set.of()))).stream()
        .sorted(Comparator.comparing(OwnGroup::name, new NaturalOrder())).toList();
  }

  @Override
  public OwnGroup add(String name, Set<SchoolKey> members) {
    SchoolGroupRecord row = database.sql().newRecord(SCHOOL_GROUP);
    row.setId(database.journal().newId());
    row.setName(name);
    database.journal().insert(row);
    members.stream().sorted().forEach(school -> insert(row.getId(), school));
    return new OwnGroup(row.getId(), name, members);
  }

  @Override
  public void save(OwnGroup group) {
    SchoolGroupRecord row = row(group.id());
    row.setName(group.name());
    database.journal().update(row);
    Set<SchoolKey> wanted = new HashSet<>(group.members());
    for (SchoolGroupMemberRecord member : members(group.id())) {
      if (!wanted.remove(new SchoolKey(member.getSchool()))) {
        database.journal().delete(member);
      }
    }
    wanted.stream().sorted().forEach(school -> insert(group.id(), school));
  }

  @Override
  public void remove(UUID group) {
    members(group).forEach(database.journal()::delete);
    database.journal().delete(row(group));
  }

  private SchoolGroupRecord row(UUID group) {
    return database.sql().selectFrom(SCHOOL_GROUP).where(SCHOOL_GROUP.ID.eq(group)).fetchOptional().orElseThrow();
  }

  private List<SchoolGroupMemberRecord> members(UUID group) {
    return database.sql().selectFrom(SCHOOL_GROUP_MEMBER).where(SCHOOL_GROUP_MEMBER.GROUP_ID.eq(group))
        .orderBy(SCHOOL_GROUP_MEMBER.SCHOOL).fetch();
  }

  private void insert(UUID group, SchoolKey school) {
    SchoolGroupMemberRecord row = database.sql().newRecord(SCHOOL_GROUP_MEMBER);
    row.setId(database.journal().newId());
    row.setGroupId(group);
    row.setSchool(school.value());
    database.journal().insert(row);
  }
}
