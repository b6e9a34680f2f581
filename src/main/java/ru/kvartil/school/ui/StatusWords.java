package ru.kvartil.school.ui;

import java.util.ArrayList;
import java.util.List;

import ru.kvartil.school.School;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolStatus.Grounds;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;

/// Russian words and colours for statuses of schools.
public final class StatusWords {
  private static final Texts TEXTS = Texts.of(StatusWords.class);
  private static final Texts KINDS = Texts.of(School.class);

  private StatusWords() {}

  /// «ШНОР».
  public static String kind(StatusKind kind) {
    return KINDS.get(kind);
  }

  /// Colour of the chip; the word beside it says the same.
  public static Tone tone(StatusKind kind) {
    return switch (kind) {
      case LOW_RESULTS, ADVERSE_CONDITIONS -> Tone.WARN;
      case FIVE_HUNDRED_PLUS, HUB -> Tone.ACCENT;
      case RESILIENT, LEAD -> Tone.GOOD;
    };
  }

  /// «приказ № 12 от 02.09.2024; перечень региона», empty when nothing was told.
  public static String grounds(Grounds grounds) {
    List<String> parts = new ArrayList<>();
    String order = grounds.order();
    String date = grounds.date().map(RussianFormat::shortDate).orElse("");
    if (!order.isBlank()) {
      parts.add(date.isEmpty() ? TEXTS.get("status.order", order) : TEXTS.get("status.order.dated", order, date));
    } else if (!date.isEmpty()) {
      parts.add(TEXTS.get("status.dated", date));
    }
    if (!grounds.reason().isBlank()) {
      parts.add(grounds.reason());
    }
    return String.join("; ", parts);
  }

  /// «ШНОР в 2024/2025: приказ № 12 от 02.09.2024», for a tooltip.
  public static String told(SchoolStatus status) {
    String grounds = grounds(status.grounds());
    String word = kind(status.kind());
    return grounds.isEmpty()
        ? TEXTS.get("status.told", word, status.year().label())
        : TEXTS.get("status.told.grounds", word, status.year().label(), grounds);
  }
}
