package ru.kvartil.identification.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.Identification;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Identifications of the present state of the data, each computed once. Called away from the window's thread.
public final class IdentificationDesk {
  private final Indices indices;
  private final Map<Asked, Identification> known = new LinkedHashMap<>();
  private @Nullable IndexState of;

  public IdentificationDesk(Indices indices) {
    this.indices = indices;
  }

  private record Asked(String rules, SchoolYear year) {}

  /// What was found, with the state it was found in.
  record Found(IndexState state, Identification found) {}

  /// The state after the last committed change.
  IndexState state() throws Failure {
    return indices.state();
  }

  /// Which schools a rule set finds in a year.
  Found find(IdentificationProfile rules, SchoolYear year) throws Failure {
    IndexState state = indices.state();
    return new Found(state, find(state, rules, year));
  }

  /// As above, in a state.
  synchronized Identification find(IndexState state, IdentificationProfile rules, SchoolYear year) {
    if (of != state) {
      known.clear();
      of = state;
    }
    return known.computeIfAbsent(new Asked(rules.document().text(), year),
        _ -> Identification.compute(rules, state.data(), state.methods(), year));
  }
}
