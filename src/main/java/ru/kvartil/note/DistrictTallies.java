package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.Derived;
import ru.kvartil.fact.Observed;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;

/// Results of a district: counts are summed over the schools that have both the part and the whole, then divided; means
/// are weighted by those who sat (methodology §0, aggregation).
record DistrictTallies(List<SchoolTallies> schools) implements Tallies {
  DistrictTallies {
    schools = List.copyOf(schools);
  }

  @Override
  public Optional<Derived<Double>> whole(ResultKey key, SchoolYear year) {
    List<Derived<Double>> known = schools.stream().flatMap(school -> school.whole(key, year).stream()).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Derived<>(known.stream().mapToDouble(Derived::value).sum(), inputs(known)));
  }

  @Override
  public Optional<Derived<Share>> share(ResultKey key, Measure part, SchoolYear year) {
    List<Derived<Share>> known = schools.stream().flatMap(school -> school.share(key, part, year).stream())
        .filter(share -> share.value().part() <= share.value().whole()).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Derived<>(new Share(known.stream().mapToDouble(share -> share.value().part()).sum(),
            known.stream().mapToDouble(share -> share.value().whole()).sum()), inputs(known)));
  }

  @Override
  public Optional<Derived<Double>> mean(ResultKey key, SchoolYear year) {
    double sum = 0;
    double sat = 0;
    List<Derived<Double>> known = new ArrayList<>();
    for (SchoolTallies school : schools) {
      Optional<Derived<Double>> mean = school.mean(key, year);
      if (mean.isPresent()) {
        double n = school.whole(key, year).orElseThrow().value();
        sum += mean.get().value() * n;
        sat += n;
        known.add(mean.get());
      }
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(new Derived<>(sum / sat, inputs(known)));
  }

  private static List<Observed> inputs(List<? extends Derived<?>> known) {
    return known.stream().flatMap(each -> each.inputs().stream()).toList();
  }
}
