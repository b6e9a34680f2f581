package ru.kvartil.note;

import java.util.List;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Certificates over the years of a справка: how many graduates of the 9th or 11th class got theirs.
record CertificateLine(Kind kind, ShareLine share) {
  private static final Texts TEXTS = Texts.of(CertificateLine.class);

  /// What graduates got.
  enum Kind {
    NINTH(Measure.CERTIFICATE), NINTH_HONOURS(Measure.CERTIFICATE_HONOURS), ELEVENTH(
        Measure.CERTIFICATE),
    ELEVENTH_HONOURS(Measure.CERTIFICATE_HONOURS), MEDAL(Measure.MEDAL);

    private final Measure measure;

    Kind(Measure measure) {
      this.measure = measure;
    }

    private ResultKey key() {
      return ResultKey.of(this == NINTH || this == NINTH_HONOURS ? Procedure.GIA_9 : Procedure.GIA_11, "");
    }

    /// Name in tables: «Аттестат, 9 класс».
    String title() {
      return TEXTS.get(this);
    }

    /// Whether the text speaks of it; honours and medals stand in the table.
    boolean main() {
      return measure == Measure.CERTIFICATE;
    }
  }

  static CertificateLine of(Kind kind, Tallies tallies, List<SchoolYear> years) {
    List<ShareYear> shares = years.stream().map(year -> ShareYear.of(year, kind.title(),
        tallies.whole(kind.key(), year), tallies.share(kind.key(), kind.measure, year))).toList();
    return new CertificateLine(kind, ShareLine.of(kind.title(), shares));
  }
}
