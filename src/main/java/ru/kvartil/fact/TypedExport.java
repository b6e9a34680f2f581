package ru.kvartil.fact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import ru.kvartil.fact.Facts.Exported;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Lays what people typed over a stream of imported values ordered by school and year, keeping that order.
public final class TypedExport {
  private final Consumer<Exported> sink;
  private final TreeMap<Long, Map<Series, Correction>> waiting = new TreeMap<>();

  /// @param sink takes the values in force
  public TypedExport(Consumer<Exported> sink) {
    this.sink = sink;
  }

  /// To be called for every correction before the first [#pass].
  public void add(SchoolKey school, SchoolYear year, Series series, Correction correction) {
    waiting.computeIfAbsent(FactKey.of(school, year, 0), _ -> new HashMap<>()).put(series.undivided(), correction);
  }

  /// Takes the next imported value.
  public void pass(Exported imported) {
    long key = FactKey.of(imported.school(), imported.year(), 0);
    while (!waiting.isEmpty() && waiting.firstKey() < key) {
      alone(waiting.firstKey());
    }
    Map<Series, Correction> typed = waiting.get(key);
    Correction correction = typed == null ? null : typed.remove(imported.series().undivided());
    sink.accept(correction == null
        ? imported
        : new Exported(imported.school(), imported.year(), imported.series(),
            correction.over(Optional.of(imported.value()))));
  }

  /// Gives what is left: typed values where no file gave one.
  public void finish() {
    while (!waiting.isEmpty()) {
      alone(waiting.firstKey());
    }
  }

  private void alone(long key) {
    Map<Series, Correction> typed = waiting.remove(key);
    if (typed == null) {
      return;
    }
    typed.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(entry -> sink.accept(new Exported(new SchoolKey(FactKey.school(key)),
            new SchoolYear(FactKey.year(key)), entry.getKey(), entry.getValue().over(Optional.empty()))));
  }
}
