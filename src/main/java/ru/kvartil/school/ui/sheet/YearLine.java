package ru.kvartil.school.ui.sheet;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// One year of a school being edited: number of pupils, whether it takes part in comparisons, and if not, why.
final class YearLine {
  private static final Texts TEXTS = Texts.of(YearLine.class);
  private final SchoolYear year;
  private final Edited<String> contingent;
  private final Edited<Boolean> compared;
  private final Edited<String> reason;

  /// @param usualReason why schools like this one are left out, empty when unknown; proposed, never stored unseen
  YearLine(SchoolYear year, Supplier<String> usualReason) {
    this.year = year;
    contingent = new Edited<>(TEXTS.get("year.field.contingent", year.label()), "", SheetChecks::count,
        SheetChecks::contingent);
    compared = Edited.free(TEXTS.get("year.field.compared", year.label()), true);
    reason = new Edited<>(TEXTS.get("year.field.reason", year.label()), "", this::tidyReason,
        text -> SheetChecks.reason(compared().value().get(), text), () -> compared().changed());
    compared.value().subscribe((_, now) -> {
      if (!now && SheetChecks.line(reason.value().get()).isEmpty()) {
        reason.value().set(usualReason.get());
      }
      if (now) {
        reason.check();
      }
    });
  }

  /// A year nothing is recorded for: pupils unknown, takes part in comparisons.
  static SchoolYearRecord unrecorded(SchoolKey school, SchoolYear year) {
    return new SchoolYearRecord(school, year, OptionalInt.empty(), true, "");
  }

  SchoolYear year() {
    return year;
  }

  Edited<String> contingent() {
    return contingent;
  }

  Edited<Boolean> compared() {
    return compared;
  }

  Edited<String> reason() {
    return reason;
  }

  List<Edited<?>> fields() {
    return List.of(contingent, compared, reason);
  }

  boolean changed() {
    return fields().stream().anyMatch(Edited::changed);
  }

  void refresh(SchoolYearRecord fresh) {
    contingent.refresh(text(fresh));
    compared.refresh(fresh.compared());
    reason.refresh(fresh.reason());
  }

  void saved(SchoolYearRecord sent, SchoolYearRecord now) {
    contingent.saved(text(sent), text(now));
    compared.saved(sent.compared(), now.compared());
    reason.saved(sent.reason(), now.reason());
  }

  /// The year as it would be stored; fields must be right.
  SchoolYearRecord record(SchoolKey school) {
    String count = contingent.tidy();
    return new SchoolYearRecord(school, year,
        count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count)), compared.tidy(),
        reason.tidy());
  }

  private String tidyReason(String typed) {
    return compared.value().get() ? "" : SheetChecks.line(typed);
  }

  private static String text(SchoolYearRecord record) {
    return record.contingent().isPresent() ? Integer.toString(record.contingent().getAsInt()) : "";
  }
}
