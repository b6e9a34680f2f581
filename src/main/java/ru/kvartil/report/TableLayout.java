package ru.kvartil.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Widths of the columns and size of the letters of a table, the same for DOCX and PDF: no word is torn, the rest of the
/// width goes where the content is long, and a table too wide for 12 points is set smaller.
///
/// @param widthsMm of the columns, millimetres; together the width of the text
/// @param size of the letters, points
public record TableLayout(List<Double> widthsMm, double size) {
  /// Space between the words of a cell and one of its sides, millimetres.
  public static final double PADDING_MM = 1.6;
  private static final double[] SIZES = {TextStyle.TABLE_CELL.size(), 11, 10, 9, 8};
  private static final double MM_PER_POINT = 25.4 / 72;
  /// Cells longer than this many letter heights are folded rather than given more width.
  private static final double LONGEST = 18;
  /// Lines a heading may take.
  private static final int MOST_LINES = 4;

  public TableLayout {
    widthsMm = List.copyOf(widthsMm);
  }

  /// @param widthMm width of the text
  public static TableLayout of(Table table, PlainTable words, double widthMm) {
    int count = table.columns().size();
    double[] longestWord = new double[count];
    double[] longestCell = new double[count];
    for (int i = 0; i < count; i++) {
      int column = i;
      String heading = words.headings().get(column);
      List<String> cells = words.rows().stream().map(row -> row.get(column)).toList();
      longestWord[i] = Stream.concat(Stream.of(heading), cells.stream()).flatMap(text -> Stream.of(text.split("[ \n]")))
          .mapToDouble(LetterWidths::of).max().orElse(0);
      double longest = cells.stream().mapToDouble(LetterWidths::of).max().orElse(0);
      longestCell[i] = Math.max(longestWord[i], Math.min(LONGEST, longest));
    }
    double size = size(longestWord, widthMm);
    boolean given = table.columns().stream().allMatch(column -> column.weight() > 0);
    double[] weights = given
        ? table.columns().stream().mapToDouble(Table.Column::weight).toArray()
        : millimetres(wishes(words.headings(), longestCell, size, widthMm), size);
    return new TableLayout(shared(millimetres(longestWord, size), weights, widthMm), size);
  }

  /// Widths at which cells stand on one line and headings on as few lines as the page allows: the longest line is
  /// folded first.
  private static double[] wishes(List<String> headings, double[] longestCell, double size, double widthMm) {
    int[] lines = new int[headings.size()];
    Arrays.fill(lines, 1);
    while (true) {
      double[] wishes = longestCell.clone();
      int widest = -1;
      double most = 0;
      for (int i = 0; i < wishes.length; i++) {
        double line = LetterWidths.of(headings.get(i)) / lines[i];
        wishes[i] = Math.max(longestCell[i], line);
        if (line > longestCell[i] && line > most && lines[i] < MOST_LINES) {
          most = line;
          widest = i;
        }
      }
      if (widest < 0 || Arrays.stream(millimetres(wishes, size)).sum() <= widthMm) {
        return wishes;
      }
      lines[widest]++;
    }
  }

  /// The largest size at which the longest words stand whole; the smallest where none does.
  private static double size(double[] longestWord, double widthMm) {
    return Arrays.stream(SIZES).filter(size -> Arrays.stream(millimetres(longestWord, size)).sum() <= widthMm)
        .findFirst()
        .orElse(SIZES[SIZES.length - 1]);
  }

  private static double[] millimetres(double[] letterHeights, double size) {
    return Arrays.stream(letterHeights).map(width -> width * size * MM_PER_POINT + 2 * PADDING_MM).toArray();
  }

  /// Widths in proportion to the weights, none below its least, together exactly the whole: the factor is found by
  /// halving. Where even the least do not fit, all are narrowed alike.
  private static List<Double> shared(double[] least, double[] weights, double whole) {
    double low = 0;
    double high = whole / Arrays.stream(weights).min().orElse(1);
    for (int i = 0; i < 60; i++) {
      double factor = (low + high) / 2;
      if (Arrays.stream(widths(least, weights, factor)).sum() > whole) {
        high = factor;
      } else {
        low = factor;
      }
    }
    double[] widths = widths(least, weights, low);
    double correction = whole / Arrays.stream(widths).sum();
    return Arrays.stream(widths).map(width -> width * correction).boxed().toList();
  }

  private static double[] widths(double[] least, double[] weights, double factor) {
    double[] widths = new double[least.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(least[i], weights[i] * factor);
    }
    return widths;
  }
}
