package ru.kvartil.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Named features of the compared schools that have all of them, in standard scores over these schools: what likenesses,
/// groups and correlations are computed from. Says which schools and features are not in it, and why.
///
/// @param rows in the order of the registry
/// @param leftOut schools that are not in the table, each with its reason
/// @param remarks features that were left out, in Russian sentences
public record FeatureTable(SchoolYear year, List<Column> columns, List<Row> rows, List<LeftOut> leftOut,
    List<String> remarks) {
  private static final Texts TEXTS = Texts.of(FeatureTable.class);

  public FeatureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    remarks = List.copyOf(remarks);
  }

  /// One feature.
  ///
  /// @param name Russian
  /// @param unit Russian, empty when unknown
  /// @param mean of the numbers as they are shown
  public record Column(Feature feature, String name, String unit, double mean) {}

  /// One number of a school.
  ///
  /// @param shown in the unit of the feature
  /// @param used what is compared: the same, or its logarithm
  /// @param z standard score of `used` over the rows
  public record Measured(double shown, double used, double z) {}

  /// One school.
  ///
  /// @param numbers one for each column
  /// @param origin how each came about
  public record Row(Participant school, List<Measured> numbers, List<Explanation.Lazy> origin) {
    public Row {
      numbers = List.copyOf(numbers);
      origin = List.copyOf(origin);
    }

    public SchoolKey key() {
      return school.key();
    }
  }

  /// A school that is not in the table.
  ///
  /// @param reason Russian words
  public record LeftOut(Participant school, String reason) {
    /// «Школа № 5 (нет данных: …)».
    public String text() {
      return TEXTS.get("features.left-out", school.school().name(), reason);
    }
  }

  /// Standard scores by row.
  public double[][] scores() {
    return rows.stream().map(row -> row.numbers().stream().mapToDouble(Measured::z).toArray()).toArray(double[][]::new);
  }

  /// Numbers of a column as they are shown.
  public double[] shown(int column) {
    return rows.stream().mapToDouble(row -> row.numbers().get(column).shown()).toArray();
  }

  /// Place of a school among the rows; empty when it is not in the table.
  public OptionalInt place(SchoolKey key) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).key().equals(key)).findFirst();
  }

  /// Why a school is not in the table; empty when it is.
  public Optional<LeftOut> absent(SchoolKey key) {
    return leftOut.stream().filter(each -> each.school().key().equals(key)).findFirst();
  }

  /// One sentence that names the schools that are not in the table; empty when all are.
  public Optional<String> absentees() {
    return leftOut.isEmpty()
        ? Optional.empty()
        : Optional.of(TEXTS.get("features.absent",
            leftOut.stream().map(LeftOut::text).collect(Collectors.joining("; "))));
  }

  /// The table of some of the schools, in scores among themselves; the others are not said to be left out.
  ///
  /// @param most of how many features at most
  public FeatureTable only(Predicate<Participant> which, int most) {
    List<Row> some = rows.stream().filter(row -> which.test(row.school())).toList();
    return standardised(year, columns, some, leftOut, remarks).atMost(most);
  }

  /// The table with its first so many columns.
  public FeatureTable atMost(int most) {
    if (columns.size() <= most) {
      return this;
    }
    List<String> more = new ArrayList<>(remarks);
    more.add(TEXTS.get("features.too-many", Levels.schools(rows.size()), most, columns.subList(most, columns.size())
        .stream().map(column -> "«" + column.name() + "»").collect(Collectors.joining(", "))));
    return new FeatureTable(year, columns.subList(0, most), rows.stream()
        .map(row -> new Row(row.school(), row.numbers().subList(0, most), row.origin().subList(0, most))).toList(),
        leftOut, more);
  }

  /// Gives numbers their scores; a column that is the same in all rows is dropped with a remark.
  static FeatureTable standardised(SchoolYear year, List<Column> columns, List<Row> rows, List<LeftOut> leftOut,
      List<String> remarks) {
    List<String> more = new ArrayList<>(remarks);
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      if (StandardScores.isConstant(column(rows, j)) && !rows.isEmpty()) {
        more.add(TEXTS.get(rows.size() == 1 ? "features.single" : "features.constant", columns.get(j).name()));
      } else {
        kept.add(j);
      }
    }
    if (rows.isEmpty()) {
      return new FeatureTable(year, List.of(), List.of(), leftOut, more);
    }
    double[][] z = StandardScores.of(kept.stream().map(j -> column(rows, j)).toList()).rows();
    List<Row> scored = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<Measured> numbers = new ArrayList<>();
      for (int c = 0; c < kept.size(); c++) {
        Measured number = row.numbers().get(kept.get(c));
        numbers.add(new Measured(number.shown(), number.used(), z[i][c]));
      }
      scored.add(new Row(row.school(), numbers, kept.stream().map(row.origin()::get).toList()));
    }
    List<Column> means = kept.stream().map(j -> new Column(columns.get(j).feature(), columns.get(j).name(),
        columns.get(j).unit(),
        rows.stream().mapToDouble(row -> row.numbers().get(j).shown()).average().orElseThrow())).toList();
    return new FeatureTable(year, means, scored, leftOut, more);
  }

  private static double[] column(List<Row> rows, int column) {
    return rows.stream().mapToDouble(row -> row.numbers().get(column).used()).toArray();
  }
}
