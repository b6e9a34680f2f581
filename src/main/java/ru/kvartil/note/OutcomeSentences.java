package ru.kvartil.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.index.OutcomeMovement.PartChange;
import ru.kvartil.index.OutcomeResult.Basis;
import ru.kvartil.index.OutcomeResult.ComparedBy;
import ru.kvartil.index.OutcomeResult.Comparison;
import ru.kvartil.index.OutcomeResult.OutcomeSchool;
import ru.kvartil.index.Reading;
import ru.kvartil.index.Warning;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Sentences about the ИОР of one school: its value, its quartile, its movement.
///
/// @param place id of the figure or table the sentences refer to
record OutcomeSentences(SchoolOutcome outcome, String place) {
  private static final Texts TEXTS = Texts.of(OutcomeSentences.class);

  /// What the index was in the asked year and how it stood before.
  Text value() {
    SchoolOutcome.Year last = outcome.last();
    if (last.value().value().isEmpty()) {
      return missing(last);
    }
    Text change = last.change().map(movement -> change(movement.change())).orElse(Text.empty());
    Text value = Words.joined(Text.of(TEXTS.get("outcome.value"), Words.year(last.year()), last.value()), change,
        Text.of(TEXTS.get("reference"), Span.reference(place)));
    return Text.sentences(Stream.concat(Stream.of(value), few(last).stream()).toList());
  }

  private static Optional<Text> few(SchoolOutcome.Year year) {
    boolean before = year.change().filter(each -> each.change().doubt() == Change.Doubt.SMALL_BEFORE).isPresent();
    return switch (year.few()) {
      case ALL -> Optional.of(Text.of(TEXTS.get("outcome.few-all")));
      case SOME -> Optional.of(Text.of(before ? TEXTS.get("outcome.few-before") : TEXTS.get("outcome.few-some")));
      case NONE -> before ? Optional.of(Text.of(TEXTS.get("outcome.few-before"))) : Optional.empty();
    };
  }

  private static Text missing(SchoolOutcome.Year year) {
    OutcomeSchool school = year.school();
    if (school.readings().isEmpty()) {
      return Text.of(TEXTS.get("outcome.not-asked"));
    }
    boolean any = school.readings().stream().anyMatch(reading -> reading.present().isPresent());
    if (!any) {
      return Text.of(TEXTS.get("outcome.missing"), Words.year(year.year()));
    }
    Fact coverage = Fact.percent(100 * school.coverage(), new Origin(TEXTS.get("origin.coverage")));
    double least = 100 * year.result().profile().coverage().minimum().value();
    return Text.of(TEXTS.get("outcome.low-coverage"), Words.year(year.year()), coverage,
        Words.words(RussianFormat.plain(least)));
  }

  private static Text change(Change change) {
    Span from = Words.year(change.from());
    return switch (change.kind()) {
      case UP -> Text.of(TEXTS.get("outcome.higher"), change.size(), from);
      case DOWN -> Text.of(TEXTS.get("outcome.lower"), change.size(), from);
      case ALMOST_SAME -> Text.of(TEXTS.get("outcome.almost"), from);
      case SAME -> Text.of(TEXTS.get("outcome.same"), from);
    };
  }

  /// Where the school stands among others, or why it is not said; empty when there is no value.
  Text quartile() {
    SchoolOutcome.Year last = outcome.last();
    if (last.value().value().isEmpty()) {
      return Text.empty();
    }
    if (!last.school().index().school().compared()) {
      return new Text(List.of(Words.words(outside(last.school().index().school().reason()))));
    }
    Optional<Comparison> comparison = last.school().comparison();
    if (comparison.isEmpty() || last.quarter() == 0) {
      return new Text(List.of(Words.words(comparison.map(OutcomeSentences::remarks).orElse(""))));
    }
    Text level = last.level().map(named -> Text.of(TEXTS.get("quartile.level"), Words.words(named.text())))
        .orElse(Text.empty());
    Text among = comparison.get().basis() == Basis.GROUP
        ? Text.of(TEXTS.get("quartile.group"), last.compared(), Words.ofSchools(last.compared()),
            Words.words(comparison.get().name()))
        : comparison.get().basis() == Basis.BASE_YEAR
            ? Text.of(TEXTS.get("quartile.base-year"))
            : Text.of(TEXTS.get("quartile.all"), last.compared(), Words.ofSchools(last.compared()));
    List<Text> sentences = new ArrayList<>();
    String place = last.forComparison().isPresent() ? TEXTS.get("quartile.place") : TEXTS.get("quartile.value");
    sentences.add(Words.joined(Text.of(place, last.quartile()), level, among,
        Text.of(TEXTS.get("stop"))));
    common(last, comparison.get()).ifPresent(sentences::add);
    movement().ifPresent(sentences::add);
    String remarks = remarks(comparison.get());
    if (!remarks.isEmpty()) {
      sentences.add(new Text(List.of(Words.words(remarks))));
    }
    return Text.sentences(sentences);
  }

