package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.kvartil.fact.Direction;
import ru.kvartil.index.OutcomeResult.Part;
import ru.kvartil.index.OutcomeResult.Use;
import ru.kvartil.index.OutcomeResult.UsedIndicator;
import ru.kvartil.indicator.IndicatorValue.Present;
import ru.kvartil.methodology.ProfileIndicator;

/// Brings values to 0…1 and weighs them (methodology §2.1):
/// z = (x − from)/(to − from), or (to − x)/(to − from) where less is better; ИОР = Σ wz / Σ w over the indicators the
/// school has.
final class Normaliser {
  private Normaliser() {}

  /// Parts of the index of one school: used indicators it has, weights re-normalised to sum 1. Empty when it has none.
  static List<Part> parts(List<Reading> readings, List<UsedIndicator> indicators) {
    List<Part> raw = new ArrayList<>();
    double sum = 0;
    for (UsedIndicator used : indicators) {
      Present present = readings.stream().filter(reading -> reading.indicator().equals(used.indicator().indicator()))
          .flatMap(reading -> reading.present().stream()).findFirst().orElse(null);
      if (used.use() == Use.USED && present != null) {
        double z = normalise(present.value(), used);
        double within = Math.clamp(z, 0, 1);
        double weight = used.indicator().weight().value();
        sum += weight;
        raw.add(new Part(used.indicator(), used.name(), present, within, weight, 0, z != within));
      }
    }
    double total = sum;
    return raw.stream().map(part -> weighed(part, part.weight() / total)).toList();
  }

  /// Value of the parts, 0…1; rounding does not carry it beyond.
  static double value(List<Part> parts) {
    return Math.clamp(parts.stream().mapToDouble(Part::contribution).sum(), 0, 1);
  }

  /// The parts of some indicators alone, weights re-normalised to sum 1.
  static List<Part> only(List<Part> parts, Set<ProfileIndicator> indicators) {
    List<Part> kept = parts.stream().filter(part -> indicators.contains(part.indicator())).toList();
    double sum = kept.stream().mapToDouble(part -> part.indicator().weight().value()).sum();
    return kept.stream().map(part -> weighed(part, part.indicator().weight().value() / sum)).toList();
  }

  private static double normalise(double value, UsedIndicator used) {
    double z = (value - used.from()) / (used.to() - used.from());
    return used.indicator().direction() == Direction.LESS_IS_BETTER ? 1 - z : z;
  }

  private static Part weighed(Part part, double weight) {
    return new Part(part.indicator(), part.name(), part.value(), part.normalised(), weight,
        weight * part.normalised(), part.beyondScale());
  }
}
