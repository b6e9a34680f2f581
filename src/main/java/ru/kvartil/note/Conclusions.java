package ru.kvartil.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.index.Level;
import ru.kvartil.report.Block;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Conclusions of a справка (`wording.md`, rules 7 and 10): each repeats exactly one fact of the results and names its table
/// or figure; up to three facts that changed, up to two that did not; nothing is concluded from few.
record Conclusions(GiaResults results, Sentences.Scope scope, Places places) {
  private static final Texts TEXTS = Texts.of(Conclusions.class);
  private static final int CHANGED = 3;
  private static final int UNCHANGED = 2;

  /// Ids of the tables with the numbers of exams and of certificates.
  record Places(String exams, String certificates) {
    /// Tables of the full справка.
    static final Places FULL = new Places(ResultTables.YEAR, ResultTables.CERTIFICATES);
    /// The one table of the short справка.
    static final Places SHORT = new Places(ShortTable.ID, ShortTable.ID);
  }

  /// A share the text of the results has spoken of.
  private record Told(String phrase, boolean graduates, ShareLine line, ShareYear share, Change change) {}

  /// The numbered conclusions about a school.
  Block ofSchool(SchoolOutcome outcome, String place) {
    List<Text> items = new ArrayList<>();
    index(outcome, place).ifPresent(items::add);
    quartile(outcome, place).ifPresent(items::add);
    items.addAll(shares());
    return new Block.Numbered(items);
  }

  /// What the results of exams and certificates say; never empty.
  List<Text> shares() {
    List<Text> items = Stream.concat(changed().map(this::changed), unchanged().map(this::unchanged)).toList();
    return items.isEmpty() ? List.of(nothing()) : items;
  }

  /// The shares something is concluded about: the short справка speaks of these.
  Set<ShareLine> lines() {
    return Stream.concat(changed(), unchanged()).map(Told::line).collect(Collectors.toSet());
  }

  private Stream<Told> changed() {
    return told().filter(each -> each.change().moved() && each.change().doubt() == Change.Doubt.NONE)
        .sorted(Comparator.comparingDouble((Told each) -> each.change().size().value().orElse(0)).reversed())
        .limit(CHANGED);
  }

  private Stream<Told> unchanged() {
    return told().filter(each -> !each.change().moved() || each.change().doubt() == Change.Doubt.CHANCE)
        .limit(UNCHANGED);
  }

  private Stream<Told> told() {
    SchoolYear year = results.year();
    Stream<Told> exams = results.mainExams().stream().flatMap(exam -> told(
        TEXTS.get("conclusion.exam", ExamNames.phrase(exam.key())), false, exam.below(), year).stream());
    Stream<Told> certificates = results.certificates().stream().filter(line -> line.kind().main())
        .flatMap(line -> told(line.kind() == CertificateLine.Kind.NINTH
            ? TEXTS.get("conclusion.ninth")
            : TEXTS.get("conclusion.eleventh"), true, line.share(), year).stream());
    return Stream.concat(exams, certificates);
  }

  private static Optional<Told> told(String phrase, boolean graduates, ShareLine line, SchoolYear year) {
    return line.change(year)
        .filter(change -> change.doubt() == Change.Doubt.NONE || change.doubt() == Change.Doubt.CHANCE)
        .map(change -> new Told(phrase, graduates, line, line.at(year), change));
  }

  private Text changed(Told told) {
    String pattern = told.change().kind() == Change.Kind.UP
        ? TEXTS.get("conclusion.up")
        : TEXTS.get("conclusion.down");
    return Text.of(pattern, Words.words(told.phrase()), told.change().size(), Words.year(told.change().from()),
        reference(told));
  }

  private Span reference(Told told) {
    return Span.reference(told.graduates() ? places.certificates() : places.exams());
  }

  private Text unchanged(Told told) {
    Span phrase = Words.words(told.phrase());
    Span from = Words.year(told.change().from());
    Span reference = reference(told);
    return switch (told.change().kind()) {
      case SAME -> Text.of(TEXTS.get("conclusion.same"), phrase, from, told.share().percent(), reference);
      case ALMOST_SAME -> Text.of(TEXTS.get("conclusion.almost"), phrase, from, told.share().percent(), reference);
      case UP, DOWN ->
        Text.of(chance(told), phrase, Words.words(verb(told.change())), told.change().size(), from, reference);
    };
  }

  private static String verb(Change change) {
    return change.kind() == Change.Kind.UP ? TEXTS.get("verb.up") : TEXTS.get("verb.down");
  }

  private String chance(Told told) {
    return switch (scope) {
      case DISTRICT -> TEXTS.get("conclusion.chance-district");
      case SCHOOL -> told.graduates()
          ? TEXTS.get("conclusion.chance-graduates")
          : TEXTS.get("conclusion.chance-school");
    };
  }

  private Text nothing() {
    if (results.isEmpty()) {
      return Text.of(TEXTS.get("conclusion.no-data"));
    }
    boolean told = results.exams().stream().anyMatch(exam -> exam.knownIn(results.year()))
        || results.certificates().stream()
            .anyMatch(line -> line.share().at(results.year()).whole().value().isPresent());
    if (!told) {
      return Text.of(TEXTS.get("conclusion.no-year"), Words.year(results.year()),
          anyTable());
    }
    String pattern = results.years().size() == 1 ? TEXTS.get("conclusion.one-year") : TEXTS.get("conclusion.few");
    return Text.of(pattern, anyTable());
  }

  private Span anyTable() {
    return Span.reference(results.exams().isEmpty() ? places.certificates() : places.exams());
  }

  private static Optional<Text> index(SchoolOutcome outcome, String place) {
    return outcome.last().change().map(SchoolOutcome.Movement::change)
        .filter(change -> change.doubt() == Change.Doubt.NONE).map(change -> {
          Span from = Words.year(change.from());
          Span reference = Span.reference(place);
          return switch (change.kind()) {
            case UP -> Text.of(TEXTS.get("conclusion.index-up"), change.size(), from, reference);
            case DOWN -> Text.of(TEXTS.get("conclusion.index-down"), change.size(), from, reference);
            case ALMOST_SAME, SAME ->
              Text.of(TEXTS.get("conclusion.index-same"), from, outcome.last().value(), reference);
          };
        });
  }

  private static Optional<Text> quartile(SchoolOutcome outcome, String place) {
    SchoolOutcome.Year last = outcome.last();
    if (last.quarter() == 0 || last.few() == SchoolOutcome.Few.ALL) {
      return Optional.empty();
    }
    Text level = last.level().map(Level::text)
        .map(name -> Text.of(TEXTS.get("quartile.level"), Words.words(name))).orElse(Text.empty());
    boolean stays = outcome.beforeLast().filter(before -> before.quarter() == last.quarter()).isPresent();
    return Optional.of(Words.joined(
        Text.of(stays ? TEXTS.get("conclusion.quartile-stays") : TEXTS.get("conclusion.quartile"), last.quartile()),
        level, Text.of(TEXTS.get("reference"), Span.reference(place))));
  }
}
