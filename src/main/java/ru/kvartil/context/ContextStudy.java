package ru.kvartil.context;

import ru.kvartil.context.ExpectedResults.By;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureReader;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.OutcomeIndex;
import ru.kvartil.index.OutcomeResult;
import ru.kvartil.index.WelfareIndex;
import ru.kvartil.index.WelfareResult;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Results against conditions in one year, and the conditions schools are likened by.
///
/// @param conditions the usual features, for [#similar]
public record ContextStudy(OutcomeResult outcome, WelfareResult welfare, ContextResult expected,
    FeatureTable conditions) {
  public static ContextStudy of(ContextRules rules, IndexData data, Methods methods, SchoolYear year, By by) {
    Indicators values = data.indicators();
    OutcomeResult outcome = OutcomeIndex.compute(methods.outcome(), values, year, data.participants(year));
    WelfareResult welfare = WelfareIndex.compute(methods.welfare(), values, year, data.participants(year));
    return new ContextStudy(outcome, welfare, ExpectedResults.compute(rules, by, outcome, welfare, values),
        new FeatureReader(values, welfare, data.participants(year)).read(Feature.usual(methods.welfare())));
  }

  /// The schools most like one.
  public SimilarSchools similar(SchoolKey key) {
    return SimilarSchools.of(expected.rules(), conditions, key);
  }
}
