package ru.kvartil.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.cluster.ClusterResult.Wanted;
import ru.kvartil.cluster.Stratum.Group;
import ru.kvartil.fact.Series;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.SampleFeatures;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;

/// Groups of schools end to end: a district worked out by hand, what is refused, and what must not change the answer.
class ClusteringTest {
  private static final ClusterRules RULES = ClusterRules.usual();

  /// Eight schools: one feature is allowed (8/5) and two groups (8/4). 1…4 have 10, 11, 12, 13; 5…8 have 30, 31, 32, 33.
  private static SampleFeatures eight() {
    SampleFeatures district = new SampleFeatures();
    for (int i = 1; i <= 4; i++) {
      district.town(i, 9 + i, i % 3);
      district.town(4 + i, 29 + i, (i * 7) % 5);
    }
    return district;
  }

  private static ClusterResult compute(FeatureTable table, Map<Integer, Double> outcome, Integer... k) {
    Map<SchoolKey, Double> known = new HashMap<>();
    outcome.forEach((key, value) -> known.put(new SchoolKey(key), value));
    return Clustering.compute(RULES, new Wanted(table, known, Arrays.stream(k).findFirst()));
  }

  @Test
  void eightSchoolsByHand() {
    FeatureTable table = eight().table(SampleFeatures.feature(0), SampleFeatures.feature(1));
    ClusterResult found = compute(table, Map.of(1, 0.9, 2, 0.9, 3, 0.9, 4, 0.9, 5, 0.1, 6, 0.1, 7, 0.1, 8, 0.1));
    assertThat(found.refused()).isEmpty();
    assertThat(found.illustration()).isTrue();
    assertThat(found.table().columns()).hasSize(1);
    assertThat(found.table().remarks()).singleElement().asString().contains("«b»", "не больше 1");
    Stratum all = found.strata().getFirst();
    assertThat(all.trials()).extracting(Stratum.Trial::k).containsExactly(2);
    // mean 21.5, squares about it 2·(2.5 + 2.5 + 4·100)… = 4·100·2 + 10 = 810, sd = √(810/7)
    double sd = Math.sqrt(810.0 / 7);
    assertThat(all.trials().getFirst().within()).isCloseTo(10 / (sd * sd), within(1e-12));
    // a: distances inside to 1, 2, 3 → mean 2 for ends and 4/3 for the middle ones; b: means 21.5, 20.5, 19.5, 18.5
    double silhouette = 2 * ((21.5 - 2) / 21.5 + (20.5 - 4.0 / 3) / 20.5 + (19.5 - 4.0 / 3) / 19.5 + (18.5 - 2) / 18.5)
        / 8;
    assertThat(all.trials().getFirst().silhouette()).isCloseTo(silhouette, within(1e-12));
    // The group with the lower ИОР is the first one, although its feature is higher.
    assertThat(all.groups()).extracting(ClusteringTest::keys).containsExactly(List.of(5, 6, 7, 8), List.of(1, 2, 3, 4));
    assertThat(all.groups().getFirst().traits().getFirst().mean()).isCloseTo(31.5, within(1e-12));
    assertThat(all.groups().getFirst().traits().getFirst().z()).isCloseTo(10 / sd, within(1e-12));
    assertThat(GroupWords.text(all.groups().getFirst())).isEqualTo(
        "Группа 1: 4 школы. a – выше среднего: 31,5 против 21,5.");
    assertThat(all.stability().orElseThrow()).isEqualTo(new Stratum.Stability(1, 1, 1, 8));
    assertThat(all.remarks()).anyMatch(remark -> remark.startsWith("Иллюстрация: школ мало (8 школ, меньше 20)"));
  }

