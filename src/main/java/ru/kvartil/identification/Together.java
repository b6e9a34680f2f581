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
    List<Participant> compared = source.columns().participants(year).stream().filter(Participant::compared).toList();
    compared.forEach(school -> small.put(school.school().municipality(), true));
    for (ResultKey key : source.examinations(year)) {
      rows.add(new Row(key, year));
      // Mostly the first examinations show that every district has larger groups.
      if (small.containsValue(true)) {
        Column now = source.column(below(key), year);
        for (Participant school : compared) {
          int at = source.columns().at(school.key());
          if (now.has(at) && now.value(at).people() >= enough) {
            small.put(school.school().municipality(), false);
          }
        }
      }
    }
  }

  private static Quantity below(ResultKey key) {
    return new Quantity.One(new Indicator.Percent(key, Measure.BELOW_MINIMUM));
  }

  private record Row(ResultKey key, SchoolYear year) {}

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

  private String told(Row row, Share share) {
    return TEXTS.get("together.one", source.column(below(row.key), row.year).name(),
        RussianFormat.percent(share.percent()),
        RussianFormat.plain(share.part()),
        RussianFormat.plain(share.whole()), Spread.of(share).text());
  }
}
