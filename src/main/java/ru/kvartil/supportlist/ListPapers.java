package ru.kvartil.supportlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Origin;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Span;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.School;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenWords;

/// The centre's papers from a frozen calculation: «Предложения к перечню» and «Расчёт» (methodology §7). They name the
/// profile, what of it is ours and the hash; distances to thresholds are in neither.
public final class ListPapers {
  private static final Texts TEXTS = Texts.of(ListPapers.class);
  private final FrozenMark mark;
  private final FrozenCalculation said;
  private final LocalDate date;
  private final String centre;

  /// @param date of the paper
  /// @param centre name of the centre, for the head
  public ListPapers(FrozenMark mark, FrozenCalculation said, LocalDate date, String centre) {
    this.mark = mark;
    this.said = said;
    this.date = date;
    this.centre = centre;
  }

  /// «Предложения к перечню».
  public ReportContent proposals(SupportList list) {
    List<Block> blocks = head(TEXTS.get("paper.proposals"), TEXTS.get("paper.proposals-of",
        list.requisites().actionYear().label(), said.year().label()));
    if (list.lines().isEmpty()) {
      blocks.add(paragraph(TEXTS.get("paper.nobody")));
    } else {
      Origin origin = new Origin(TEXTS.get("paper.by-calculation", mark.hash()));
      blocks.add(new Block.Paragraph(Text.of(TEXTS.get("paper.proposed"),
          Fact.plain(list.lines().size(), origin), Fact.plain(said.schools().size(), origin),
          Span.reference("proposals"))));
      List<Table.Row> rows = new ArrayList<>();
      for (SupportList.Line line : list.lines()) {
        rows.add(Table.Row.of(Text.of(plain(Integer.toString(rows.size() + 1))), Text.of(plain(line.named())),
            Text.of(plain(line.reason()))));
      }
      blocks.add(new Table("proposals", TEXTS.get("paper.proposals-table"),
          List.of(Table.Column.words(TEXTS.get("paper.number")), weighted(TEXTS.get("paper.school"), 2),
              weighted(TEXTS.get("paper.grounds"), 4)),
          rows, List.of(Text.of(plain(method())))));
    }
    remarks(blocks);
    blocks.add(signatures(list.hands()));
    return content(TEXTS.get("paper.proposals"), blocks, false);
  }

  /// «Расчёт»: what was found of every school, by what, from what.
  public ReportContent calculation() {
    List<Block> blocks = head(TEXTS.get("paper.calculation"),
        TEXTS.get("paper.calculation-of", said.year().label(), said.rules().name()));
    blocks.add(paragraph(TEXTS.get("paper.frozen", FrozenWords.moment(said.at()), said.person(), mark.hash())));
    blocks.add(paragraph(method()));
    List<Table.Row> rows = new ArrayList<>();
    for (School school : said.schools()) {
      String state = FrozenWords.flag(school.state(said.flag()));
      String fired = school.fired(said.flag()).stream().map(Criterion::words).collect(Collectors.joining("; "));
      rows.add(Table.Row.of(Text.of(plain(school.name().name())), Text.of(plain(state)),
          Text.of(plain(fired.isEmpty() ? TEXTS.get("paper.none-fired") : fired)),
          Text.of(plain(school.remarks().isEmpty() ? "–" : String.join(" ", school.remarks())))));
    }
    blocks.add(new Table("calculation", TEXTS.get("paper.calculation-table", said.flag()),
        List.of(weighted(TEXTS.get("paper.school"), 2), weighted(TEXTS.get("paper.state"), 1),
            weighted(TEXTS.get("paper.fired"), 4),
            weighted(TEXTS.get("paper.remarks"), 2)),
        rows, List.of()));
    blocks.add(new Table("parameters", TEXTS.get("paper.parameters"),
        List.of(weighted(TEXTS.get("paper.parameter"), 4), weighted(TEXTS.get("paper.value"), 2),
            weighted(TEXTS.get("paper.mark"), 2)),
        parameters(),
        List.of()));
    blocks.add(new Table("imports", TEXTS.get("paper.imports"),
        List.of(Table.Column.words(TEXTS.get("paper.number")), weighted(TEXTS.get("paper.file"), 3),
            weighted(TEXTS.get("paper.loaded"), 2)),
        said.imports().stream().map(each -> Table.Row.of(Text.of(plain(Long.toString(each.number()))),
            Text.of(plain(each.file())),
            Text.of(plain(TEXTS.get("paper.who", FrozenWords.moment(each.at()), each.person()))))).toList(),
        List.of()));
    remarks(blocks);
    blocks.add(signatures(Hands.NOBODY));
    return content(TEXTS.get("paper.calculation"), blocks, true);
  }

  /// Every number of the rules with its mark, as far as today's program can read them.
  private List<Table.Row> parameters() {
    List<Table.Row> rows = new ArrayList<>();
    try {
      MethodologyProfile profile = ProfileReader.read(said.rules().text());
      for (ProfileLine line : ProfileLines.of(profile)) {
        rows.add(Table.Row.of(Text.of(plain(line.title())), Text.of(plain(line.text())),
            Text.of(plain(line.mark().map(Mark::text).orElse("–")))));
      }
    } catch (Failure old) {
      rows.add(Table.Row.of(Text.of(plain(old.text())), Text.of(plain("–")), Text.of(plain("–"))));
    }
    return rows;
  }

  private String method() {
    String order = said.rules().order().isEmpty() ? TEXTS.get("paper.no-order") : said.rules().order();
    return TEXTS.get("paper.method", said.rules().name(), said.rules().version(), said.rules().source(), order,
        said.rules().hash());
  }

  private void remarks(List<Block> blocks) {
    said.warnings().forEach(warning -> blocks.add(paragraph(warning)));
  }

  private List<Block> head(String kind, String title) {
    List<Block> blocks = new ArrayList<>();
    if (!centre.isBlank()) {
      blocks.add(new Block.Organisation(List.of(centre)));
    }
    blocks.add(new Block.Kind(kind));
    blocks.add(new Block.Title(List.of(Text.of(plain(title)))));
    blocks.add(new Block.DatePlace(RussianFormat.longDate(date), ""));
    return blocks;
  }

  private static Block signatures(Hands hands) {
    return new Block.Signatures(List.of(new Block.Signature(TEXTS.get("hands.prepared"), "", hands.prepared()),
        new Block.Signature(TEXTS.get("hands.agreed"), "", hands.agreed()),
        new Block.Signature(TEXTS.get("hands.signed"), "", hands.signed()),
        new Block.Signature(TEXTS.get("hands.approved"), "", hands.approved())));
  }

  private static Table.Column weighted(String heading, double weight) {
    return new Table.Column(heading, "", Table.Align.LEFT, weight);
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(Text.of(plain(words)));
  }

  /// Words of data may hold braces; a pattern must not see them.
  private static String plain(String words) {
    return words.replace('{', '(').replace('}', ')');
  }

  private ReportContent content(String kind, List<Block> blocks, boolean wide) {
    return new ReportContent(TEXTS.get("paper.title", kind, said.year().label()), centre, date,
        PageSetup.GOST_2025.turned(wide), blocks);
  }
}
