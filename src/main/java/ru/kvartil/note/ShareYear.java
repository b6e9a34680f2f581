package ru.kvartil.note;

import java.util.Optional;
import ru.kvartil.fact.Derived;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// A share in one year as facts, made once and used by every table and sentence.
///
/// @param share the counts; empty when missing
/// @param whole how many sat or graduated
/// @param part how many of them
/// @param percent the share
/// @param gap why the share is missing
record ShareYear(SchoolYear year, Optional<Share> share, Fact whole, Fact part, Fact percent, Gap gap) {
  /// Fewer than these are few: no conclusion from one year (methodology §1.3, FIOKO 2026).
  static final int FEW = 10;
  private static final Texts TEXTS = Texts.of(ShareYear.class);

  /// Why there is no share: it is there; nothing is stored; nobody sat; the part is not stored; the part exceeds the whole.
  enum Gap {
    NONE, NO_DATA, NOBODY, NO_PART, PART_ABOVE_WHOLE
  }

  /// @param name of the share, for «откуда цифра»: «ОГЭ, математика»
  static ShareYear of(SchoolYear year, String name, Optional<Derived<Double>> whole, Optional<Derived<Share>> share) {
    String where = TEXTS.get("origin", name, year.label());
    boolean faulty = share.filter(each -> each.value().part() > each.value().whole()).isPresent();
    if (share.isPresent() && !faulty) {
      Share counts = share.get().value();
      Origin origin = origin(where, share.get());
      return new ShareYear(year, Optional.of(counts), Fact.plain(counts.whole(), origin),
          Fact.plain(counts.part(), origin), Fact.percent(counts.percent(), origin), Gap.NONE);
    }
    Fact missing = Fact.missing(new Origin(where));
    Fact sat = whole.map(n -> Fact.plain(n.value(), origin(where, n))).orElse(missing);
    Gap gap = faulty
        ? Gap.PART_ABOVE_WHOLE
        : whole.map(n -> n.value() == 0 ? Gap.NOBODY : Gap.NO_PART).orElse(Gap.NO_DATA);
    return new ShareYear(year, Optional.empty(), sat, missing, missing, gap);
  }

  /// The cells behind a computed number.
  static Origin origin(String what, Derived<?> derived) {
    return Origins.of(what, derived.inputs().stream());
  }

  /// Whether so few are behind the share that one year says nothing.
  boolean small() {
    return share.filter(counts -> counts.whole() < FEW).isPresent();
  }

  /// How many are behind the share; 0 when it is missing.
  double n() {
    return share.map(Share::whole).orElse(0.0);
  }
}
