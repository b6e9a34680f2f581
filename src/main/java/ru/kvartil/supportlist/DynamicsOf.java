package ru.kvartil.supportlist;

import java.util.List;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.supportlist.YearsOnLists.Dynamics;

/// Reads the dynamics of a school from the tests of falls an identification made (methodology §9): one fall is negative,
/// no fall where at least one could be told is not, all else is not known.
public final class DynamicsOf {
  private DynamicsOf() {}

  public static Dynamics school(SchoolFinding finding) {
    List<State> falls = finding.criteria().stream().flatMap(each -> each.finding().leaves())
        .filter(leaf -> leaf.test() instanceof Test.Fall).map(Leaf::state).toList();
    if (falls.contains(State.FIRED)) {
      return Dynamics.NEGATIVE;
    }
    return falls.contains(State.NOT_FIRED) ? Dynamics.NOT_NEGATIVE : Dynamics.UNKNOWN;
  }
}
