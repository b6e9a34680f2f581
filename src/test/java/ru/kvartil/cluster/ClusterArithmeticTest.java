package ru.kvartil.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.index.StandardScores;

/// Numbers worked out by hand and properties over many random tables.
class ClusterArithmeticTest {
  private static final double CLOSE = 1e-12;

  /// Points 0, 1, 5, 6 and 20 alone: of the first a = 1, b = (5 + 6)/2; 20 is alone and has 0.
  @Test
  void silhouetteByHand() {
    double[][] points = {{0}, {1}, {5}, {6}, {20}};
    double[] widths = Silhouette.of(points, new int[]{0, 0, 1, 1, 2});
    assertThat(widths).containsExactly(new double[]{(5.5 - 1) / 5.5, (4.5 - 1) / 4.5, (4.5 - 1) / 4.5,
      (5.5 - 1) / 5.5, 0}, within(CLOSE));
    assertThat(Silhouette.mean(points, new int[]{0, 0, 1, 1, 2}))
        .isCloseTo((2 * 4.5 / 5.5 + 2 * 3.5 / 4.5) / 5, within(CLOSE));
  }

  /// The table of Hubert and Arabie by hand: six points, 2 + 4 against 3 + 3; pairs 7 and 6 of 15, together in both 4.
  @Test
  void adjustedRandByHand() {
    int[] one = {0, 0, 1, 1, 1, 1};
    int[] other = {0, 0, 0, 1, 1, 1};
    double expected = 7.0 * 6 / 15;
    assertThat(AdjustedRand.index(one, other)).isCloseTo((4 - expected) / (6.5 - expected), within(CLOSE));
    assertThat(AdjustedRand.index(one, new int[]{5, 5, 2, 2, 2, 2})).isEqualTo(1);
    assertThat(AdjustedRand.index(new int[]{0, 0, 0}, new int[]{1, 1, 1})).isEqualTo(1);
    assertThat(AdjustedRand.index(new int[]{0, 0, 1, 1}, new int[]{0, 1, 0, 1})).isCloseTo(-0.5, within(CLOSE));
  }

