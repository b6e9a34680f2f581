package ru.kvartil.supportlist.frozen;

import java.util.List;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;

/// What differs when a frozen calculation is made again: the cells and the numbers of the profiles that changed, the
/// schools that came and went, and what that moved, each with its reason. All empty: nothing differs.
///
/// @param cells values that differ, by school and year
/// @param schools changes of the set of schools
/// @param numbers lines of the profiles that differ
/// @param moves criteria, quarters and flags that differ, by school
public record Recalculation(List<ChangedCell> cells, List<ChangedSchool> schools, List<ChangedNumber> numbers,
    List<Move> moves) {
  public Recalculation {
    cells = List.copyOf(cells);
    schools = List.copyOf(schools);
    numbers = List.copyOf(numbers);
    moves = List.copyOf(moves);
  }

  /// A value that differs.
  ///
  /// @param before what it was in words: a number, «х», «нет данных»
  /// @param after what it is
  /// @param why which import or edit, by whom and when
  public record ChangedCell(Name school, SchoolYear year, Series series, String before, String after, String why) {}

  /// A school that came, went, or is compared otherwise, in Russian words.
  public record ChangedSchool(Name school, String words) {}

  /// A line of a profile that differs.
  public record ChangedNumber(String profile, String title, String before, String after) {}

  /// A verdict that differs.
  ///
  /// @param what criterion, flag or index in words
  /// @param before state or quarter in words
  public record Move(Name school, What kind, String what, String before, String after, Cause cause, String why) {}

  /// What moved.
  public enum What {
    CRITERION, FLAG, QUARTER
  }

  /// Why it moved.
  public enum Cause {
    /// Values of the school itself.
    DATA,
    /// Values of others it is compared with.
    OTHERS,
    /// Schools that came or went.
    SCHOOLS,
    /// A number of a profile.
    PROFILE,
    /// Nothing of these: the program computes otherwise now.
    PROGRAM;

    private static final Texts TEXTS = Texts.of(Cause.class);

    /// «изменились данные школы», …
    public String text() {
      return TEXTS.get(this);
    }
  }

  /// Whether the calculation gives the same today.
  public boolean same() {
    return cells.isEmpty() && schools.isEmpty() && numbers.isEmpty() && moves.isEmpty();
  }

  /// Moves of flags: who came in and who left.
  public List<Move> flags() {
    return moves.stream().filter(move -> move.kind() == What.FLAG).toList();
  }
}
