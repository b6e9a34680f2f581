package ru.kvartil.overview.ui;

import java.time.LocalDate;
import ru.kvartil.overview.Arrival;
import ru.kvartil.overview.Arrival.Awaited;
import ru.kvartil.overview.Arrival.NotExpected;
import ru.kvartil.overview.Arrival.Sent;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;

/// Whether a source came, in words: never by colour alone.
final class ArrivalWords {
  private static final Texts TEXTS = Texts.of(ArrivalWords.class);

  private ArrivalWords() {}

  static Cell cell(Arrival arrival) {
    return Cell.words(text(arrival), tone(arrival));
  }

  /// «есть», «нет, опаздывает 12 дн.», «ждём до 20.11.2026».
  static String text(Arrival arrival) {
    return switch (arrival) {
      case Sent sent -> sent.late() > 0 ? TEXTS.get("sent.late", days(sent.late())) : TEXTS.get("sent");
      case Awaited awaited when awaited.late() > 0 -> TEXTS.get("awaited.late", days(awaited.late()));
      case Awaited awaited -> awaited.due().map(ArrivalWords::until).orElseGet(() -> TEXTS.get("awaited"));
      case NotExpected _ -> TEXTS.get("not-expected");
    };
  }

  private static String until(LocalDate due) {
    return TEXTS.get("awaited.until", RussianFormat.shortDate(due));
  }

  static String days(int days) {
    return TEXTS.get("days", days);
  }

  static Tone tone(Arrival arrival) {
    return switch (arrival) {
      case Sent sent -> sent.late() > 0 ? Tone.WARN : Tone.GOOD;
      case Awaited awaited -> awaited.late() > 0 || awaited.due().isEmpty() ? Tone.BAD : Tone.WARN;
      case NotExpected _ -> Tone.MUTED;
    };
  }

  /// One sign for a narrow cell: full, empty, a dash.
  static String sign(Arrival arrival) {
    return switch (arrival) {
      case Sent _ -> "●";
      case Awaited _ -> "○";
      case NotExpected _ -> "—";
    };
  }
}
