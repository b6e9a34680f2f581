package ru.kvartil.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.index.Participant;
import ru.kvartil.index.Spread;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Share;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Years taken together where a district has no group of ten people in any examination of the year (methodology §9): counts
/// of three years are summed, then divided. Shown beside the findings; no rule looks at it.
final class Together {
  private static final Texts TEXTS = Texts.of(Together.class);
  private static final int YEARS = 3;
  private final Source source;
  private final double enough;
  private final Map<String, Boolean> small = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /// @param enough how many people are no small number
  Together(Source source, SchoolYear year, double enough) {
    this.source = source;
    this.enough = enough;
    Map<String, Double> most = new HashMap<>();
    for (ResultKey key : source.examinations(year)) {
      Column now = source.column(new Quantity.One(new Indicator.Percent(key, Measure.BELOW_MINIMUM)), year);
      for (Participant school : source.columns().participants(year)) {
        int at = source.columns().at(school.key());
        if (school.compared() && now.has(at)) {
          most.merge(school.school().municipality(), now.value(at).people(), Math::max);
        }
      }
      rows.add(new Row(key, year, now.name()));
    }
    most.forEach((municipality, n) -> small.put(municipality, n < enough));
  }

  private record Row(ResultKey key, SchoolYear year, String name) {}

  /// What a school's years say together; empty where its district has larger groups.
  Optional<String> of(Participant school, int at) {
    if (!small.getOrDefault(school.school().municipality(), false)) {
      return Optional.empty();
    }
    String all = rows.stream().flatMap(row -> {
      Column pooled = source.column(new Quantity.One(new Indicator.BelowPooled(List.of(row.key), YEARS)), row.year);
      return pooled.ifHas(at).flatMap(Value::share).map(share -> told(row, share)).stream();
    }).collect(Collectors.joining("; "));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(TEXTS.get("together", RussianFormat.plain(enough), all));
  }

  private static String told(Row row, Share share) {
    return TEXTS.get("together.one", row.name, RussianFormat.percent(share.percent()),
        RussianFormat.plain(share.part()),
        RussianFormat.plain(share.whole()), Spread.of(share).text());
  }
}
