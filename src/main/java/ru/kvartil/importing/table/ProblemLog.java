package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;

/// Collects problems: keeps the first ones, counts all.
public final class ProblemLog {
  /// How many an import keeps (`architecture.md` §4.8).
  public static final int LIMIT = 10_000;
  private final int limit;
  private final List<Problem> kept = new ArrayList<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  public ProblemLog(int limit) {
    this.limit = limit;
  }

  public void add(Problem problem) {
    counts.merge(problem.severity(), 1, Integer::sum);
    if (kept.size() < limit) {
      kept.add(problem);
    }
  }

  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /// The first problems, at most the limit.
  public List<Problem> kept() {
    return List.copyOf(kept);
  }

  /// How many of a severity there were, kept or not.
  public int count(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  /// How many there were in all.
  public int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
