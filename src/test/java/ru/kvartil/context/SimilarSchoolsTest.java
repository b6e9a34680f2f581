package ru.kvartil.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.context.SimilarSchools.Neighbour;

/// The most similar schools: distances by hand, gaps and constants, what must not change the answer.
class SimilarSchoolsTest {
  /// a: 1, 2, 3 and b: 10, 30, 20 have sd 1 and 10: distances of 1 are √(1 + 4) to 2 and √(4 + 1) to 3.
  @Test
  void distancesByHand() {
    SampleContext district = new SampleContext("a", "b", "c").school(1, 0.5, 1, 1, 10, 7).school(2, 0.5, 1, 2, 30, 7)
        .school(3, 0.5, 1, 3, 20, 7).school(4, 0.5, 1, Double.NaN, 20, 7);
    SimilarSchools found = district.similar(1);
    assertThat(found.neighbours()).extracting(each -> each.school().key().value()).containsExactly(2, 3);
    assertThat(found.neighbours()).allSatisfy(
        each -> assertThat(each.distance()).isCloseTo(Math.sqrt(5), within(1e-12)));
    assertThat(found.remarks()).singleElement().asString().contains("«c»", "одинаков");
    assertThat(found.table().absentees().orElseThrow()).contains("Школа № 4 (нет данных: a)");
    assertThat(found.table().shown(1)).containsExactly(10, 30, 20);
    SimilarSchools near = district.similar(3);
    assertThat(near.neighbours().getFirst().school().key().value()).isEqualTo(2);
    assertThat(near.neighbours().getFirst().distance()).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void withoutDataThereIsNoAnswerAndTheReasonIsSaid() {
    SampleContext gap = new SampleContext("a").school(1, 0.5, 1, 1).school(2, 0.5, 1, 2).school(3, 0.5, 1, Double.NaN);
    assertThat(gap.similar(3).refused().orElseThrow()).contains("нет данных: a", "Дополните данные");
    assertThat(gap.similar(9).refused()).isPresent();
    assertThat(new SampleContext("a").school(1, 0.5, 1, 1).similar(1).refused().orElseThrow()).contains(
        "только у этой школы");
    assertThat(new SampleContext("a").school(1, 0.5, 1, 4).school(2, 0.5, 1, 4).similar(1).refused().orElseThrow())
        .contains("одинаковы");
    assertThat(new SampleContext("a").school(1, 0.5, 1, Double.NaN).school(2, 0.5, 1, Double.NaN).similar(1).refused())
        .isPresent();
  }

  @Test
  void tenAreShownAndEquallyDistantOnesAreCounted() {
    SampleContext district = new SampleContext("a").school(1, 0.5, 1, 0);
    IntStream.rangeClosed(2, 14).forEach(i -> district.school(i, 0.5, 1, 5));
    SimilarSchools found = district.similar(1);
    assertThat(found.neighbours()).hasSize(10).extracting(each -> each.school().key().value())
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(found.remarks()).singleElement().asString().contains("ещё 3 школы");
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void unitsAndOrderChangeNothingAndLikenessIsMutual(long seed) {
    Random random = new Random(seed);
    int n = 12 + random.nextInt(20);
    double[][] values = IntStream.range(0, n).mapToObj(_ -> random.doubles(3, 0, 50).toArray())
        .toArray(double[][]::new);
    List<Integer> keys = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    SampleContext one = new SampleContext("a", "b", "c");
    keys.forEach(i -> one.school(i + 1, 0.5, 1, values[i]));
    Collections.shuffle(keys, random);
    SampleContext other = new SampleContext("a", "b", "c");
    keys.forEach(i -> other.school(i + 1, 0.5, 1, values[i][0] * 1000, values[i][1] + 40, values[i][2] / 7));
    List<Neighbour> before = one.similar(1).neighbours();
    List<Neighbour> after = other.similar(1).neighbours();
    assertThat(after).extracting(each -> each.school().key())
        .isEqualTo(before.stream().map(each -> each.school().key()).toList());
    assertThat(before).isSortedAccordingTo((x, y) -> Double.compare(x.distance(), y.distance()));
    Neighbour nearest = before.getFirst();
    assertThat(one.similar(nearest.school().key().value()).neighbours())
        .filteredOn(each -> each.school().key().value() == 1)
        .allSatisfy(each -> assertThat(each.distance()).isCloseTo(nearest.distance(), within(1e-12)));
  }
}