  static String outside(String reason) {
    return reason.isBlank() ? TEXTS.get("outside.no-reason") : TEXTS.get("outside", reason);
  }

  private static String remarks(Comparison comparison) {
    return comparison.levels().warnings().stream().map(Warning::message).collect(Collectors.joining(" "));
  }

  /// Where members have different indicators, the compared value is not the index itself.
  private Optional<Text> common(SchoolOutcome.Year year, Comparison comparison) {
    if (comparison.value() != ComparedBy.COMMON_INDICATORS) {
      return Optional.empty();
    }
    return Optional.of(year.forComparison()
        .map(compared -> Words.joined(Text.of(TEXTS.get("quartile.common"), compared),
            outcome.beforeLast().map(before -> commonBefore(year, before)).orElse(Text.empty()),
            Text.of(TEXTS.get("stop"))))
        .orElseGet(() -> Text.of(TEXTS.get("quartile.common-same"))));
  }

  private static Text commonBefore(SchoolOutcome.Year year, SchoolOutcome.Year before) {
    Span from = Words.year(before.year());
    return before.forComparison().filter(_ -> year.isComparedLike(before))
        .map(compared -> Text.of(TEXTS.get("quartile.common-before"), from, compared))
        .orElseGet(() -> Text.of(TEXTS.get("quartile.common-other"), from));
  }

  /// How the quartile moved; empty where an index of few takes part, from which nothing is concluded.
  private Optional<Text> movement() {
    SchoolOutcome.Year last = outcome.last();
    if (last.few() == SchoolOutcome.Few.ALL) {
      return Optional.empty();
    }
    return outcome.beforeLast().filter(before -> before.quarter() > 0 && before.few() != SchoolOutcome.Few.ALL)
        .map(before -> {
          Span from = Words.year(before.year());
          if (before.quarter() != last.quarter()) {
            return Text.of(before.quarter() < last.quarter() ? TEXTS.get("movement.up") : TEXTS.get("movement.down"),
                from,
                before.quartile());
          }
          boolean longer = outcome.sameQuartileSince().compareTo(before.year()) < 0;
          return longer
              ? Text.of(TEXTS.get("movement.since"), Words.year(outcome.sameQuartileSince()))
              : Text.of(TEXTS.get("movement.same"), from);
        });
  }

  /// Which indicator the largest part of the change falls on; empty when nothing moved or an index of few takes part.
  Optional<Text> largestPart() {
    return largestPart(TEXTS.get("movement.part"), Span.reference(OutcomeTables.PARTS));
  }

  /// The same where the table of parts is left out.
  Optional<Text> largestPartAlone() {
    return largestPart(TEXTS.get("movement.part-alone"));
  }

  private Optional<Text> largestPart(String pattern, Span... table) {
    return outcome.last().change().filter(
        movement -> movement.change().moved() && movement.change().doubt() == Change.Doubt.NONE).flatMap(movement -> {
          double whole = movement.parts().change().orElse(0);
          return movement.parts().parts().stream().filter(part -> part.change() * whole > 0)
              .max(Comparator.comparingDouble((PartChange part) -> Math.abs(part.change())))
              .map(part -> Text.of(pattern, Stream.concat(
                  Stream.of(Words.words(part.name()), partChange(part, movement)), Stream.of(table))
                  .toArray(Span[]::new)));
        });
  }

  /// The change of one part as table and sentence show it.
  static Fact partChange(PartChange part, SchoolOutcome.Movement movement) {
    return Fact.change(part.change(), SchoolOutcome.DIGITS, movement.change().signed().origin());
  }

  /// Indicators that could not be used, with reasons.
  Optional<Text> missingIndicators() {
    List<Reading> missing = outcome.last().school().index().missing();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String list = missing.stream()
        .map(reading -> TEXTS.get("missing.item", reading.label(), reading.missing().orElseThrow().reason().text()))
        .collect(Collectors.joining(TEXTS.get("semicolon")));
    return Optional.of(Text.of(TEXTS.get("missing.list"), Words.words(list)));
  }
}
