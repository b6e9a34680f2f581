package ru.kvartil.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;

/// How the list of ШНОР moved from one year of action to the next. Lists are made by orders: nothing is concluded here
/// from values.
///
/// @param before schools of the earlier list
/// @param now schools of the later list
public record SupportMovement(List<School> before, List<School> now) {
  public SupportMovement {
    before = List.copyOf(before);
    now = List.copyOf(now);
  }

  /// The lists of two years.
  ///
  /// @param schools all, in the order of names
  public static SupportMovement of(List<School> schools, Set<SchoolKey> before, Set<SchoolKey> now) {
    return new SupportMovement(in(schools, before::contains), in(schools, now::contains));
  }

  private static List<School> in(List<School> schools, Predicate<SchoolKey> which) {
    return schools.stream().filter(school -> which.test(school.key())).toList();
  }

  /// Schools that left the list.
  public List<School> left() {
    return in(before, key -> !keys(now).contains(key));
  }

  /// Schools that came into the list.
  public List<School> entered() {
    return in(now, key -> !keys(before).contains(key));
  }

  /// Schools in the list for the second year running: the form of support is to change.
  public List<School> stayed() {
    return in(now, keys(before)::contains);
  }

  private static Set<SchoolKey> keys(List<School> schools) {
    Set<SchoolKey> keys = new HashSet<>();
    schools.forEach(school -> keys.add(school.key()));
    return keys;
  }
}
