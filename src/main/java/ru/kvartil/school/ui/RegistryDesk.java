package ru.kvartil.school.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import ru.kvartil.school.FormerName;
import ru.kvartil.school.MergePlan;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolEnd;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.SchoolValues;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Statuses, names, ends and groups of schools, each command in one transaction. Called away from the window's thread.
public final class RegistryDesk {
  private static final Texts TEXTS = Texts.of(RegistryDesk.class);
  private final Transactions transactions;
  private final Registry registry;
  private final SchoolValues values;

  public RegistryDesk(Transactions transactions, Registry registry, SchoolValues values) {
    this.transactions = transactions;
    this.registry = registry;
    this.values = values;
  }

  /// What befell one school.
  ///
  /// @param others all other schools, in their order
  /// @param statuses the newest year first
  /// @param names the latest first
  /// @param values number of its values by year
  public record Story(School school, List<School> others, List<SchoolStatus> statuses, List<FormerName> names,
      SortedMap<SchoolYear, Integer> values) {
    /// The everyday name of another school, empty when it is gone.
    public String name(SchoolKey key) {
      return others.stream().filter(school -> school.key().equals(key)).findFirst().map(School::name).orElse("");
    }
  }

  public Story story(SchoolKey key) throws Failure {
    return transactions.read(() -> {
      School school = registry.schools().find(key).orElseThrow(() -> new Failure(TEXTS, "desk.gone"));
      return new Story(school, others(key), registry.statuses().of(key), registry.lives().formerNames(key),
          values.count(key));
    });
  }

  private List<School> others(SchoolKey key) {
    return registry.schools().all().stream().filter(other -> !other.key().equals(key)).toList();
  }

  /// Gives schools a status as one command; those that have it get these grounds.
  public void mark(List<School> schools, StatusKind kind, SchoolYear year, Grounds grounds) throws Failure {
    int _ = transactions.write(
        TEXTS.get("desk.marked", StatusWords.kind(kind), year.label(), SchoolWords.named(schools)), () -> {
          schools.forEach(school -> registry.statuses().put(new SchoolStatus(school.key(), kind, year, grounds)));
          return schools.size();
        });
  }

  /// Takes a status away from schools as one command.
  public void unmark(List<School> schools, StatusKind kind, SchoolYear year) throws Failure {
    int _ = transactions.write(
        TEXTS.get("desk.unmarked", StatusWords.kind(kind), year.label(), SchoolWords.named(schools)), () -> {
          schools.forEach(school -> registry.statuses().remove(school.key(), kind, year));
          return schools.size();
        });
  }

  /// Gives a school other names from a day on.
  ///
  /// @param seen the school as it was when the person began
  /// @throws Failure when it was changed since
  public void rename(School seen, SchoolNames names, LocalDate since) throws Failure {
    change(TEXTS.get("desk.renamed", seen.name(), names.everyday()), seen,
        () -> registry.lives().rename(seen.key(), names, since));
  }

  /// Ends a school.
  ///
  /// @throws Failure as [#rename]
  public void close(School seen, SchoolEnd end) throws Failure {
    change(TEXTS.get("desk.closed", seen.name()), seen, () -> registry.lives().close(seen.key(), end));
  }

  /// Takes the end of a school away.
  ///
  /// @throws Failure as [#rename]
  public void reopen(School seen) throws Failure {
    change(TEXTS.get("desk.reopened", seen.name()), seen, () -> registry.lives().reopen(seen.key()));
  }

  /// What merging would do.
  public MergePlan plan(SchoolKey duplicate, SchoolKey kept) throws Failure {
    return transactions.read(() -> {
      School gone = registry.schools().find(duplicate).orElseThrow(() -> new Failure(TEXTS, "desk.gone"));
      School stays = registry.schools().find(kept).orElseThrow(() -> new Failure(TEXTS, "desk.gone"));
      Set<String> known = new HashSet<>(spellings(stays));
      Set<Object> statuses = new HashSet<>();
      registry.statuses().of(kept).forEach(status -> statuses.add(List.of(status.kind(), status.year())));
      return new MergePlan(gone, stays, values.count(duplicate).values().stream().mapToInt(Integer::intValue).sum(),
          values.clashes(duplicate, kept),
          spellings(gone).stream().filter(known::add).toList(),
          (int) registry.statuses().of(duplicate).stream()
              .filter(status -> statuses.add(List.of(status.kind(), status.year()))).count(),
          (int) others(duplicate).stream().filter(other -> other.parent().equals(Optional.of(duplicate))).count());
    });
  }

