package ru.kvartil.assessment;

import java.util.Locale;
import ru.kvartil.fact.Series;

/// An assessment procedure without its subject: kind ГИА-9, ГИА-11, ВПР, РДР, НИКО or another word of the source, and the
/// form ОГЭ, ЕГЭ or ГВЭ where the kind has forms (methodology §0).
///
/// @param form empty where there is none
public record Procedure(String kind, String form) {
  public static final Procedure GIA_9 = new Procedure(Series.GIA_9, "");
  public static final Procedure GIA_11 = new Procedure(Series.GIA_11, "");
  public static final Procedure OGE = new Procedure(Series.GIA_9, "ОГЭ");
  public static final Procedure EGE = new Procedure(Series.GIA_11, "ЕГЭ");
  public static final Procedure VPR = new Procedure("ВПР", "");
  public static final Procedure RDR = new Procedure("РДР", "");
  public static final Procedure NIKO = new Procedure("НИКО", "");
  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  public Procedure {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("a procedure needs a kind");
    }
  }

  /// The procedure of the word that exports, mappings and profiles use; see [#word]. Case, spaces, hyphens and Latin
  /// look-alike letters do not count for the known words; an unknown word stays as printed. «ГВЭ» alone is of ГИА-9, of
  /// ГИА-11 when it says so («ГВЭ-11») or when the parallel is 10 or higher.
  ///
  /// @param word not blank
  /// @param parallel parallel the row or the mapping names, 0 when none
  public static Procedure parse(String word, int parallel) {
    String printed = word.replace('\u00a0', ' ').strip();
    return switch (fold(printed)) {
      case "ОГЭ", "ГИА9ОГЭ" -> OGE;
      case "ЕГЭ", "ГИА11ЕГЭ" -> EGE;
      case "ГВЭ" -> new Procedure(parallel >= 10 ? GIA_11.kind : GIA_9.kind, "ГВЭ");
      case "ГВЭ9", "ГИА9ГВЭ" -> new Procedure(GIA_9.kind, "ГВЭ");
      case "ГВЭ11", "ГИА11ГВЭ" -> new Procedure(GIA_11.kind, "ГВЭ");
      case "ГИА9" -> GIA_9;
      case "ГИА11" -> GIA_11;
      case "ВПР" -> VPR;
      case "РДР" -> RDR;
      case "НИКО" -> NIKO;
      default -> new Procedure(printed, "");
    };
  }

  /// As above without a parallel.
  public static Procedure parse(String word) {
    return parse(word, 0);
  }

  /// The procedure a stored series of results belongs to.
  public static Procedure of(Series series) {
    return new Procedure(series.kind(), series.form());
  }

  /// The form where there is one, otherwise the kind.
  public String word() {
    return form.isEmpty() ? kind : form;
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder();
    for (char c : word.toUpperCase(Locale.ROOT).toCharArray()) {
      int lookAlike = LATIN.indexOf(c);
      if (Character.isLetterOrDigit(c)) {
        folded.append(lookAlike < 0 ? c : CYRILLIC.charAt(lookAlike));
      }
    }
    return folded.toString();
  }
}
