package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.chart.YearLine;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.report.Block;
import ru.kvartil.report.Text;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Sections of the справка of one school: results, ИОР, ИСБШ, conclusions.
record SchoolBody(NoteInput input, GiaResults results, School school, List<OutcomeResult> outcomes) {
  /// Id of the figure, for references.
  static final String FIGURE = "outcome";
  private static final Texts TEXTS = Texts.of(SchoolBody.class);

  List<Block> blocks() {
    SchoolOutcome outcome = SchoolOutcome.of(school.key(), outcomes);
    List<Block> figure = figure(DynamicsNote.PAGE.textHeightMm());
    List<Block> blocks = new ArrayList<>(DynamicsNote.results(results, Sentences.Scope.SCHOOL));
    blocks.add(new Block.Section(TEXTS.get("section.outcome")));
    OutcomeTables tables = new OutcomeTables(outcome);
    OutcomeSentences sentences = new OutcomeSentences(outcome, figure.isEmpty() ? OutcomeTables.YEARS : FIGURE);
    blocks.add(new Block.Paragraph(index(sentences, sentences.largestPart())));
    blocks.addAll(figure);
    blocks.addAll(tables.years());
    blocks.addAll(tables.parts());
    blocks.add(new Block.Section(TEXTS.get("section.welfare")));
    blocks.addAll(WelfareSection.of(school.key(), WelfareSection.compute(input, results.year())).blocks());
    blocks.add(new Block.Section(TEXTS.get("section.conclusions")));
    blocks.add(new Conclusions(results, Sentences.Scope.SCHOOL, Conclusions.Places.FULL).ofSchool(outcome,
        OutcomeTables.YEARS));
    return blocks;
  }

  /// What the conclusions rest on: the index with its figure, the exams spoken of with their table.
  List<Block> shortBlocks() {
    SchoolOutcome outcome = SchoolOutcome.of(school.key(), outcomes);
    Conclusions conclusions = new Conclusions(results, Sentences.Scope.SCHOOL, Conclusions.Places.SHORT);
    OutcomeSentences sentences = new OutcomeSentences(outcome, FIGURE);
    List<Block> blocks = new ArrayList<>(List.of(new Block.Section(TEXTS.get("section.outcome")),
        new Block.Paragraph(index(sentences, sentences.largestPartAlone()))));
    blocks.addAll(figure(DynamicsNote.SHORT_FIGURE_MM));
    blocks.addAll(new ShortResults(results, Sentences.Scope.SCHOOL, conclusions.lines(), ShortTable.ID).blocks());
    blocks.add(new Block.Section(TEXTS.get("section.conclusions")));
    blocks.add(conclusions.ofSchool(outcome, FIGURE));
    return blocks;
  }

  private static Text index(OutcomeSentences sentences, Optional<Text> largestPart) {
    return Text.sentences(Stream.concat(Stream.of(sentences.value(), sentences.quartile())
        .filter(text -> !text.spans().isEmpty()), largestPart.stream()).toList());
  }

  /// The line of the school on the bands of the quartiles; none without any value.
  private List<Block> figure(double highest) {
    try {
      Optional<YearLine> line = IndexCharts.outcome(school.key(), outcomes);
      return line.<List<Block>>map(chart -> List.of(DynamicsNote.figure(FIGURE, chart, highest))).orElse(List.of());
    } catch (Failure impossible) {
      // All results are of one profile and in order of years.
      throw new IllegalStateException(impossible);
    }
  }
}
