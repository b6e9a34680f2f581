package ru.kvartil.note;

import java.util.function.Function;
import ru.kvartil.index.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.index.DistrictCharts;
import ru.kvartil.index.IndicatorCharts;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Span;
import ru.kvartil.report.Text;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Sections of the справка of the district: summed results, ИОР and ИСБШ of its schools in the order of names (never a
/// ranking), movement between quartiles, conclusions.
record DistrictBody(NoteInput input, GiaResults results, List<OutcomeResult> outcomes) {
  private static final String DISTRIBUTION = "distribution";
  private static final String BARS = "bars";
  private static final Texts TEXTS = Texts.of(DistrictBody.class);

  List<Block> blocks() {
    WelfareResult welfare = WelfareSection.compute(input, results.year());
    List<DistrictSchool> schools = schools(welfare);
    List<Block> blocks = new ArrayList<>(DynamicsNote.results(results, Sentences.Scope.DISTRICT));
    blocks.addAll(figure(BARS, TEXTS.get("figure.bars"), bars(), DynamicsNote.PAGE.textHeightMm()));
    blocks.add(new Block.Section(TEXTS.get("section.district-outcome")));
    DistrictTables tables = new DistrictTables(schools, outcomes.getLast());
    Optional<Quarters> movement = movement(schools);
    blocks.add(new Block.Paragraph(overview(schools, movement, Length.FULL)));
    gaps(schools, outcomes.getLast().refused().isEmpty()).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
    blocks.addAll(distribution(DynamicsNote.PAGE.textHeightMm()));
    blocks.addAll(tables.table());
    movement.ifPresent(moved -> blocks.add(tables.movement(moved)));
    if (welfare.refused().isPresent()) {
      blocks.add(new Block.Paragraph(Text.of(TEXTS.get("district.no-welfare"),
          Words.words(welfare.profile().document().name()), Words.year(welfare.year()))));
    }
    blocks.add(new Block.Section(TEXTS.get("section.conclusions")));
    blocks.add(new Block.Numbered(conclusions(movement)));
    return blocks;
  }

  /// How schools are distributed over the quartiles and who moved, by name in natural order. The one table is that of
  /// movement; where there is none, that of results.
  List<Block> shortBlocks() {
    List<DistrictSchool> schools = schools(WelfareSection.compute(input, results.year()));
    Optional<Quarters> movement = movement(schools);
    List<Block> blocks = new ArrayList<>(List.of(new Block.Section(TEXTS.get("section.district-outcome")),
        new Block.Paragraph(overview(schools, movement, Length.SHORT))));
    movement.flatMap(moved -> moved(schools, moved.from())).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
    gaps(schools, outcomes.getLast().refused().isEmpty()).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
    blocks.addAll(distribution(DynamicsNote.SHORT_FIGURE_MM));
    movement.ifPresent(moved -> blocks.add(new DistrictTables(schools, outcomes.getLast()).movement(moved)));
    Conclusions conclusions = new Conclusions(results, Sentences.Scope.DISTRICT, Conclusions.Places.SHORT);
    blocks.addAll(new ShortResults(results, Sentences.Scope.DISTRICT, conclusions.lines(),
        movement.isPresent() ? ShortResults.NO_TABLE : ShortTable.ID).blocks());
    blocks.add(new Block.Section(TEXTS.get("section.conclusions")));
    blocks.add(new Block.Numbered(movement.map(DistrictBody::conclusions).orElseGet(conclusions::shares)));
    return blocks;
  }

  private List<DistrictSchool> schools(WelfareResult welfare) {
    return input.schools().stream()
        .map(school -> new DistrictSchool(school, SchoolOutcome.of(school.key(), outcomes),
            welfare.school(school.key()).orElseThrow(), welfare))
        .toList();
  }

  /// Names of the schools whose quartile became higher or lower; empty when it did for none.
  private static Optional<Text> moved(List<DistrictSchool> schools, SchoolYear from) {
    List<Text> sentences = new ArrayList<>();
    names(schools, school -> Quarters.moved(from, school.outcome()) > 0, school -> school.school().name())
        .ifPresent(
            names -> sentences.add(Text.of(TEXTS.get("district.names-up"), Words.year(from), Words.words(names))));
    names(schools, school -> Quarters.moved(from, school.outcome()) < 0, school -> school.school().name())
        .ifPresent(
            names -> sentences.add(Text.of(TEXTS.get("district.names-down"), Words.year(from), Words.words(names))));
    return sentences.isEmpty() ? Optional.empty() : Optional.of(Text.sentences(sentences));
  }

  /// Movement between the quartiles of the asked year and the year before; empty when one of them has no levels.
  private Optional<Quarters> movement(List<DistrictSchool> schools) {
    if (outcomes.size() < 2) {
      return Optional.empty();
    }
    return Quarters.of(outcomes.get(outcomes.size() - 2).year(),
        schools.stream().map(DistrictSchool::outcome).toList());
  }

  private Text overview(List<DistrictSchool> schools, Optional<Quarters> movement, Length length) {
    OutcomeResult last = outcomes.getLast();
    if (last.refused().isPresent()) {
      return Text.of(TEXTS.get("district.no-outcome"), Words.words(last.profile().document().name()),
          Words.year(last.year()));
    }
    Fact n = Fact.plain(last.n(), new Origin(TEXTS.get("origin.compared", last.year().label())));
    Fact all = Fact.plain(schools.size(), new Origin(TEXTS.get("origin.schools")));
    Text place = length == Length.FULL
        ? Text.of(TEXTS.get("reference"), Span.reference(DistrictTables.SCHOOLS))
        : Text.of(TEXTS.get("stop"));
    List<Text> sentences = new ArrayList<>(List.of(Words.joined(Text.of(TEXTS.get("district.counted"),
        Words.year(last.year()), n, Words.ofSchools(n), all), place)));
    movement.ifPresent(moved -> sentences.add(Text.of(TEXTS.get("district.moved"), Words.year(moved.from()),
        moved.up(), Words.ofSchools(moved.up()), moved.down(), Words.ofSchools(moved.down()), moved.same(),
        Words.ofSchools(moved.same()), Span.reference(DistrictTables.MOVEMENT))));
    return Text.sentences(sentences);
  }

  /// Names of schools without a value and of those outside the comparison, with reasons.
  ///
  /// @param some whether some schools have a value, so that those without one need to be named
  private static Optional<Text> gaps(List<DistrictSchool> schools, boolean some) {
    List<Text> sentences = new ArrayList<>();
    names(schools, school -> some && school.withoutData(), school -> school.school().name())
        .ifPresent(names -> sentences.add(Text.of(TEXTS.get("district.no-data"), Words.words(names))));
    names(schools, DistrictSchool::withoutExams, school -> school.school().name())
        .ifPresent(names -> sentences.add(Text.of(TEXTS.get("district.no-exams"), Words.words(names))));
    names(schools, DistrictSchool::outside, school -> TEXTS.get("missing.item", school.school().name(),
        school.reason())).ifPresent(names -> sentences.add(Text.of(TEXTS.get("district.outside"), Words.words(names))));
    return sentences.isEmpty() ? Optional.empty() : Optional.of(Text.sentences(sentences));
  }

  private static Optional<String> names(List<DistrictSchool> schools, Predicate<DistrictSchool> which,
      Function<DistrictSchool, String> name) {
    String names = schools.stream().filter(which).map(name).collect(Collectors.joining(TEXTS.get("semicolon")));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /// Bars of the last year's share that the method weighs and schools have.
  private Optional<? extends ChartSpec> bars() {
    SchoolYear year = results.year();
    return input.methods().outcome().indicators().stream().map(indicator -> indicator.indicator())
        .filter(indicator -> indicator instanceof Indicator.Passed)
        .flatMap(indicator -> IndicatorCharts.bars(indicator, input.indicators(), year, compared(year)).stream())
        .findFirst();
  }

  private List<Participant> compared(SchoolYear year) {
    return input.participants(year).stream().filter(Participant::compared).toList();
  }

  /// A figure with the sentence that leads to it.
  private static List<Block> figure(String id, String sentence, Optional<? extends ChartSpec> chart,
      double highest) {
    return chart.<List<Block>>map(spec -> List.of(
        new Block.Paragraph(Text.of(sentence, new Span.Reference(id, Span.Form.PREPOSITIONAL))),
        DynamicsNote.figure(id, spec, highest))).orElse(List.of());
  }

  private List<Block> distribution(double highest) {
    return figure(DISTRIBUTION, TEXTS.get("figure.distribution"), DistrictCharts.quartiles(outcomes), highest);
  }

  private List<Text> conclusions(Optional<Quarters> movement) {
    List<Text> items = new ArrayList<>(movement.map(DistrictBody::conclusions).orElse(List.of()));
    items.addAll(new Conclusions(results, Sentences.Scope.DISTRICT, Conclusions.Places.FULL).shares());
    return items;
  }

  private static List<Text> conclusions(Quarters moved) {
    Span from = Words.year(moved.from());
    Span reference = Span.reference(DistrictTables.MOVEMENT);
    return List.of(
        Text.of(TEXTS.get("conclusion.schools-up"), from, moved.up(), Words.ofSchools(moved.up()), reference),
        Text.of(TEXTS.get("conclusion.schools-down"), from, moved.down(), Words.ofSchools(moved.down()), reference));
  }
}
