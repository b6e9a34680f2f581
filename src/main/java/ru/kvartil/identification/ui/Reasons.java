package ru.kvartil.identification.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.kvartil.chart.SchoolBars;
import ru.kvartil.identification.Distance;
import ru.kvartil.identification.Distance.Keeping;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.IdentificationCharts;

/// What the screen alone says of a school: distances. Made away from the window's thread: a group of a thousand schools is ranked
/// anew for every pupil tried.
///
/// @param keeping what keeps the school in; empty when it is not in
/// @param distances sentences by the ids of criteria
/// @param bars empty when no criterion has a distance
record Reasons(Identification found, SchoolFinding school, Optional<Keeping> keeping, Map<String, String> distances,
    Optional<SchoolBars> bars) {
  Reasons {
    distances = Map.copyOf(distances);
  }

  static Reasons of(Identification found, SchoolFinding school) {
    Map<String, String> distances = new HashMap<>();
    school.fired().forEach(each -> Distance.of(each)
        .ifPresent(distance -> distances.put(each.criterion().id(), distance.text())));
    return new Reasons(found, school, Distance.keeping(school, found.profile().flags().getFirst()), distances,
        IdentificationCharts.distances(school, found.year().label()));
  }
}
