package ru.kvartil.chart.jfree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import ru.kvartil.chart.LevelSlopes;

/// Where the lines of [LevelSlopes] run: lanes of levels from the highest at the top, the lane of schools without a level
/// at the bottom, as high as the most schools they hold in one year. Inside a lane schools keep the order of the year
/// before, so that lines cross no more than they must.
final class SlopeLanes {
  private static final double PAD = 1.2;
  private final LevelSlopes spec;
  private final List<Lane> lanes = new ArrayList<>();
  private final double slots;
  private final double[][] places;

  /// A lane from the top in slots.
  ///
  /// @param level from 0; empty for schools without one
  record Lane(OptionalInt level, double from, double to) {}

  SlopeLanes(LevelSlopes spec) {
    this.spec = spec;
    double at = 0;
    for (int level = spec.levels().size() - 1; level >= 0; level--) {
      at = lane(OptionalInt.of(level), at);
    }
    if (spec.hasGaps()) {
      at = lane(OptionalInt.empty(), at);
    }
    this.slots = at;
    this.places = new double[spec.years().size()][spec.lines().size()];
    fill();
  }

  private double lane(OptionalInt level, double from) {
    double to = from + Math.max(1, spec.most(level)) + PAD;
    lanes.add(new Lane(level, from, to));
    return to;
  }

  private void fill() {
    for (int year = 0; year < spec.years().size(); year++) {
      int now = year;
      for (Lane lane : lanes) {
        Comparator<Integer> order = now == 0
            ? Comparator.naturalOrder()
            : Comparator.<Integer>comparingDouble(line -> places[now - 1][line]).thenComparing(Comparator
                .naturalOrder());
        List<Integer> members = IntStream.range(0, spec.lines().size()).boxed()
            .filter(line -> spec.lines().get(line).levels().get(now).equals(lane.level())).sorted(order).toList();
        double first = (lane.from() + lane.to() - members.size()) / 2 + 0.5;
        for (int i = 0; i < members.size(); i++) {
          places[year][members.get(i)] = first + i;
        }
      }
    }
  }

  List<Lane> lanes() {
    return lanes;
  }

  /// Height of all lanes in slots.
  double slots() {
    return slots;
  }

  /// Middle of a school's slot, from the top in slots.
  double place(int year, int line) {
    return places[year][line];
  }
}
