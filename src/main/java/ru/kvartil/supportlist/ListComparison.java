package ru.kvartil.supportlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.SupportList.Line;

/// The centre's proposals beside a list of somebody else, school by school.
///
/// @param rows schools of both, then those only in ours, then those only in theirs, each in the order of its list
public record ListComparison(List<Row> rows) {
  public ListComparison {
    rows = List.copyOf(rows);
  }

  /// Where a school stands.
  public enum Side {
    BOTH, ONLY_OURS, ONLY_THEIRS;

    private static final Texts TEXTS = Texts.of(Side.class);

    /// «в обоих», «только у нас», «только в перечне».
    public String text() {
      return TEXTS.get(this);
    }
  }

  /// A school.
  ///
  /// @param named as the registry is asked, or as the list writes it where there is no school
  /// @param ours why it is in ours, or why it is not
  /// @param theirs what their list says
  public record Row(Optional<SchoolKey> school, String named, Side side, String ours, String theirs) {}

  /// @param notOurs why a school is not in ours, by the calculation: «не входит: сработал 1 критерий из 3»
  public static ListComparison of(SupportList ours, SupportList theirs, Function<SchoolKey, String> notOurs) {
    List<Row> both = new ArrayList<>();
    List<Row> onlyOurs = new ArrayList<>();
    Set<SchoolKey> seen = new HashSet<>();
    for (Line line : ours.lines()) {
      Optional<Line> other = line.school().flatMap(theirs::line);
      line.school().ifPresent(seen::add);
      if (other.isPresent()) {
        both.add(new Row(line.school(), line.named(), Side.BOTH, line.reason(), other.get().reason()));
      } else {
        onlyOurs.add(new Row(line.school(), line.named(), Side.ONLY_OURS, line.reason(), ""));
      }
    }
    List<Row> rows = new ArrayList<>(both);
    rows.addAll(onlyOurs);
    theirs.lines().stream().filter(line -> line.school().isEmpty() || !seen.contains(line.school().get()))
        .forEach(line -> rows.add(new Row(line.school(), line.named(), Side.ONLY_THEIRS,
            line.school().map(notOurs).orElse(""), line.reason())));
    return new ListComparison(rows);
  }

  /// How many stand on a side.
  public long count(Side side) {
    return rows.stream().filter(row -> row.side() == side).count();
  }
}
