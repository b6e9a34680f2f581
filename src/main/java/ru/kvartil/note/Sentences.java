package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Sentences about results by the rules of `wording.md`: what → how much of how many → compared with what → how sure →
/// where it stands. Verbs of observation; numbers are the facts of the tables.
///
/// @param table id of the table the sentences refer to; empty where the numbers stand in no table
/// @param scope of whom they speak
record Sentences(String table, Scope scope) {
  private static final Texts TEXTS = Texts.of(Sentences.class);

  /// A school, whose numbers are small, or the district.
  enum Scope {
    SCHOOL, DISTRICT
  }

  /// What one exam showed in a year, one to three sentences.
  ///
  /// @param first whether the year is named in full: its first mention in the text
  Text exam(ExamLine exam, SchoolYear year, boolean first) {
    ShareYear share = exam.below().at(year);
    String phrase = ExamNames.phrase(exam.key());
    if (share.whole().value().isEmpty()) {
      return Text.of(TEXTS.get("exam.no-data"), Words.words(phrase), Words.year(year));
    }
    if (share.gap() == ShareYear.Gap.NOBODY) {
      return Text.of(TEXTS.get("exam.nobody"), Words.words(phrase), Words.year(year));
    }
    List<Text> parts = new ArrayList<>();
    Text sat = first
        ? Text.of(TEXTS.get("exam.sat.first"), Words.year(year), Words.words(phrase), Words.sat(share.whole()),
            share.whole(), Words.people(share.whole()))
        : Text.of(TEXTS.get("exam.sat"), Words.words(phrase), Words.sat(share.whole()), share.whole(),
            Words.people(share.whole()));
    parts.add(Words.joined(sat, outcome(share), comparison(exam.below(), year), reference()));
    chance(exam.below(), year).ifPresent(parts::add);
    if (exam.use() == ExamLine.Use.MEAN) {
      mean(exam, year).ifPresent(parts::add);
    }
    return Text.sentences(parts);
  }

  private static Text outcome(ShareYear share) {
    if (share.share().isEmpty()) {
      return Text.of(share.gap() == ShareYear.Gap.PART_ABOVE_WHOLE
          ? TEXTS.get("exam.below-faulty")
          : TEXTS.get("exam.below-unknown"));
    }
    if (passedAll(share)) {
      return Text.of(share.n() == 1 ? TEXTS.get("exam.one-passed") : TEXTS.get("exam.all-passed"));
    }
    return Text.of(TEXTS.get("exam.below"), Words.failed(share.part()), share.part(), share.percent());
  }

  private static boolean passedAll(ShareYear share) {
    return share.share().filter(counts -> counts.part() == 0).isPresent();
  }

  private static Text comparison(ShareLine line, SchoolYear year) {
    ShareYear share = line.at(year);
    if (share.share().isEmpty()) {
      return Text.empty();
    }
    if (share.small()) {
      return Text.of(TEXTS.get("exam.small"));
    }
    Optional<Change> change = line.change(year);
    if (change.isEmpty()) {
      return Text.of(TEXTS.get("change.none"));
    }
    Change seen = change.get();
    if (seen.doubt() == Change.Doubt.SMALL_BEFORE) {
      ShareYear before = line.at(seen.from());
      return Text.of(TEXTS.get("exam.small-before"), Words.year(seen.from()), Words.sat(before.whole()),
          before.whole(), Words.people(before.whole()));
    }
    return passedAll(share) ? ofAllPassed(seen) : compared(seen);
  }

  /// «на 6,1 п.п. больше, чем в 2023/2024 году».
  private static Text compared(Change change) {
    Span from = Words.year(change.from());
    return switch (change.kind()) {
      case UP -> Text.of(TEXTS.get("change.more"), change.size(), from);
      case DOWN -> Text.of(TEXTS.get("change.less"), change.size(), from);
      case ALMOST_SAME -> Text.of(TEXTS.get("change.almost"), from);
      case SAME -> Text.of(TEXTS.get("change.same"), from);
    };
  }

  private static Text ofAllPassed(Change change) {
    Span from = Words.year(change.from());
    return change.moved()
        ? Text.of(TEXTS.get("change.passed-more"), change.size(), from)
        : Text.of(TEXTS.get("change.passed-same"), from);
  }

  private Optional<Text> chance(ShareLine line, SchoolYear year) {
    return line.change(year).filter(Change::byChance)
        .map(_ -> Text.of(chanceWords()));
  }

  private String chanceWords() {
    return switch (scope) {
      case SCHOOL -> TEXTS.get("chance.school");
      case DISTRICT -> TEXTS.get("chance.district");
    };
  }

  private static Optional<Text> mean(ExamLine exam, SchoolYear year) {
    return exam.means().at(year).filter(mean -> !mean.small()).map(mean -> {
      Text change = mean.change().filter(each -> each.doubt() == Change.Doubt.NONE).map(each -> {
        Span from = Words.year(each.from());
        return switch (each.kind()) {
          case UP -> Text.of(TEXTS.get("mean.more"), each.size(), from);
          case DOWN -> Text.of(TEXTS.get("mean.less"), each.size(), from);
          case ALMOST_SAME -> Text.of(TEXTS.get("mean.almost"), from);
          case SAME -> Text.of(TEXTS.get("mean.same"), from);
        };
      }).orElse(Text.empty());
      return Words.joined(Text.of(TEXTS.get("mean.value"), mean.fact()), change, Text.of(TEXTS.get("stop")));
    });
  }

  /// How many graduates got their certificate in a year.
  Text certificate(CertificateLine line, SchoolYear year) {
    ShareYear share = line.share().at(year);
    String certificate = line.kind() == CertificateLine.Kind.NINTH
        ? TEXTS.get("certificate.ninth")
        : TEXTS.get("certificate.eleventh");
    if (share.share().isEmpty()) {
      return Text.of(TEXTS.get("certificate.no-data"), Words.words(certificate), Words.year(year));
    }
    Text got = Text.of(TEXTS.get("certificate.got"), Words.words(certificate), Words.got(share.part()), share.part(),
        share.whole(), Words.ofGraduates(share.whole()), share.percent());
    List<Text> parts = new ArrayList<>();
    parts.add(Words.joined(got, certificateChange(line.share(), year), reference()));
    chanceOfGraduates(line.share(), year).ifPresent(parts::add);
    return Text.sentences(parts);
  }

  private static Text certificateChange(ShareLine line, SchoolYear year) {
    if (line.at(year).small()) {
      return Text.of(TEXTS.get("certificate.small"));
    }
    Optional<Change> change = line.change(year);
    if (change.isEmpty()) {
      return Text.of(TEXTS.get("change.none"));
    }
    return change.get().doubt() == Change.Doubt.SMALL_BEFORE
        ? Text.of(TEXTS.get("certificate.small-before"), Words.year(change.get().from()),
            line.at(change.get().from()).whole())
        : compared(change.get());
  }

  private Optional<Text> chanceOfGraduates(ShareLine line, SchoolYear year) {
    return line.change(year).filter(Change::byChance)
        .map(_ -> Text.of(switch (scope) {
          case SCHOOL -> TEXTS.get("chance.graduates");
          case DISTRICT -> TEXTS.get("chance.district");
        }));
  }

  private Text reference() {
    return table.isEmpty() ? Text.of(TEXTS.get("stop")) : Text.of(TEXTS.get("reference"), Span.reference(table));
  }
}
