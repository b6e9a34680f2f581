package ru.kvartil.note;

import java.util.List;
import java.util.stream.Stream;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.Observed;
import ru.kvartil.report.Origin;

/// Turns the stored values behind a number into the origin a document carries: cells of files, and who typed the others.
final class Origins {
  private Origins() {}

  static Origin of(String what, Stream<Observed> inputs) {
    List<FactOrigin> origins = inputs.map(input -> input.value().origin()).distinct().toList();
    return new Origin(what, origins.stream().flatMap(origin -> origin.cells().stream()).toList(),
        origins.stream().filter(FactOrigin.Typed.class::isInstance).map(FactOrigin::text).toList());
  }
}
