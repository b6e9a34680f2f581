package ru.kvartil.note;

import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import java.util.List;
import ru.kvartil.shared.SchoolYear;

/// One exam over the years of a справка.
///
/// @param use what the method of ИОР takes of it: the text speaks of that, the rest stands in the table
/// @param below share of those below the minimum
/// @param means mean scores
record ExamLine(ResultKey key, Use use, ShareLine below, MeanLine means) {
  /// What the method of ИОР takes of an exam.
  enum Use {
    NOTHING, SHARE, MEAN
  }

  /// @param years of the period, in order
  static ExamLine of(ResultKey key, Use use, Tallies tallies, List<SchoolYear> years) {
    String title = ExamNames.title(key);
    List<ShareYear> shares = years.stream().map(year -> ShareYear.of(year, title, tallies.whole(key, year),
        tallies.share(key, Measure.BELOW_MINIMUM, year))).toList();
    return new ExamLine(key, use, ShareLine.of(title, shares),
        MeanLine.of(title, shares, year -> tallies.mean(key, year)));
  }

  /// Whether the text speaks of it.
  boolean main() {
    return use != Use.NOTHING;
  }

  /// Whether the year has any number of the exam.
  boolean knownIn(SchoolYear year) {
    ShareYear share = below.at(year);
    return share.share().isPresent() || share.n() > 0 || share.whole().value().orElse(0) > 0
        || means.at(year).isPresent();
  }

  /// Whether any year has.
  boolean known() {
    return below.years().stream().anyMatch(year -> knownIn(year.year()));
  }
}
