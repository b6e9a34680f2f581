package ru.kvartil.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.fact.Observations;
import ru.kvartil.note.DataStamp;
import ru.kvartil.note.MadeNote;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Which schools have no справка for the year, and which have one made from values that changed since. Only schools with
/// values of the year; only справки saved in the window are known.
///
/// @param absent schools without a справка
/// @param stale schools whose latest справка was made from other values
/// @param made schools whose latest справка says what is stored
public record NotesToMake(List<School> absent, List<School> stale, List<School> made) {
  public NotesToMake {
    absent = List.copyOf(absent);
    stale = List.copyOf(stale);
    made = List.copyOf(made);
  }

  /// @param register справки of the year, the newest first
  public static NotesToMake of(List<School> schools, Observations values, List<MadeNote> register, SchoolYear year) {
    Map<SchoolKey, MadeNote> latest = new HashMap<>();
    register.forEach(note -> note.school().ifPresent(school -> latest.putIfAbsent(school, note)));
    List<School> absent = new ArrayList<>();
    List<School> stale = new ArrayList<>();
    List<School> made = new ArrayList<>();
    for (School school : schools) {
      MadeNote note = latest.get(school.key());
      if (note == null) {
        if (values.series(year).stream().anyMatch(series -> values.stored(school.key(), year, series).isPresent())) {
          absent.add(school);
        }
      } else if (note.stamp().equals(DataStamp.of(values, List.of(school.key()), year))) {
        made.add(school);
      } else {
        stale.add(school);
      }
    }
    return new NotesToMake(absent, stale, made);
  }
}
