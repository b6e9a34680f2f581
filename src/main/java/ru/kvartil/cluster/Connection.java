package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ru.kvartil.index.CommonOutcome;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// How two numbers of the schools go together.
///
/// @param one Russian name
/// @param other Russian name; ИОР in the first lines
public record Connection(String one, String other, RankCorrelation correlation) {
  private static final Texts TEXTS = Texts.of(Connection.class);
  private static final int DIGITS = 2;
  private static final int P_DIGITS = 3;
  private static final double SURE = 0.05;

  /// Every feature with ИОР, then the features with one another.
  ///
  /// @param outcome results of the schools that have them
  public static List<Connection> all(FeatureTable table, CommonOutcome outcome) {
    List<Connection> all = new ArrayList<>();
    int[] known = IntStream.range(0, table.rows().size())
        .filter(i -> outcome.values().containsKey(table.rows().get(i).key())).toArray();
    double[] results = IntStream.of(known).mapToDouble(i -> outcome.values().get(table.rows().get(i).key())).toArray();
    for (int j = 0; j < table.columns().size(); j++) {
      double[] column = table.shown(j);
      all.add(new Connection(table.columns().get(j).name(), outcome.name(),
          RankCorrelation.of(IntStream.of(known).mapToDouble(i -> column[i]).toArray(), results)));
    }
    for (int j = 0; j < table.columns().size(); j++) {
      for (int k = 0; k < j; k++) {
        all.add(new Connection(table.columns().get(j).name(), table.columns().get(k).name(),
            RankCorrelation.of(table.shown(j), table.shown(k))));
      }
    }
    return all;
  }

  /// The coefficient as people read it; why there is none.
  public String rho() {
    return correlation.rho().isPresent()
        ? RussianFormat.signed(correlation.rho().getAsDouble(), DIGITS)
        : TEXTS.get("connection.none");
  }

  /// The probability as people read it; why there is none.
  public String p() {
    if (correlation.p().isEmpty()) {
      return TEXTS.get("connection.no-p");
    }
    double p = correlation.p().getAsDouble();
    return p < 0.001 ? TEXTS.get("connection.small-p") : RussianFormat.fixed(p, P_DIGITS);
  }

  /// What is seen: «связан», never «влияет».
  public String words() {
    if (correlation.rho().isEmpty()) {
      return TEXTS.get("connection.none.words");
    }
    if (correlation.p().isEmpty()) {
      return TEXTS.get("connection.few.words", RankCorrelation.CLAIM);
    }
    if (correlation.p().getAsDouble() >= SURE) {
      return TEXTS.get("connection.unseen");
    }
    return TEXTS.get(correlation.rho().getAsDouble() > 0 ? "connection.same" : "connection.opposite");
  }
}
