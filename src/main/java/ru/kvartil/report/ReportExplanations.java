package ru.kvartil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.provenance.Place;
import ru.kvartil.shared.Texts;

/// Every number of a document in reading order, with what it says and the cells it rests on.
public final class ReportExplanations {
  private static final Texts TEXTS = Texts.of(ReportExplanations.class);
  private static final int LONGEST = 90;

  private ReportExplanations() {}

  public static Explanation of(ReportContent content) {
    List<Explanation> blocks = new ArrayList<>();
    for (PlainBlock block : content.plainBlocks()) {
      if (!block.facts().isEmpty()) {
        blocks.add(new Explanation(brief(block), "", Kind.REMARK,
            block.facts().stream().map(ReportExplanations::of).toList(), Optional.empty()));
      }
    }
    return Explanation.number(content.title(), TEXTS.get("why.numbers", content.facts().size()), blocks);
  }

  private static String brief(PlainBlock block) {
    String first = block.parts().stream().filter(part -> !part.isBlank()).findFirst().orElse(TEXTS.get("why.block"));
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST).strip() + "…";
  }

  /// One number.
  public static Explanation of(Fact fact) {
    List<Explanation> sources = new ArrayList<>(fact.origin().cells().stream()
        .map(cell -> Explanation.source(new Place(Optional.empty(), cell))).toList());
    if (fact.value().isEmpty()) {
      sources.addFirst(Explanation.of(Kind.MISSING, TEXTS.get("why.missing")));
    }
    if (sources.isEmpty()) {
      sources.add(Explanation.of(Kind.REMARK, TEXTS.get("why.counted")));
    }
    return Explanation.number(fact.origin().what(), fact.text(), sources);
  }
}
