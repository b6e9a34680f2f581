package ru.kvartil.supportlist;

import java.util.Set;
import java.util.stream.Stream;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What the years a school had a status in mean for the year of action: a second year changes the format of support (S0
/// §6), leaving makes a candidate for эффективный режим (methodology §9). Pure.
///
/// @param changeFrom from which year in a row the format of support changes, 2 by S0
/// @param yearsOut years without the status that make up the transition, 2 by our default
public record YearsOnLists(int changeFrom, int yearsOut) {
  /// The numbers of the program: 2 by S0 §6, 2 by methodology §9.
  public static final YearsOnLists USUAL = new YearsOnLists(2, 2);
  private static final Texts TEXTS = Texts.of(YearsOnLists.class);

  public YearsOnLists {
    if (changeFrom < 2 || yearsOut < 1) {
      throw new IllegalArgumentException("years " + changeFrom + ", " + yearsOut);
    }
  }

  /// What a year brought.
  public enum Step {
    /// Nothing is known of lists of the year.
    UNKNOWN,
    /// Never on a list, as far as is known.
    NOT_LISTED,
    /// The first year in a row.
    ENTERED,
    /// A year in a row from which the format of support changes.
    FORMAT_CHANGES,
    /// A year in a row before that.
    STAYS,
    /// Left, and something speaks against a transition, or is not known.
    LEFT,
    /// Left the first year with nothing against it.
    CANDIDATE,
    /// As many years without the status as it takes, and no negative dynamics: measures are to be looked at.
    EFFECTIVE_MODE;

    private static final Texts TEXTS = Texts.of(Step.class);

    /// The chip: «вошла», «вышла», «кандидат в эффективный режим».
    public String text() {
      return TEXTS.get(this);
    }
  }

  /// Dynamics of русский язык and математика.
  public enum Dynamics {
    NEGATIVE, NOT_NEGATIVE, UNKNOWN
  }

  /// Where a school stands in a year.
  ///
  /// @param years in a row with the status, or without it after a list; 0 where neither can be said
  /// @param words one Russian sentence
  public record Standing(Step step, int years, String words) {}

  /// @param with years of action the school had the status in
  /// @param known years of action whose lists are known: of others nothing is said
  public Standing in(SchoolYear year, Set<SchoolYear> with, Set<SchoolYear> known, Dynamics dynamics) {
    if (with.contains(year)) {
      int run = (int) Stream.iterate(year, SchoolYear::previous).limit(100).takeWhile(with::contains).count();
      boolean more = !known.contains(before(year, run));
      if (run >= changeFrom) {
        return new Standing(Step.FORMAT_CHANGES, run, TEXTS.get(more ? "years.format-more" : "years.format", run));
      }
      return run == 1
          ? new Standing(Step.ENTERED, 1, TEXTS.get(more ? "years.entered-unknown" : "years.entered"))
          : new Standing(Step.STAYS, run, TEXTS.get("years.stays", run));
    }
    if (!known.contains(year)) {
      return new Standing(Step.UNKNOWN, 0, TEXTS.get("years.unknown", year.label()));
    }
    int out = (int) Stream.iterate(year, SchoolYear::previous).limit(100)
        .takeWhile(each -> known.contains(each) && !with.contains(each)).count();
    if (!with.contains(before(year, out))) {
      return new Standing(Step.NOT_LISTED, 0, TEXTS.get("years.never", RussianFormat.plain((long) out)));
    }
    return switch (dynamics) {
      case NEGATIVE -> new Standing(Step.LEFT, out, TEXTS.get("years.left-negative", out));
      case UNKNOWN -> new Standing(Step.LEFT, out, TEXTS.get("years.left-unknown", out));
      case NOT_NEGATIVE -> out >= yearsOut
          ? new Standing(Step.EFFECTIVE_MODE, out, TEXTS.get("years.effective", out))
          : new Standing(Step.CANDIDATE, out, TEXTS.get("years.candidate", out, yearsOut));
    };
  }

  private static SchoolYear before(SchoolYear year, int years) {
    return new SchoolYear(year.end() - years);
  }
}
