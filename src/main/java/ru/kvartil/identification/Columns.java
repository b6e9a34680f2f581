package ru.kvartil.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.assessment.ResultColumns;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.NumberColumn;
import ru.kvartil.fact.Series;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.Participant;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// What every profile and every year read of one state of the data: schools by place, results by column. One thread.
final class Columns {
  private final IndexData data;
  private final Indicators values;
  private final List<SchoolKey> keys;
  private final Map<SchoolKey, Integer> places = new HashMap<>();
  private final Map<SchoolYear, Map<ResultKey, ResultColumns>> results = new HashMap<>();
  private final Map<SchoolYear, List<Participant>> participants = new HashMap<>();

  Columns(IndexData data) {
    this.data = data;
    this.values = data.indicators();
    // In the order of their numbers: columns are stored so, and results must not depend on the order of a list.
    this.keys = data.schools().stream().map(School::key).sorted().toList();
    for (int at = 0; at < keys.size(); at++) {
      places.put(keys.get(at), at);
    }
  }

  Indicators values() {
    return values;
  }

  int size() {
    return keys.size();
  }

  SchoolKey key(int at) {
    return keys.get(at);
  }

  /// Place of a school of the data.
  int at(SchoolKey school) {
    Integer at = places.get(school);
    if (at == null) {
      throw new IllegalArgumentException("not among the schools: " + school);
    }
    return at;
  }

  List<Participant> participants(SchoolYear year) {
    return participants.computeIfAbsent(year, data::participants);
  }

  NumberColumn stored(SchoolYear year, Series series) {
    return values.observations().column(year, series, keys);
  }

  ResultColumns result(SchoolYear year, ResultKey key) {
    return results.computeIfAbsent(year, _ -> new HashMap<>()).computeIfAbsent(key,
        each -> new ResultColumns(each, series -> stored(year, series)));
  }
}
