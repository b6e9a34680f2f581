package ru.kvartil.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.shared.Texts;

/// What one number of a result says. The list is closed: exports and mappings use [#id].
public enum Measure {
  GRADUATES(Direction.NEUTRAL),
  PARTICIPANTS(Direction.NEUTRAL),
  APPLIED(Direction.NEUTRAL),
  BELOW_MINIMUM(Direction.LESS_IS_BETTER),
  HIGH_80_99(Direction.MORE_IS_BETTER),
  SCORE_100(Direction.MORE_IS_BETTER),
  MEAN(Direction.MORE_IS_BETTER),
  MARK_2(Direction.LESS_IS_BETTER),
  MARK_3(Direction.NEUTRAL),
  MARK_4(Direction.MORE_IS_BETTER),
  MARK_5(Direction.MORE_IS_BETTER),
  ADMITTED(Direction.MORE_IS_BETTER),
  CERTIFICATE(Direction.MORE_IS_BETTER),
  CERTIFICATE_HONOURS(Direction.MORE_IS_BETTER),
  MEDAL(Direction.MORE_IS_BETTER),
  REPEATED(Direction.LESS_IS_BETTER);

  private static final Texts TEXTS = Texts.of(Measure.class);
  private final Direction direction;

  Measure(Direction direction) {
    this.direction = direction;
  }

  /// Name in files and commands: `below_minimum`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The measure of a name, case and outer spaces aside; empty for an unknown one.
  public static Optional<Measure> of(String id) {
    String wanted = id.strip();
    return Arrays.stream(values()).filter(measure -> measure.id().equalsIgnoreCase(wanted)).findFirst();
  }

  /// Russian name as a table heading: «не преодолели минимум».
  public String title() {
    return TEXTS.get(this);
  }

  /// Russian unit: «чел.» for counts, «балл» for the mean.
  public String unit() {
    return TEXTS.get(isCount() ? "unit.people" : "unit.score");
  }

  /// Whether it counts people: only counts may be summed over schools and compared with printed totals.
  public boolean isCount() {
    return this != MEAN;
  }

  public Direction direction() {
    return direction;
  }

  /// The whole of which this count is a part within the same procedure (and subject); empty where there is none: the mean,
  /// graduates themselves, and repeated, whose whole is the contingent.
  public Optional<Measure> denominator() {
    return switch (this) {
      case GRADUATES, MEAN, REPEATED -> Optional.empty();
      case PARTICIPANTS, APPLIED, ADMITTED, CERTIFICATE, CERTIFICATE_HONOURS, MEDAL -> Optional.of(GRADUATES);
      case BELOW_MINIMUM, HIGH_80_99, SCORE_100, MARK_2, MARK_3, MARK_4, MARK_5 -> Optional.of(PARTICIPANTS);
    };
  }
}
