package ru.kvartil.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final ZoneId ZONE = ZoneOffset.ofHours(5);
  private static final Instant START = Instant.parse("2026-01-01T04:00:00Z");

  private static StoredBackup copy(Instant made, boolean good) {
    return new StoredBackup(Path.of(made + (good ? "" : "!")), made, 1,
        good
            ? Optional.of(new Manifest(made, Reason.DAILY, "1",
                new Manifest.Source("d", "v", "2", 7, "none", 1, Optional.empty()), Map.of(), Map.of()))
            : Optional.empty());
  }

  private static List<StoredBackup> kept(List<StoredBackup> all) {
    List<StoredBackup> kept = new ArrayList<>(all);
    kept.removeAll(Retention.USUAL.surplus(all, ZONE));
    return kept;
  }

  /// Two years of one copy a day, removing as copies are made: what stays is what the rules say.
  @Test
  void twoYearsOfDailyCopiesKeepDaysWeeksAndMonths() {
    List<StoredBackup> all = new ArrayList<>();
    for (int day = 0; day < 730; day++) {
      all.add(copy(START.plus(Duration.ofDays(day)), true));
      all = kept(all);
    }
    List<LocalDate> days = all.stream().map(each -> each.made().atZone(ZONE).toLocalDate()).sorted().toList();
    assertThat(days).hasSizeBetween(22, 26).endsWith(LocalDate.of(2027, 12, 31)).contains(LocalDate.of(2027, 12, 22));
    Set<Integer> months = days.stream().map(day -> day.getYear() * 12 + day.getMonthValue())
        .collect(Collectors.toSet());
    assertThat(months).hasSize(12);
  }

  @Test
  void aThousandRandomHistoriesKeepEveryRule() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      List<StoredBackup> all = IntStream.range(0, random.nextInt(120)).mapToObj(_ -> copy(
          START.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 5_000 : 1_000_000))),
          random.nextInt(5) > 0))
          .distinct().toList();
      List<StoredBackup> kept = kept(all);
      List<StoredBackup> good = all.stream().filter(StoredBackup::good)
          .sorted(Comparator.comparing(StoredBackup::made).reversed()).toList();
      assertThat(kept).as("seed %d: ten last", seed).containsAll(good.subList(0, Math.min(10, good.size())));
      assertThat(kept.stream().filter(StoredBackup::good).count()).as("seed %d: no more than the rules", seed)
          .isLessThanOrEqualTo(10 + 7 + 4 + 12);
      if (good.isEmpty()) {
        assertThat(kept).as("seed %d: without a good one nothing goes", seed).hasSameSizeAs(all);
      } else {
        assertThat(kept).as("seed %d: damaged ones go once a good one is newer", seed).allSatisfy(
            each -> assertThat(each.good() || each.made().isAfter(good.getFirst().made())
                || each.made().equals(good.getFirst().made())).isTrue());
      }
      assertThat(kept(kept)).as("seed %d: what is kept is kept again", seed).isEqualTo(kept);
      Set<LocalDate> days = new HashSet<>();
      good.stream().filter(each -> days.size() < 7 && days.add(each.made().atZone(ZONE).toLocalDate()))
          .forEach(each -> assertThat(kept).contains(each));
    }
  }

  @Test
  void theOnlyGoodCopyStaysWhateverTheRules() {
    StoredBackup only = copy(START, true);
    List<StoredBackup> all = List.of(only, copy(START.plusSeconds(60), false));
    assertThat(new Retention(0, 0, 0, 0).surplus(all, ZONE)).doesNotContain(only);
  }
}
