package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.report.Block;
import ru.kvartil.report.Figure;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Text;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Composes the справка «о динамике образовательных результатов» of a school or of the district from the same parts. Pure:
/// the same input and text give the same document.
public final class DynamicsNote {
  static final PageSetup PAGE = PageSetup.GOST_2025;
  /// Figures of the short справка are lower, so that it stays on two pages.
  static final double SHORT_FIGURE_MM = 60;
  private static final Texts TEXTS = Texts.of(DynamicsNote.class);

  private DynamicsNote() {}

  /// Справка of one school.
  ///
  /// @param school one of the input's
  /// @param year the last of the period; the document also stands when the school has no data at all
  public static ReportContent ofSchool(NoteInput input, School school, SchoolYear year, NoteText text) {
    GiaResults results = GiaResults.of(input, new SchoolTallies(input.observations(), school.key()),
        Set.of(SchoolGroup.of(school.type())), year);
    List<OutcomeResult> outcomes = SchoolOutcome.results(input, results.years());
    SchoolBody body = new SchoolBody(input, results, school, outcomes);
    Heading heading = new Heading(input.centre(), text, results.years());
    return document(TEXTS.get("document.school", school.name()), heading, Heading.about(school),
        new Body(TEXTS.get("purpose.school"), blocks(text, body::blocks, body::shortBlocks),
            outcomes.getLast()));
  }

  /// Справка of the whole district: every school of the registry.
  public static ReportContent ofDistrict(NoteInput input, SchoolYear year, NoteText text) {
    DistrictTallies tallies = new DistrictTallies(input.schools().stream()
        .map(school -> new SchoolTallies(input.observations(), school.key())).toList());
    GiaResults results = GiaResults.of(input, tallies, Set.of(SchoolGroup.values()), year);
    List<OutcomeResult> outcomes = SchoolOutcome.results(input, results.years());
    DistrictBody body = new DistrictBody(input, results, outcomes);
    Heading heading = new Heading(input.centre(), text, results.years());
    return document(TEXTS.get("document.district", input.centre().district()), heading,
        Heading.about(input.centre()),
        new Body(TEXTS.get("purpose.district"), blocks(text, body::blocks, body::shortBlocks),
            outcomes.getLast()));
  }

  private static List<Block> blocks(NoteText text, Supplier<List<Block>> whole, Supplier<List<Block>> brief) {
    return text.length() == Length.FULL ? whole.get() : brief.get();
  }

  /// A chart over the whole width of the text, not higher than asked and than a page allows.
  static Figure figure(String id, ChartSpec chart, double highestMm) {
    Figure natural = Figure.of(id, chart, PAGE);
    return natural.size().heightMm() <= highestMm
        ? natural
        : new Figure(id, natural.caption(), chart, ChartSize.within(chart, PAGE.textWidthMm(), highestMm));
  }

  /// What stands between heading and recommendations.
  private record Body(String purpose, List<Block> blocks, OutcomeResult result) {}

  private static ReportContent document(String title, Heading heading, List<String> about, Body body) {
    Sources sources = Sources.in(body.blocks());
    List<Block> blocks = new ArrayList<>(heading.top(about));
    boolean full = heading.text().length() == Length.FULL;
    blocks.addAll(full
        ? heading.introduction(body.purpose(), sources, body.result())
        : heading.shortIntroduction(sources, body.result()));
    blocks.addAll(body.blocks());
    blocks.addAll(heading.bottom());
    if (full) {
      blocks.addAll(sources.section());
    }
    blocks.add(heading.signatures());
    return content(title, heading, blocks);
  }

  private static ReportContent content(String title, Heading heading, List<Block> blocks) {
    String organisation = heading.centre().organisation();
    String author = organisation.isBlank() ? heading.centre().district() : organisation;
    return new ReportContent(title, author, heading.text().date(), PAGE, blocks);
  }

  /// Sections of results: sentences of the main exams by kind of ГИА, tables, certificates.
  static List<Block> results(GiaResults results, Sentences.Scope scope) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Section(TEXTS.get("section.results"))));
    if (results.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of(TEXTS.get("results.none"), Words.words(Words.period(results.years())))));
      return blocks;
    }
    ResultTables tables = new ResultTables(results, scope);
    Sentences sentences = new Sentences(ResultTables.YEAR, scope);
    boolean first = true;
    for (List<ExamLine> kind : byKind(results.mainExams())) {
      List<Text> texts = new ArrayList<>();
      for (ExamLine exam : kind) {
        boolean named = exam.below().at(results.year()).whole().value().orElse(0) > 0;
        texts.add(sentences.exam(exam, results.year(), first));
        first = first && !named;
      }
      blocks.add(new Block.Paragraph(Text.sentences(texts)));
    }
    blocks.addAll(tables.year());
    if (results.years().size() > 1) {
      blocks.add(new Block.Paragraph(Text.of(switch (scope) {
        case SCHOOL -> TEXTS.get("cohorts.school");
        case DISTRICT -> TEXTS.get("cohorts.district");
      })));
    }
    blocks.addAll(tables.years());
    certificates(results, scope).ifPresent(blocks::add);
    blocks.addAll(tables.certificates());
    return blocks;
  }

  private static List<List<ExamLine>> byKind(List<ExamLine> exams) {
    return exams.stream().map(exam -> exam.key().procedure().kind()).distinct()
        .map(kind -> exams.stream().filter(exam -> exam.key().procedure().kind().equals(kind)).toList()).toList();
  }

  private static Optional<Block> certificates(GiaResults results, Sentences.Scope scope) {
    Sentences sentences = new Sentences(ResultTables.CERTIFICATES, scope);
    List<Text> texts = results.certificates().stream().filter(line -> line.kind().main())
        .map(line -> Words.capitalised(sentences.certificate(line, results.year()))).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(Text.sentences(texts)));
  }
}
