package ru.kvartil.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.report.Block;
import ru.kvartil.report.Figure;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.report.PlainTable;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.report.TextStyle;

/// Cuts the blocks of one document into pieces and puts them on paper one after another.
final class PdfBody {
  private final Paper paper;
  private final Letters letters;
  private final ChartDrawer charts;
  private final List<Piece> pieces = new ArrayList<>();

  PdfBody(Paper paper, Letters letters, ChartDrawer charts) {
    this.paper = paper;
    this.letters = letters;
    this.charts = charts;
  }

  void write(ReportContent content) throws IOException {
    List<PlainBlock> blocks = content.plainBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean signed = i + 1 < blocks.size() && blocks.get(i + 1).block() instanceof Block.Signatures;
      cut(blocks.get(i), signed);
    }
    @Nullable
    TextStyle previous = null;
    for (int i = 0; i < pieces.size(); i++) {
      paper.gap(TextStyle.gap(previous, pieces.get(i).style()));
      pieces.get(i).put(tail(i));
      previous = pieces.get(i).style();
    }
  }

  /// Height of what must follow a piece on its page: the space, and the beginning of the next one.
  private float tail(int i) {
    if (!pieces.get(i).keeps() || i + 1 == pieces.size()) {
      return 0;
    }
    Piece next = pieces.get(i + 1);
    return (float) TextStyle.gap(pieces.get(i).style(), next.style()) + next.head(tail(i + 1));
  }

  /// @param kept the end of the block must not part from the next one
  private void cut(PlainBlock plain, boolean kept) throws IOException {
    switch (plain.block()) {
      case Block.Organisation _ -> text(plain.text(), TextStyle.ORGANISATION, false);
      case Block.Kind _ -> text(plain.text(), TextStyle.KIND, false);
      case Block.Title _ -> text(plain.text(), TextStyle.TITLE, false);
      case Block.DatePlace _ ->
        pieces.add(new DatePlaceLine(paper, letters, plain.parts().getFirst(), plain.parts().getLast()));
      case Block.Section _ -> text(plain.text(), TextStyle.SECTION, false);
      case Block.Paragraph _,Block.Numbered _ -> texts(plain.parts(), TextStyle.BODY, kept);
      case Block.Signatures signatures -> pieces.add(new SignatureLines(paper, letters, signatures));
      case Block.Code code -> pieces.add(new CodeSquares(paper, code));
      case Block.PageBreak _ -> pieces.add(new PageEnd(paper));
      case Table table -> table(table, plain.table(table), kept);
      case Figure figure -> {
        pieces.add(new Picture(paper, figure, charts));
        text(plain.text(), TextStyle.FIGURE_CAPTION, kept);
      }
    }
  }

  private void text(String text, TextStyle style, boolean kept) {
    pieces.add(new TextPiece(paper, letters, text, style, kept));
  }

  private void texts(List<String> texts, TextStyle style, boolean kept) {
    for (int i = 0; i < texts.size(); i++) {
      text(texts.get(i), style, kept && i == texts.size() - 1);
    }
  }

  private void table(Table table, PlainTable words, boolean kept) {
    text(words.caption(), TextStyle.TABLE_CAPTION, false);
    pieces.add(new PdfGrid(paper, letters, table, words, kept || !words.notes().isEmpty()));
    texts(words.notes(), TextStyle.TABLE_NOTE, kept);
  }
}
