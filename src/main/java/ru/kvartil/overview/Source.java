package ru.kvartil.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.fact.Series;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// A table that schools send each year: results of a procedure, certificates, the социальный паспорт, the contingent.
///
/// @param key how the database calls it: the word of a procedure, or one of the constants' keys
public record Source(String key) {
  public static final Source EGE = new Source("ЕГЭ");
  public static final Source OGE = new Source("ОГЭ");
  public static final Source VPR = new Source("ВПР");
  public static final Source CERTIFICATES_9 = new Source(Series.GIA_9);
  public static final Source CERTIFICATES_11 = new Source(Series.GIA_11);
  public static final Source PASSPORT = new Source(Series.PASSPORT);
  public static final Source CONTINGENT = new Source("контингент");
  private static final Texts TEXTS = Texts.of(Source.class);
  private static final List<Source> ORDER = List.of(EGE, CERTIFICATES_11, OGE, CERTIFICATES_9, VPR);
  private static final List<Source> LAST = List.of(PASSPORT, CONTINGENT);

  /// ЕГЭ, ОГЭ and their certificates first, other procedures by name, what describes the school last.
  public static final Comparator<Source> AS_PRINTED = Comparator.<Source>comparingInt(Source::rank)
      .thenComparing(Source::key);

  public Source {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
  }

  private int rank() {
    return ORDER.contains(this)
        ? ORDER.indexOf(this)
        : LAST.contains(this) ? ORDER.size() + 1 + LAST.indexOf(this) : ORDER.size();
  }

  /// The source a stored series comes from; empty for the centre's own indicators, which no school sends.
  public static Optional<Source> of(Series series) {
    return switch (series.kind()) {
      case Series.INDICATOR -> Optional.empty();
      case Series.PASSPORT -> Optional.of(PASSPORT);
      default -> Optional.of(new Source(Procedure.of(series).word()));
    };
  }

  /// Russian heading: «ОГЭ», «Аттестаты, 9 кл.», «Соцпаспорт».
  public String title() {
    if (equals(CERTIFICATES_9)) {
      return TEXTS.get("source.certificates", 9);
    }
    if (equals(CERTIFICATES_11)) {
      return TEXTS.get("source.certificates", 11);
    }
    return equals(PASSPORT)
        ? TEXTS.get("source.passport")
        : equals(CONTINGENT) ? TEXTS.get("source.contingent") : key;
  }

  /// How sure it is that a school has something to send.
  public enum Wanted {
    /// Every school of its kind has it.
    YES,
    /// Only schools that had it in another year.
    AS_BEFORE,
    /// The kind of school has no such grade, or the procedure takes only some schools.
    NO
  }

  /// Whether a school is expected to send this. Schools of a kind that says nothing of their grades (вечерняя,
  /// специальная, unknown) are expected to send of the exams what they sent before.
  public Wanted of(School school) {
    if (LAST.contains(this) || equals(VPR)) {
      return Wanted.YES;
    }
    boolean ninth = equals(OGE) || equals(CERTIFICATES_9);
    boolean eleventh = equals(EGE) || equals(CERTIFICATES_11);
    if (!ninth && !eleventh) {
      return Wanted.NO;
    }
    SchoolGroup group = SchoolGroup.of(school.type());
    if (group == SchoolGroup.PRIMARY || (group == SchoolGroup.BASIC && eleventh)) {
      return Wanted.NO;
    }
    return switch (school.type()) {
      case PRIMARY, BASIC, SECONDARY, GYMNASIUM, LYCEUM, CADET -> Wanted.YES;
      case EVENING, SPECIAL, BOARDING, OTHER, UNKNOWN -> Wanted.AS_BEFORE;
    };
  }
}
