package ru.kvartil.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.kvartil.index.Chance;
import ru.kvartil.index.Participant;
import ru.kvartil.methodology.DynamicsTable.Row;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The second table of a rule set: how each school, and the ШНОР of each municipality together, moved over two or three
/// years with data, and whether a school moves into the эффективный режим (methodology §9). Different pupils are compared:
/// [#REMARK] says so wherever it is shown.
///
/// @param schools every school of the year, in natural order
/// @param district rows of the district by municipality
public record Dynamics(SchoolYear year, List<SchoolDynamics> schools, List<DistrictRow> district) {
  private static final Texts TEXTS = Texts.of(Dynamics.class);
  /// One fixed sentence for every list of this kind.
  public static final String REMARK = TEXTS.get("dynamics.remark");

  public Dynamics {
    schools = List.copyOf(schools);
    district = List.copyOf(district);
  }

  /// What became of something followed.
  public enum Label {
    STABLY_LOW, POSITIVE, NEGATIVE, UNCHANGED, MIXED, NO_CHANGE_KNOWN;

    /// «стабильно низкие», «положительная», «отрицательная», «без существенных изменений», «разнонаправленная», «нет
    /// данных».
    public String text() {
      return TEXTS.get(this);
    }

    /// The label of several together: low and falling ones first; rising and falling ones together are «разнонаправленная».
    static Label of(List<Label> parts) {
      Set<Label> seen = parts.stream().filter(each -> each != NO_CHANGE_KNOWN).collect(Collectors.toSet());
      if (seen.isEmpty()) {
        return NO_CHANGE_KNOWN;
      }
      if (seen.contains(STABLY_LOW)) {
        return STABLY_LOW;
      }
      if (seen.contains(MIXED) || (seen.contains(NEGATIVE) && seen.contains(POSITIVE))) {
        return MIXED;
      }
      return seen.contains(NEGATIVE) ? NEGATIVE : seen.contains(POSITIVE) ? POSITIVE : UNCHANGED;
    }

    /// The label of two or three years: a change of at least so many points, or the best possible value kept, over three
    /// years without a change the other way; «разнонаправленная» where one year rises and another falls.
    ///
    /// @param values latest first; of more than three only the first three count
    static Label of(List<Value> values, boolean moreIsBetter, BigDecimal points) {
      if (values.size() < 2) {
        return NO_CHANGE_KNOWN;
      }
      List<Value> last = values.subList(0, Math.min(YEARS, values.size()));
      if (last.stream().allMatch(value -> isBest(value, moreIsBetter))) {
        return POSITIVE;
      }
      boolean risen = false;
      boolean fallen = false;
      boolean up = false;
      boolean down = false;
      for (int i = 0; i + 1 < last.size(); i++) {
        Value now = last.get(i);
        Value before = last.get(i + 1);
        int sign = moreIsBetter ? now.compare(before) : before.compare(now);
        up |= sign > 0;
        down |= sign < 0;
        risen |= sign > 0 && (moreIsBetter ? before.isBelow(now, points) : now.isBelow(before, points));
        fallen |= sign < 0 && (moreIsBetter ? now.isBelow(before, points) : before.isBelow(now, points));
      }
      if (!risen && !fallen) {
        return UNCHANGED;
      }
      if (up && down) {
        return MIXED;
      }
      return risen ? POSITIVE : NEGATIVE;
    }

    private static boolean isBest(Value value, boolean moreIsBetter) {
      return value.isShare() && (moreIsBetter ? value.number() >= ALL : value.number() <= 0);
    }

    private static final double ALL = 100;
    private static final int YEARS = 3;
  }

  /// A value of a year.
  public record Point(SchoolYear year, Value value) {}

  /// Something followed.
  ///
  /// @param what Russian name
  /// @param vpr whether it is of ВПР
  /// @param points years with data, latest first, at most three
  /// @param reason why nothing can be said; empty otherwise
  public record Line(String what, boolean vpr, Label label, List<Point> points, String reason) {
    public Line {
      points = List.copyOf(points);
    }

    /// Whether the last change is within what small numbers may do by themselves. A note: it overrides nothing.
    public boolean byChance() {
      return (label == Label.POSITIVE || label == Label.NEGATIVE) && points.size() > 1
          && points.get(0).value().share().flatMap(now -> points.get(1).value().share()
              .map(before -> Chance.explains(before, now))).orElse(false);
    }

    /// «ОГЭ, математика: …: отрицательная (2023/2024 10 %, 1 из 10; 2024/2025 30 %, 3 из 10)».
    public String text() {
      String years = points.reversed().stream().map(Line::told).collect(Collectors.joining("; "));
      String all = byChance() ? TEXTS.get("dynamics.by-chance", years) : years;
      return TEXTS.get("dynamics.line", what, label.text(), reason.isEmpty() ? all : reason);
    }

    private static String told(Point point) {
      return TEXTS.get("dynamics.point", point.year().label(), FindingWords.text(point.value()));
    }
  }

  /// A row of the table.
  public record RowFinding(Row row, Label label, List<Line> lines) {
    public RowFinding {
      lines = List.copyOf(lines);
    }

    static RowFinding of(Row row, List<Line> lines) {
      return new RowFinding(row, Label.of(lines.stream().map(Line::label).toList()), lines);
    }
  }

  /// A row of the district.
  public record DistrictRow(String municipality, RowFinding finding) {}

  /// One school.
  public record SchoolDynamics(Participant school, List<RowFinding> rows, Transition transition) {
    public SchoolDynamics {
      rows = List.copyOf(rows);
    }
  }

  /// Whether a school moves into the эффективный режим.
  ///
  /// @param reason one Russian sentence
  public record Transition(Kind kind, String reason) {
    /// `OUTSIDE` it was not in the list in the years with data; `STAYS` it is in; `CANDIDATE` the first year out; `LEAVES`
    /// out for long enough, nothing falls, measures closed; `HELD` out, but something holds it; `UNKNOWN` data are missing.
    public enum Kind {
      OUTSIDE, STAYS, CANDIDATE, LEAVES, HELD, UNKNOWN;

      /// Russian name.
      public String text() {
        return TEXTS.get(this);
      }
    }
  }

  /// The school's dynamics; empty for a school that did not work in the year.
  public Optional<SchoolDynamics> school(SchoolKey key) {
    return schools.stream().filter(each -> each.school().key().equals(key)).findFirst();
  }
}