  @Test
  void withoutOutcomesLabelsFollowTheFirstFeature() {
    ClusterResult found = compute(eight().table(SampleFeatures.feature(0)), Map.of(1, 0.5));
    assertThat(found.strata().getFirst().groups()).extracting(ClusteringTest::keys)
        .containsExactly(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
  }

  @Test
  void fewerThanEightSchoolsAreRefused() {
    SampleFeatures district = new SampleFeatures();
    IntStream.rangeClosed(1, 7).forEach(i -> district.town(i, i));
    assertThat(compute(district.table(SampleFeatures.feature(0)), Map.of()).refused().orElseThrow())
        .contains("7 школ, нужно не менее 8", "группировкой по признакам");
    assertThat(compute(new SampleFeatures().table(SampleFeatures.feature(0)), Map.of()).refused().orElseThrow())
        .startsWith("Ни у одной школы нет полных данных");
    assertThat(compute(new SampleFeatures().town(1, 5).table(SampleFeatures.feature(0)), Map.of()).refused())
        .isPresent();
  }

  @Test
  void equalSchoolsAreRefused() {
    SampleFeatures district = new SampleFeatures();
    IntStream.rangeClosed(1, 12).forEach(i -> district.town(i, 5, 7));
    FeatureTable table = district.table(SampleFeatures.feature(0), SampleFeatures.feature(1));
    ClusterResult found = compute(table, Map.of());
    assertThat(found.refused().orElseThrow()).startsWith("Ни один из выбранных признаков не различает школы");
    assertThat(table.remarks()).hasSize(2).allMatch(remark -> remark.contains("одинаков"));
  }

  @Test
  void whoIsLeftOutIsNamedWithTheReason() {
    SampleFeatures district = eight();
    district.town(9, Double.NaN, 3).outside(10);
    FeatureTable table = district.table(SampleFeatures.feature(0), SampleFeatures.feature(1));
    assertThat(table.rows()).hasSize(8);
    assertThat(table.absentees().orElseThrow()).contains("Школа № 9 (нет данных: a)",
        "Школа № 10 (вне сравнения: вечерняя)");
  }

  @Test
  void aFeatureFewSchoolsHaveIsLeftOutInsteadOfTheSchools() {
    SampleFeatures district = eight();
    district.values(1, Double.NaN, Double.NaN, 4);
    FeatureTable table = district.table(SampleFeatures.feature(0), SampleFeatures.feature(2),
        SampleFeatures.feature(3));
    assertThat(table.rows()).hasSize(8);
    assertThat(table.remarks()).anyMatch(remark -> remark.contains("«c»") && remark.contains("у 1 из 8 школ"))
        .anyMatch(remark -> remark.contains("«d»") && remark.contains("ни у одной"));
  }

  @Test
  void contextAndResultsTogetherAreRefused() throws Failure {
    SampleFeatures district = new SampleFeatures();
    Indicator result = IndicatorId.parse("result:ОГЭ/Математика/mean");
    for (int i = 1; i <= 10; i++) {
      district.town(i).put(i, PassportField.PUPILS.series(), 100 * i)
          .put(i, new ResultKey(((Indicator.Stored) result).key().procedure(), "Математика", 0, Series.MAIN_PERIOD)
              .series(Measure.MEAN), 3 + i / 10.0)
          .put(i, new ResultKey(((Indicator.Stored) result).key().procedure(), "Математика", 0, Series.MAIN_PERIOD)
              .series(Measure.PARTICIPANTS), 20);
    }
    FeatureTable table = district.table(new Feature.Size(), new Feature.Of(result));
    assertThat(compute(table, Map.of()).refused().orElseThrow()).contains("Численность", "ОГЭ, математика",
        "одного рода");
  }

  @Test
  void aNumberOfGroupsThatCannotBeIsRefused() {
    FeatureTable table = eight().table(SampleFeatures.feature(0));
    assertThat(compute(table, Map.of(), 3).refused().orElseThrow()).isEqualTo(
        "Число групп 3 не подходит (с полными данными 8 школ): групп может быть от 2 до 2. Выберите другое число.");
    assertThat(compute(table, Map.of(), 2).strata().getFirst().groups()).hasSize(2);
  }

  /// Points on a circle have no groups: every silhouette is small, and the answer is that there is no structure.
  @Test
  void noPronouncedStructureIsAnAnswer() {
    SampleFeatures district = new SampleFeatures();
    Random random = new Random(4);
    IntStream.rangeClosed(1, 40).forEach(i -> district.town(i, random.doubles(6).toArray()));
    FeatureTable table = district.table(IntStream.range(0, 6).mapToObj(SampleFeatures::feature)
        .toArray(Feature[]::new));
    Stratum all = compute(table, Map.of()).strata().getFirst();
    assertThat(all.trials()).hasSize(5).allMatch(trial -> trial.silhouette() < 0.25);
    assertThat(all.groups()).isEmpty();
    assertThat(all.remarks()).anyMatch(remark -> remark.startsWith("Выраженной кластерной структуры нет"));
    // Asked for all the same, groups are shown together with that sentence.
    Stratum asked = compute(table, Map.of(), 4).strata().getFirst();
    assertThat(asked.groups()).hasSize(4);
    assertThat(asked.remarks()).anyMatch(remark -> remark.startsWith("Выраженной кластерной структуры нет"));
  }

  @Test
  void townAndVillageAreGroupedApartOnceEachHasEight() {
    SampleFeatures district = eight();
    for (int i = 11; i <= 18; i++) {
      district.school(i, PlaceKind.VILLAGE, Optional.of(false)).values(i, i * i);
    }
    ClusterResult found = compute(district.table(SampleFeatures.feature(0)), Map.of());
    assertThat(found.strata()).extracting(Stratum::name).containsExactly("городские школы", "сельские школы");
    assertThat(found.strata().getLast().table().rows()).hasSize(8);
    district.school(19, PlaceKind.VILLAGE, Optional.of(true)).values(19, 400);
    assertThat(compute(district.table(SampleFeatures.feature(0)), Map.of()).strata()).extracting(Stratum::name)
        .containsExactly("все школы");
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void orderOfSchoolsAndUnitsChangeNothing(long seed) {
    Random random = new Random(seed);
    int n = 16 + random.nextInt(15);
    double[][] values = IntStream.range(0, n).mapToObj(_ -> random.doubles(3, 1, 90).toArray())
        .toArray(double[][]::new);
    Map<Integer, Double> outcome = new HashMap<>();
    IntStream.rangeClosed(1, n).forEach(i -> outcome.put(i, random.nextDouble()));
    List<Integer> keys = new ArrayList<>(IntStream.rangeClosed(1, n).boxed().toList());
    SampleFeatures one = new SampleFeatures();
    keys.forEach(key -> one.town(key, values[key - 1]));
    Collections.shuffle(keys, random);
    SampleFeatures other = new SampleFeatures();
    keys.forEach(key -> other.town(key, Arrays.stream(values[key - 1]).map(x -> 8 * x + 3).toArray()));
    Feature[] features = {SampleFeatures.feature(0), SampleFeatures.feature(1), SampleFeatures.feature(2)};
    Stratum before = compute(one.table(features), outcome, 3).strata().getFirst();
    Stratum after = compute(other.table(features), outcome, 3).strata().getFirst();
    assertThat(after.groups()).hasSize(3);
    for (int g = 0; g < 3; g++) {
      assertThat(keys(after.groups().get(g))).hasSameElementsAs(keys(before.groups().get(g)));
      assertThat(after.groups().get(g).label()).isEqualTo(g + 1);
    }
    assertThat(after.stability().orElseThrow().lowest()).isCloseTo(before.stability().orElseThrow().lowest(),
        within(1e-9));
    List<Double> means = before.groups().stream().map(group -> group.meanOutcome().orElseThrow()).toList();
    assertThat(means).isSorted();
  }

  private static List<Integer> keys(Group group) {
    return group.members().stream().map(member -> member.school().key().value()).toList();
  }
}
