package ru.kvartil.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observations;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ProfileWriter;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// Trying out: another number of a profile, data without a procedure or a class. Nothing is saved.
public final class WhatIf {
  private WhatIf() {}

  /// A profile with one number or choice changed.
  ///
  /// @param line id of a line of [ProfileLines]
  /// @param value as JSON says it: `25`, `all`
  /// @throws Failure when the profile would not be one
  public static IdentificationProfile moved(IdentificationProfile profile, String line, String value) throws Failure {
    List<ProfileLine> lines = ProfileLines.of(profile).stream()
        .map(each -> each.id().equals(line) ? each.with(value, each.mark(), each.source()) : each).toList();
    if (lines.stream().noneMatch(each -> each.id().equals(line))) {
      throw new IllegalArgumentException("no line " + line);
    }
    return (IdentificationProfile) ProfileReader
        .read(ProfileWriter.text(profile, ProfileWriter.Heading.of(profile.document()), lines));
  }

  /// The data without some results, in every year: a procedure, a subject, a class.
  public static IndexData without(IndexData data, Predicate<ResultKey> leftOut) {
    return new IndexData(data.schools(), data.records(), new Without(data.observations(), leftOut), data.described());
  }

  private record Without(Observations all, Predicate<ResultKey> leftOut) implements Observations {
    private boolean keeps(Series series) {
      boolean result = !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR);
      return !result || !leftOut.test(ResultKey.of(series));
    }

    @Override
    public Optional<FactValue> stored(SchoolKey school, SchoolYear year, Series series) {
      return keeps(series) ? all.stored(school, year, series) : Optional.empty();
    }

    @Override
    public Set<Series> series(SchoolYear year) {
      return all.series(year).stream().filter(this::keeps).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SortedSet<SchoolYear> years() {
      return all.years();
    }
  }

  /// A school whose state under a flag differs.
  public record Moved(SchoolFinding before, SchoolFinding after, State was, State is) {
    /// Whether it comes in.
    public boolean enters() {
      return is == State.FIRED;
    }

    /// Whether it goes out.
    public boolean leaves() {
      return was == State.FIRED;
    }
  }

  /// Schools whose state differs between two calculations of one year, in the order of the second. Schools only one of
  /// them knows are not compared.
  public static List<Moved> between(Identification before, Identification after, Flag flag) {
    if (!before.year().equals(after.year())) {
      throw new IllegalArgumentException("calculations of different years");
    }
    return after.schools().stream().flatMap(is -> before.school(is.school().key()).stream()
        .map(was -> new Moved(was, is, was.state(flag), is.state(flag)))).filter(moved -> moved.was() != moved.is())
        .toList();
  }
}
