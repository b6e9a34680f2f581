package ru.kvartil.supportlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.SchoolStatuses;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;

/// What a person does with lists, each inside one write transaction. Statuses stand in one place, the registry's; a list in
/// force gives them and takes back those it gave.
public final class ListWork {
  private static final Texts TEXTS = Texts.of(ListWork.class);
  /// Length of the grounds' reason in the registry.
  private static final int REASON = 1000;
  private final SupportLists lists;
  private final SchoolStatuses statuses;

  public ListWork(SupportLists lists, SchoolStatuses statuses) {
    this.lists = lists;
    this.statuses = statuses;
  }

  /// What putting in force did.
  ///
  /// @param given schools that have the status now by this list
  /// @param had schools that had it already by other grounds, which stay
  /// @param unknown lines without a school
  public record Given(int given, int had, int unknown) {}

  /// @throws Failure naming everything that keeps it from being stored
  public SupportList add(Draft draft) throws Failure {
    check(draft);
    return lists.add(draft);
  }

  /// Another content; of a list in force the statuses follow.
  public void update(UUID id, Draft draft) throws Failure {
    check(draft);
    SupportList before = find(id);
    if (before.inForce()) {
      takeBack(before);
    }
    lists.update(id, draft);
    if (before.inForce()) {
      give(find(id));
    }
  }

  /// Takes the list away, and the statuses it gave.
  public void remove(UUID id) throws Failure {
    SupportList list = find(id);
    if (list.inForce()) {
      withdraw(id);
    }
    lists.remove(id);
  }

  /// Gives every school of the list its status in the year of action; one that is there already keeps its grounds.
  public Given force(UUID id) throws Failure {
    SupportList list = find(id);
    lists.force(id, true);
    return give(list);
  }

  /// Takes back the statuses the list gave, where nobody gave them other grounds since.
  public void withdraw(UUID id) throws Failure {
    SupportList list = find(id);
    takeBack(list);
    lists.force(id, false);
  }

  private Given give(SupportList list) {
    Requisites said = list.requisites();
    int given = 0;
    int had = 0;
    int unknown = 0;
    for (Line line : list.lines()) {
      if (line.school().isEmpty()) {
        unknown++;
      } else if (status(line.school().get(), said).isPresent()) {
        had++;
      } else {
        statuses.put(new SchoolStatus(line.school().get(), said.gives(), said.actionYear(), grounds(said, line)));
        given++;
      }
    }
    return new Given(given, had, unknown);
  }

  private void takeBack(SupportList list) {
    Requisites said = list.requisites();
    for (Line line : list.lines()) {
      Optional<SchoolStatus> status = line.school().flatMap(school -> status(school, said));
      if (status.isPresent() && status.get().grounds().equals(grounds(said, line))) {
        statuses.remove(line.school().orElseThrow(), said.gives(), said.actionYear());
      }
    }
  }

  private Optional<SchoolStatus> status(SchoolKey school, Requisites said) {
    return statuses.of(school).stream()
        .filter(each -> each.kind() == said.gives() && each.year().equals(said.actionYear())).findFirst();
  }

  private static Grounds grounds(Requisites said, Line line) {
    String reason = line.reason().isBlank()
        ? TEXTS.get("grounds.list", said.body())
        : TEXTS.get("grounds.reason", said.body(), line.reason());
    return new Grounds(said.number(), said.date(), reason.length() > REASON ? reason.substring(0, REASON) : reason);
  }

  private SupportList find(UUID id) throws Failure {
    return lists.find(id).orElseThrow(() -> new Failure(TEXTS, "list.gone"));
  }

  private static void check(Draft draft) throws Failure {
    List<String> obstacles = new ArrayList<>(ListChecks.obstacles(draft));
    if (!obstacles.isEmpty()) {
      throw new Failure(TEXTS, "list.refused", String.join(" ", obstacles));
    }
  }
}
