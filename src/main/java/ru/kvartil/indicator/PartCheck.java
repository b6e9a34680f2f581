package ru.kvartil.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import ru.kvartil.assessment.Measure;

/// Finds parts above their whole within one row of numbers, of a file or of a grid. The source is wrong then, and only a
/// person can say where.
public final class PartCheck {
  private PartCheck() {}

  /// Something wrong about a whole.
  public sealed interface Finding {
    /// Place of the whole among the columns.
    int whole();
  }

  /// A part above its whole.
  ///
  /// @param people whether it is participants or applications above graduates
  public record PartAbove(int part, int whole, boolean people) implements Finding {}

  /// Parts that exclude each other are together above their whole.
  public record SumAbove(int whole, double sum) implements Finding {}

  /// @param columns what each column's numbers are
  /// @param whole place of a column's whole, -1 when the row does not hold it
  /// @param numbers number of a column, NaN where there is none
  public static List<Finding> check(List<ValueMeaning> columns, IntUnaryOperator whole, IntToDoubleFunction numbers) {
    List<Finding> found = new ArrayList<>(0);
    double[] marks = new double[columns.size()];
    double[] scores = new double[columns.size()];
    for (int part = 0; part < columns.size(); part++) {
      int of = whole.applyAsInt(part);
      double number = numbers.applyAsDouble(part);
      if (of >= 0 && !Double.isNaN(number) && !Double.isNaN(numbers.applyAsDouble(of))) {
        if (number > numbers.applyAsDouble(of)) {
          found.add(new PartAbove(part, of, columns.get(part).measure()
              .filter(m -> m == Measure.PARTICIPANTS || m == Measure.APPLIED).isPresent()));
        }
        switch (columns.get(part).share()) {
          case MARKS -> marks[of] += number;
          case SCORES -> scores[of] += number;
          case NONE -> {
          }
        }
      }
    }
    if (found.isEmpty()) {
      for (int of = 0; of < columns.size(); of++) {
        double sum = Math.max(marks[of], scores[of]);
        if (sum > numbers.applyAsDouble(of)) {
          found.add(new SumAbove(of, sum));
        }
      }
    }
    return found;
  }
}
