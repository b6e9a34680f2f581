package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.methodology.SchoolGroup;
import ru.kvartil.report.Block;
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
        new Body(TEXTS.get("purpose.school"), body.blocks(), outcomes.getLast()));
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
        Heading.about(input.centre()), new Body(TEXTS.get("purpose.district"), body.blocks(), outcomes.getLast()));
  }

  /// What stands between heading and recommendations.
  private record Body(String purpose, List<Block> blocks, OutcomeResult result) {}

  private static ReportContent document(String title, Heading heading, List<String> about, Body body) {
    Sources sources = Sources.in(body.blocks());
    List<Block> blocks = new ArrayList<>(heading.top(about));
    blocks.addAll(heading.introduction(body.purpose(), sources, body.result()));
    blocks.addAll(body.blocks());
    blocks.addAll(heading.bottom());
    blocks.addAll(sources.section());
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
