package ru.kvartil.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The commands of a database in order, with what may be undone and redone. A command and its undos and redos are one
/// action; a person takes back their own actions only, the latest first; a new command of the same person ends the redo of
/// what was undone before it.
public final class ActionLine {
  private final List<Placed> actions;

  /// @param steps in the order they happened
  public ActionLine(List<Step> steps) {
    Map<UUID, Placed> byStep = new HashMap<>();
    Map<UUID, Placed> byFirst = new HashMap<>();
    for (int place = 0; place < steps.size(); place++) {
      Step step = steps.get(place);
      Placed before = step.undoes().map(byStep::get).orElse(null);
      Placed now = before == null ? new Placed(fresh(step), place, place) : before.turned(step, place);
      byStep.put(step.action(), now);
      byFirst.put(now.action().first(), now);
    }
    this.actions = byFirst.values().stream().sorted(Comparator.comparingInt(Placed::began)).toList();
  }

  /// An action with the places of its first and its last step.
  private record Placed(Action action, int began, int turned) {
    Placed turned(Step step, int place) {
      return new Placed(new Action(action.first(), step.action(), action.title(), action.person(), action.at(),
          !action.undone(), action.foundation()), began, place);
    }
  }

  private static Action fresh(Step step) {
    return new Action(step.action(), step.action(), step.title(), step.person(), step.at(), false, step.foundation());
  }

  /// All actions, the newest first.
  public List<Action> newestFirst() {
    List<Action> all = new ArrayList<>(actions.stream().map(Placed::action).toList());
    return all.reversed();
  }

  /// What Ctrl+Z takes back for a person.
  public Optional<Action> undoable(String person) {
    return actions.stream().filter(each -> own(each, person) && !each.action().undone())
        .max(Comparator.comparingInt(Placed::turned)).map(Placed::action);
  }

  /// What Ctrl+Y brings back for a person.
  public Optional<Action> redoable(String person) {
    int newest = actions.stream().filter(each -> own(each, person)).mapToInt(Placed::began).max().orElse(-1);
    return actions.stream()
        .filter(each -> own(each, person) && each.action().undone() && each.turned() > newest)
        .max(Comparator.comparingInt(Placed::turned)).map(Placed::action);
  }

  private static boolean own(Placed each, String person) {
    return each.action().person().equals(person) && !each.action().foundation();
  }
}
