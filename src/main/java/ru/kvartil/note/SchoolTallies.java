package ru.kvartil.note;

import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Result;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observations;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// Results of one school as stored.
record SchoolTallies(Observations observations, SchoolKey school) implements Tallies {
  @Override
  public Optional<Derived<Double>> whole(ResultKey key, SchoolYear year) {
    Result result = new Result(observations, school, year, key);
    return key.subject().isEmpty() ? result.number(Measure.GRADUATES) : result.participants();
  }

  @Override
  public Optional<Derived<Share>> share(ResultKey key, Measure part, SchoolYear year) {
    return new Result(observations, school, year, key).share(part);
  }

  @Override
  public Optional<Derived<Double>> mean(ResultKey key, SchoolYear year) {
    return new Result(observations, school, year, key).mean();
  }
}
