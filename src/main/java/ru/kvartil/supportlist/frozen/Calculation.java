package ru.kvartil.supportlist.frozen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.FactValue;
import ru.kvartil.fact.Observed;
import ru.kvartil.fact.Series;
import ru.kvartil.identification.Finding;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.Finding.Test.Fall;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Cell;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.FlagState;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Import;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Rules;

/// Computes an identification and writes down everything it went by.
public final class Calculation {
  private static final Texts TEXTS = Texts.of(Calculation.class);
  private final IndexData data;
  private final List<Batch> batches;

  /// @param batches imports in force, with the data read in one transaction
  public Calculation(IndexData data, List<Batch> batches) {
    this.data = data;
    this.batches = List.copyOf(batches);
  }

  /// Who makes it, when.
  public record Made(Instant at, String person) {}

  /// @throws Failure when nothing can be computed: no data of the year, no schools
  public FrozenCalculation of(IdentificationProfile profile, Methods methods, SchoolYear year, Made made)
      throws Failure {
    ReadObservations read = new ReadObservations(data.observations());
    IndexData through = new IndexData(data.schools(), data.records(), read, data.described());
    Identification found = Identification.compute(profile, through, methods, year);
    if (found.refused().isPresent()) {
      throw new Failure(TEXTS, "frozen.refused", found.refused().get());
    }
    return new Writing(found, read).document(methods, made);
  }

  private List<Import> imports() {
    return batches.stream().sorted(Comparator.comparingLong(batch -> batch.id().value()))
        .map(batch -> new Import(batch.id().value(), batch.file(), batch.at().toInstant().toString(), batch.person(),
            batch.hash()))
        .toList();
  }

  private static Rules rules(ProfileDocument profile) {
    return new Rules(profile.name(), profile.version(), profile.source(), profile.order(), profile.sha256(),
        profile.text());
  }

  /// Takes one identification down.
  private final class Writing {
    private final Identification found;
    private final Map<SchoolKey, Name> names = new HashMap<>();
    private final Map<Place, Integer> places = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    Writing(Identification found, ReadObservations read) {
      this.found = found;
      data.schools().forEach(school -> names.put(school.key(), name(school)));
      Map<ReadObservations.At, FactValue> inputs = new HashMap<>(
          read.inputs(data.schools().stream().map(School::key).toList()));
      // What a finding shows is an input, however it was read.
      found.schools().forEach(school -> school.criteria().forEach(each -> observed(each.finding()).forEach(
          value -> inputs.putIfAbsent(new ReadObservations.At(school.school().key(), value.year(), value.series()),
              value.value()))));
      Map<ReadObservations.At, FactValue> ordered = new TreeMap<>(Comparator
          .comparing((ReadObservations.At at) -> names.getOrDefault(at.school(), unknown(at.school())).id())
          .thenComparing(ReadObservations.At::year).thenComparing(at -> at.series().toString()));
      ordered.putAll(inputs);
      ordered.forEach((at, value) -> {
        places.put(new Place(at.school(), at.year(), at.series()), cells.size());
        cells.add(cell(names.getOrDefault(at.school(), unknown(at.school())), at, value));
      });
    }

    FrozenCalculation document(Methods methods, Made made) {
      return new FrozenCalculation(found.year(), made.at().toString(), made.person(),
          rules(found.profile().document()),
          List.of(rules(methods.outcome().document()), rules(methods.welfare().document())), imports(),
          found.schools().stream().map(this::school).toList(), cells, found.warnings());
    }

    private FrozenCalculation.School school(SchoolFinding finding) {
      List<FlagState> flags = Stream
          .concat(found.profile().flags().stream().map(FlagRule::flag), finding.flags().keySet().stream().sorted())
          .distinct().map((Flag flag) -> new FlagState(flag.text(), word(finding.state(flag)))).toList();
      return new FrozenCalculation.School(name(finding.school().school()), finding.school().group().code(),
          finding.school().compared(), finding.school().reason(), flags, finding.outcome().orElse(0),
          finding.welfare().orElse(0), finding.remarks(),
          finding.criteria().stream().map(each -> criterion(finding.school().key(), each)).toList());
    }

    private Criterion criterion(SchoolKey school, CriterionFinding each) {
      List<FrozenCalculation.Test> tests = each.finding().leaves()
          .map(leaf -> new FrozenCalculation.Test(word(leaf.state()), FindingWords.text(leaf), inputs(school, leaf)))
          .toList();
      return new Criterion(each.criterion().id(), each.criterion().name(), each.criterion().flag().text(),
          each.criterion().counts(), word(each.finding().state()), tests);
    }

    private List<Integer> inputs(SchoolKey school, Leaf leaf) {
      Set<Integer> found = new HashSet<>();
      observed(leaf).forEach(value -> {
        Integer place = places.get(new Place(school, value.year(), value.series()));
        if (place != null) {
          found.add(place);
        }
      });
      return found.stream().sorted().toList();
    }
  }

  private record Place(SchoolKey school, SchoolYear year, Series series) {}

  private static Name unknown(SchoolKey key) {
    return new Name(Integer.toString(key.value()), "", "", "");
  }

  private static Name name(School school) {
    return new Name(school.id().toString(), school.code(), school.names().registered(), school.municipality());
  }

  /// Values a finding shows, earlier years with them.
  private static Stream<Observed> observed(Finding finding) {
    return finding.leaves().flatMap(leaf -> Stream.concat(
        leaf.value().stream().flatMap(value -> value.inputs().stream()),
        leaf.test() instanceof Fall fall
            ? fall.before().stream().flatMap(before -> before.value().inputs().stream())
            : Stream.empty()));
  }

  private static Cell cell(Name school, ReadObservations.At at, FactValue value) {
    long batch = value.origin() instanceof FactOrigin.Imported imported ? imported.batch().value() : 0;
    String number = value.value().isEmpty()
        ? ""
        : BigDecimal.valueOf(value.value().getAsDouble()).stripTrailingZeros().toPlainString();
    return new Cell(school, at.year(), at.series(), number, batch, value.origin().text());
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
