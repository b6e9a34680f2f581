package ru.kvartil.fact.storage;

import static ru.kvartil.storage.schema.Tables.SCHOOL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import ru.kvartil.fact.FactKey;
import ru.kvartil.fact.Series;

/// Schools that turned out to be another school: their values are read as those of the school that was kept, which keeps
/// its own where both have one, in whichever writing of the series. Nothing of the table of facts is changed, so that the
/// merging can be taken back (ADR 6). For one walk over the facts.
final class MergedSchools {
  private final Map<Integer, Integer> keptFor;
  private final Set<Integer> kept;
  /// One number for both writings of a series.
  private final Map<Integer, Integer> writing = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();

  private MergedSchools(Map<Integer, Integer> keptFor, Map<Series, Integer> series) {
    this.keptFor = keptFor;
    this.kept = Set.copyOf(keptFor.values());
    if (!keptFor.isEmpty()) {
      series.forEach((one, number) -> one.twin().map(series::get).filter(twin -> twin < number)
          .ifPresent(twin -> writing.put(number, twin)));
    }
  }

  /// @param series numbers of all series
  static MergedSchools read(DSLContext sql, Map<Series, Integer> series) {
    return new MergedSchools(
        sql.select(SCHOOL.NUMBER, SCHOOL.MERGED_INTO).from(SCHOOL).where(SCHOOL.MERGED_INTO.isNotNull())
            .fetchMap(SCHOOL.NUMBER, SCHOOL.MERGED_INTO),
        series);
  }

  /// The query in parts, to be walked in their order: own values before those of duplicates, each in the order they came. Only a
  /// file gives rows back in that order unasked.
  ///
  /// @param query over `fact` with a condition
  List<String> parts(String query) {
    if (keptFor.isEmpty()) {
      return List.of(query + " order by id");
    }
    String gone = keptFor.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    return List.of(query + " and school not in (" + gone + ") order by id",
        query + " and school in (" + gone + ") order by id");
  }

  /// The query in one part, ordered by the school that counts, its year, own values first.
  String ordered(String query) {
    return keptFor.isEmpty()
        ? query + " order by school, school_year, id"
        : query + " order by coalesce((select merged_into from school where number = school), school), school_year,"
            + " case when (select merged_into from school where number = school) is null then 0 else 1 end, id";
  }

  boolean isDuplicate(int school) {
    return keptFor.containsKey(school);
  }

  /// The school whose value it is.
  int owner(int school) {
    return keptFor.getOrDefault(school, school);
  }

  /// Whether a value counts: nothing stood in its place before it.
  boolean counts(int school, int yearEnd, int series) {
    if (keptFor.isEmpty()) {
      return true;
    }
    int owner = owner(school);
    return !kept.contains(owner) || taken.add(FactKey.of(owner, yearEnd, writing.getOrDefault(series, series)))
        || !isDuplicate(school);
  }
}
