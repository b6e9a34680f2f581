package ru.kvartil.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which copies are kept: the last ones, and the newest of each of some days, weeks and months. Periods are counted where
/// there are copies: after the holidays the copies from before are still there.
///
/// @param last newest copies
/// @param days days with copies
/// @param weeks weeks by ISO 8601 with copies
/// @param months months with copies
public record Retention(int last, int days, int weeks, int months) {
  /// 10 last, 7 daily, 4 weekly, 12 monthly (reliability.md §6, P3).
  public static final Retention USUAL = new Retention(10, 7, 4, 12);

  /// Copies to remove: good ones no rule keeps, and damaged ones once a good one is newer. The newest good one is never
  /// among them.
  ///
  /// @param zone where days begin
  public List<StoredBackup> surplus(List<StoredBackup> all, ZoneId zone) {
    List<StoredBackup> good = all.stream().filter(StoredBackup::good)
        .sorted(Comparator.comparing(StoredBackup::made).reversed()).toList();
    Set<StoredBackup> kept = new HashSet<>(good.subList(0, Math.min(Math.max(1, last), good.size())));
    newest(good, days, made -> made.atZone(zone).toLocalDate(), kept);
    newest(good, weeks, made -> week(made.atZone(zone).toLocalDate()), kept);
    newest(good, months, made -> made.atZone(zone).toLocalDate().withDayOfMonth(1), kept);
    Instant newest = good.isEmpty() ? Instant.MIN : good.getFirst().made();
    return all.stream()
        .filter(each -> each.good() ? !kept.contains(each) : each.made().isBefore(newest)).toList();
  }

  private static void newest(List<StoredBackup> good, int periods, Function<Instant, Object> period,
      Set<StoredBackup> kept) {
    Set<Object> seen = new HashSet<>();
    for (StoredBackup each : good) {
      if (seen.size() < periods && seen.add(period.apply(each.made()))) {
        kept.add(each);
      }
    }
  }

  private static Object week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
