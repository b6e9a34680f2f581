package ru.kvartil.app;

import java.util.Comparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.assessment.Measure;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Series;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolValues;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What the registry asks of the stored values before a school is closed or merged.
record ValuesInFacts(Facts facts) implements SchoolValues {
  private static final Texts TEXTS = Texts.of(ValuesInFacts.class);
  private static final String JOINT = " · ";

  @Override
  public SortedMap<SchoolYear, Integer> count(SchoolKey school) {
    SortedMap<SchoolYear, Integer> years = new TreeMap<>();
    facts.export(one -> {
      if (one.school().equals(school)) {
        years.merge(one.year(), 1, Integer::sum);
      }
    });
    return years;
  }

  @Override
  public List<Clash> clashes(SchoolKey duplicate, SchoolKey kept) {
    Map<Place, FactValue> own = new HashMap<>();
    Map<Place, FactValue> theirs = new HashMap<>();
    facts.export(one -> {
      Place place = new Place(one.year(), one.series().undivided());
      if (one.school().equals(kept)) {
        own.put(place, one.value());
      } else if (one.school().equals(duplicate)) {
        theirs.put(place, one.value());
      }
    });
    List<Clash> clashes = new ArrayList<>();
    theirs.forEach((place, value) -> {
      FactValue mine = own.get(place);
      if (mine != null && !mine.value().equals(value.value())) {
        clashes.add(new Clash(place.year(), words(place.series()), shown(mine), shown(value)));
      }
    });
    clashes.sort(Comparator.comparing(Clash::year).thenComparing(Clash::what));
    return clashes;
  }

  private record Place(SchoolYear year, Series series) {}

  private static String shown(FactValue value) {
    return value.value().isPresent() ? RussianFormat.plain(value.value().getAsDouble()) : TEXTS.get("app.no-number");
  }

  private static String words(Series series) {
    List<String> parts = new ArrayList<>();
    if (!series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR)) {
      parts.add(series.procedure());
      if (!series.subject().isEmpty()) {
        parts.add(series.subject());
      }
      if (series.parallel() > 0) {
        parts.add(TEXTS.get("app.parallel", series.parallel()));
      }
    }
    parts.add(Measure.of(series.measure()).map(Measure::title).orElse(series.measure()));
    return String.join(JOINT, parts);
  }
}