  private static List<String> spellings(School school) {
    return Stream.concat(Stream.of(school.names().everyday(), school.names().shortName(), school.names().full()),
        school.names().aliases().stream()).filter(name -> !name.isBlank()).toList();
  }

  /// Merges two entries as told.
  ///
  /// @throws Failure when one of them was changed since
  public void merge(MergePlan plan) throws Failure {
    change(TEXTS.get("desk.merged", plan.duplicate().name(), plan.kept().name()), plan.duplicate(), () -> {
      requireUnchanged(plan.kept());
      registry.lives().merge(plan.duplicate().key(), plan.kept().key());
    });
  }

  /// Groups in natural order.
  public List<OwnGroup> groups() throws Failure {
    return transactions.read(registry.groups()::all);
  }

  /// Puts schools into a group, which is made when there is none of the name.
  public void join(String group, Collection<SchoolKey> schools) throws Failure {
    Object _ = transactions.write(TEXTS.get("desk.group.joined", group), () -> {
      Optional<OwnGroup> known = named(group);
      if (known.isEmpty()) {
        return registry.groups().add(group, Set.copyOf(schools));
      }
      Set<SchoolKey> members = new HashSet<>(known.get().members());
      members.addAll(schools);
      registry.groups().save(new OwnGroup(known.get().id(), known.get().name(), members));
      return known.get();
    });
  }

  /// Takes schools out of a group.
  public void leave(OwnGroup group, Collection<SchoolKey> schools) throws Failure {
    Object _ = transactions.write(TEXTS.get("desk.group.left", group.name()), () -> {
      OwnGroup stored = named(group.name()).orElseThrow(() -> new Failure(TEXTS, "desk.group.gone"));
      Set<SchoolKey> members = new HashSet<>(stored.members());
      members.removeAll(schools);
      registry.groups().save(new OwnGroup(stored.id(), stored.name(), members));
      return stored;
    });
  }

  /// Gives a group another name; its schools stay in it.
  ///
  /// @throws Failure when another group is called so, or this one is gone
  public void renameGroup(OwnGroup group, String name) throws Failure {
    Object _ = transactions.write(TEXTS.get("desk.group.renamed", group.name(), name), () -> {
      OwnGroup stored = named(group.name()).orElseThrow(() -> new Failure(TEXTS, "desk.group.gone"));
      if (named(name).filter(other -> !other.id().equals(stored.id())).isPresent()) {
        throw new Failure(TEXTS, "desk.group.taken", name);
      }
      OwnGroup renamed = new OwnGroup(stored.id(), name, stored.members());
      registry.groups().save(renamed);
      return renamed;
    });
  }

  /// Removes a group; its schools stay.
  public void removeGroup(OwnGroup group) throws Failure {
    Object _ = transactions.write(TEXTS.get("desk.group.removed", group.name()), () -> {
      OwnGroup stored = named(group.name()).orElseThrow(() -> new Failure(TEXTS, "desk.group.gone"));
      registry.groups().remove(stored.id());
      return stored;
    });
  }

  private Optional<OwnGroup> named(String name) {
    return registry.groups().all().stream().filter(group -> group.name().equalsIgnoreCase(name)).findFirst();
  }

  private interface Deed {
    void run() throws Failure;
  }

  private void change(String title, School seen, Deed deed) throws Failure {
    School _ = transactions.write(title, () -> {
      requireUnchanged(seen);
      deed.run();
      return seen;
    });
  }

  private void requireUnchanged(School seen) throws Failure {
    School stored = registry.schools().find(seen.key()).orElseThrow(() -> new Failure(TEXTS, "desk.gone"));
    if (stored.version() != seen.version()) {
      throw new Failure(TEXTS, "desk.other", seen.name(),
          registry.schools().changed(seen.key()).orElseGet(() -> TEXTS.get("desk.other.unknown")));
    }
  }
}