  /// Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: Σd² = 0.5, by Pearson of ranks 4.5/√(4.5·5).
  @Test
  void tiesTakeMeanRanks() {
    RankCorrelation found = RankCorrelation.of(new double[]{10, 20, 20, 40}, new double[]{1, 2, 3, 9});
    assertThat(found.rho().orElseThrow()).isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(CLOSE));
    assertThat(found.p()).isEmpty();
    assertThat(found.n()).isEqualTo(4);
  }

  /// R: cor.test(1:10, c(2,1,4,3,6,5,8,7,10,9), method = "spearman", exact = FALSE): rho 0.9393939, Σd² = 10,
  /// t = 0.9393939·√(8/(1 − 0.8824610)) = 7.750136, p = 5.484053e-05.
  @Test
  void aProbabilityIsGivenFromTenSchoolsOn() {
    double[] one = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    RankCorrelation found = RankCorrelation.of(one, new double[]{2, 1, 4, 3, 6, 5, 8, 7, 10, 9});
    assertThat(found.rho().orElseThrow()).isCloseTo(1 - 6.0 * 10 / 990, within(CLOSE));
    assertThat(found.p().orElseThrow()).isCloseTo(5.484e-05, within(1e-8));
    assertThat(RankCorrelation.of(one, one).p()).hasValue(0);
    assertThat(RankCorrelation.of(one, new double[10]).rho()).isEmpty();
  }

  /// Two variables with r: eigenvalues 1 ± r, vectors (1, ±1)/√2, KMO one half whatever r is,
  /// χ² = −(n − 1 − 9/6)·ln(1 − r²) with one degree of freedom.
  @Test
  void twoVariablesByHand() {
    double[][] z = StandardScores.of(List.of(new double[]{1, 2, 3, 4, 5}, new double[]{2, 1, 4, 3, 5})).rows();
    PrincipalComponents found = PrincipalComponents.of(z);
    assertThat(found.eigenvalues().getFirst()).isCloseTo(1.8, within(CLOSE));
    assertThat(found.eigenvalues().getLast()).isCloseTo(0.2, within(CLOSE));
    assertThat(found.vectors().getFirst().getFirst()).isCloseTo(Math.sqrt(0.5), within(CLOSE));
    assertThat(found.vectors().getLast()).satisfies(vector -> {
      assertThat(vector.getFirst()).isCloseTo(Math.sqrt(0.5), within(CLOSE));
      assertThat(vector.getLast()).isCloseTo(-Math.sqrt(0.5), within(CLOSE));
    });
    assertThat(found.kmo().orElseThrow()).isCloseTo(0.5, within(CLOSE));
    // χ² = −2.5·ln 0.36 = 2.554128; P(χ²₁ > 2.554128) = 2·(1 − Φ(1.598164)) = 0.110007
    assertThat(found.bartlett().orElseThrow()).isCloseTo(0.110007, within(2e-6));
    assertThat(found.kept()).isEqualTo(1);
    assertThat(found.loadings().getFirst().getFirst()).isCloseTo(Math.sqrt(0.9), within(CLOSE));
  }

  @Test
  void copiesOfAColumnHaveNeitherKmoNorBartlett() {
    double[] column = {1, 2, 3, 4, 7};
    PrincipalComponents found = PrincipalComponents.of(StandardScores.of(List.of(column, column)).rows());
    assertThat(found.kmo()).isEmpty();
    assertThat(found.bartlett()).isEmpty();
    assertThat(found.eigenvalues().getLast()).isCloseTo(0, within(1e-12));
  }

  /// Two blocks of variables on two components turned by 30°: varimax turns them back.
  @Test
  void varimaxFindsTheSimpleStructure() {
    double cos = Math.cos(Math.PI / 6);
    double sin = Math.sin(Math.PI / 6);
    List<List<Double>> turned = List.of(List.of(0.9 * cos, 0.9 * sin), List.of(0.8 * cos, 0.8 * sin),
        List.of(0.85 * cos, 0.85 * sin), List.of(-0.7 * sin, 0.7 * cos), List.of(-0.6 * sin, 0.6 * cos));
    List<List<Double>> found = Varimax.rotate(turned);
    double[] block = {0.9, 0.8, 0.85, 0, 0};
    double[] other = {0, 0, 0, 0.7, 0.6};
    for (int i = 0; i < block.length; i++) {
      assertThat(found.get(i).get(0)).isCloseTo(block[i], within(1e-9));
      assertThat(found.get(i).get(1)).isCloseTo(other[i], within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theAnswerDoesNotDependOnTheOrderOfRows(long seed) {
    Random random = new Random(seed);
    double[][] points = random(random, 12 + random.nextInt(30), 2 + random.nextInt(3));
    List<Integer> order = new ArrayList<>(IntStream.range(0, points.length).boxed().toList());
    Collections.shuffle(order, random);
    double[][] shuffled = order.stream().map(i -> points[i]).toArray(double[][]::new);
    Partition one = KMeans.best(points, 3, 7, 50);
    Partition other = KMeans.best(shuffled, 3, 7, 50);
    assertThat(other.centres()).isEqualTo(one.centres());
    for (int i = 0; i < order.size(); i++) {
      assertThat(other.labels().get(i)).isEqualTo(one.labels().get(order.get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void unitsAndZeroPointsOfColumnsDoNotMatter(long seed) {
    Random random = new Random(seed);
    int n = 10 + random.nextInt(20);
    List<double[]> columns = IntStream.range(0, 3)
        .mapToObj(_ -> random.doubles(n, -3, 3).toArray()).toList();
    List<double[]> others = columns.stream()
        .map(column -> Arrays.stream(column).map(x -> 1000 * x + 250).toArray()).toList();
    double[][] z = StandardScores.of(columns).rows();
    double[][] moved = StandardScores.of(others).rows();
    assertThat(KMeans.best(moved, 3, 5, 50).labels()).isEqualTo(KMeans.best(z, 3, 5, 50).labels());
    assertThat(PrincipalComponents.of(moved).eigenvalues().getFirst())
        .isCloseTo(PrincipalComponents.of(z).eigenvalues().getFirst(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void groupsAreNearestToTheirCentresAndNeverEmpty(long seed) {
    Random random = new Random(seed);
    double[][] points = random(random, 25, 2);
    for (int k = 2; k <= 6; k++) {
      Partition found = KMeans.best(points, k, 3, 50);
      assertThat(found.sizes()).hasSize(k).doesNotContain(0);
      for (int i = 0; i < points.length; i++) {
        double own = distance(points[i], found.centres().get(found.labels().get(i)));
        for (List<Double> centre : found.centres()) {
          assertThat(own).isLessThanOrEqualTo(distance(points[i], centre) + CLOSE);
        }
      }
    }
  }

  @Test
  void repeatedPointsFillEveryGroup() {
    double[][] points = {{0}, {0}, {0}, {0}, {1}, {1}, {9}};
    assertThat(KMeans.different(points)).isEqualTo(3);
    assertThat(KMeans.best(points, 3, 1, 50).totalWithin()).isZero();
    // Both centres start where all points are: the second group takes the farthest point.
    assertThat(KMeans.lloyd(points, new double[][]{{0}, {0}}).sizes()).doesNotContain(0);
  }

  /// Variables without any connection: eigenvalues sum to their number, components are orthogonal.
  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void componentsAreOrthogonalAndKeepTheVariance(long seed) {
    double[][] raw = random(new Random(seed), 40, 5);
    List<double[]> columns = IntStream.range(0, 5)
        .mapToObj(j -> Arrays.stream(raw).mapToDouble(row -> row[j]).toArray()).toList();
    PrincipalComponents found = PrincipalComponents.of(StandardScores.of(columns).rows());
    assertThat(found.eigenvalues().stream().mapToDouble(x -> x).sum()).isCloseTo(5, within(1e-9));
    assertThat(found.eigenvalues()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        int one = a;
        int two = b;
        double product = IntStream.range(0, 5)
            .mapToDouble(j -> found.vectors().get(one).get(j) * found.vectors().get(two).get(j)).sum();
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-9));
      }
      List<Double> vector = found.vectors().get(a);
      double most = vector.stream().mapToDouble(Math::abs).max().orElseThrow();
      assertThat(vector).anyMatch(x -> Math.abs(x - most) < 1e-9);
    }
  }

  private static double distance(double[] point, List<Double> centre) {
    return Math.sqrt(KMeans.squared(point, centre.stream().mapToDouble(x -> x).toArray()));
  }

  private static double[][] random(Random random, int rows, int columns) {
    return IntStream.range(0, rows).mapToObj(_ -> random.doubles(columns, 0, 10).toArray()).toArray(double[][]::new);
  }
}
