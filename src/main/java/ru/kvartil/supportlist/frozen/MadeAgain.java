package ru.kvartil.supportlist.frozen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileComparison;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.Calculation.Made;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Rules;
import ru.kvartil.supportlist.frozen.Recalculation.ChangedNumber;

/// Makes a frozen calculation again, twice: with today's data by the frozen profiles, and by today's. What the first step
/// moved is owed to data or schools, what the second moved to the profiles: the reason of a difference is computed, not guessed.
public final class MadeAgain {
  private static final Texts TEXTS = Texts.of(MadeAgain.class);
  private final IndexData data;
  private final List<Batch> batches;

  /// @param batches imports in force, with the data read in one transaction
  public MadeAgain(IndexData data, List<Batch> batches) {
    this.data = data;
    this.batches = List.copyOf(batches);
  }

  /// What today's calculation goes by.
  ///
  /// @param rules empty: the frozen ones
  public record Today(Optional<IdentificationProfile> rules, Methods methods) {
    /// The rule set of the frozen one's name saved last, and the methods in use.
    public static Today of(FrozenCalculation frozen, List<MethodologyProfile> all, Methods methods) {
      return new Today(all.stream().filter(IdentificationProfile.class::isInstance)
          .map(IdentificationProfile.class::cast)
          .filter(each -> each.document().name().equals(frozen.rules().name())).reduce((_, later) -> later), methods);
    }
  }

  /// @throws Failure when nothing can be computed today, or the frozen profiles cannot be read any more
  public Recalculation compare(FrozenCalculation frozen, Today today) throws Failure {
    IdentificationProfile oldRules = profile(frozen.rules(), IdentificationProfile.class);
    OutcomeProfile outcome = profile(method(frozen, 0), OutcomeProfile.class);
    WelfareProfile welfare = profile(method(frozen, 1), WelfareProfile.class);
    Methods oldMethods = new Methods(outcome, welfare);
    IdentificationProfile newRules = today.rules().orElse(oldRules);
    Made made = new Made(Instant.EPOCH, "");
    Calculation calculation = new Calculation(data, batches);
    FrozenCalculation sameRules = calculation.of(oldRules, oldMethods, frozen.year(), made);
    boolean otherRules = !newRules.document().text().equals(oldRules.document().text())
        || !today.methods().outcome().document().text().equals(outcome.document().text())
        || !today.methods().welfare().document().text().equals(welfare.document().text());
    FrozenCalculation now = otherRules ? calculation.of(newRules, today.methods(), frozen.year(), made) : sameRules;
    List<ChangedNumber> numbers = new ArrayList<>();
    numbers(oldRules, newRules, numbers);
    numbers(outcome, today.methods().outcome(), numbers);
    numbers(welfare, today.methods().welfare(), numbers);
    return new Differences(frozen, sameRules, now).with(numbers);
  }

  private static Rules method(FrozenCalculation frozen, int place) throws Failure {
    if (frozen.methods().size() <= place) {
      throw new Failure(TEXTS, "frozen.unreadable", FrozenText.FORMAT);
    }
    return frozen.methods().get(place);
  }

  private static <P extends MethodologyProfile> P profile(Rules rules, Class<P> kind) throws Failure {
    MethodologyProfile read;
    try {
      read = ProfileReader.read(rules.text());
    } catch (Failure unknown) {
      throw new Failure(TEXTS, "frozen.old-profile", unknown, rules.name(), unknown.text());
    }
    if (!kind.isInstance(read)) {
      throw new Failure(TEXTS, "frozen.unreadable", FrozenText.FORMAT);
    }
    return kind.cast(read);
  }

  private static void numbers(MethodologyProfile before, MethodologyProfile after, List<ChangedNumber> into) {
    if (before.document().text().equals(after.document().text())) {
      return;
    }
    String name = after.document().name();
    ProfileComparison.of(before, after).lines().stream().filter(ProfileComparison.Pair::differs)
        .forEach(pair -> into.add(new ChangedNumber(name, pair.title(), pair.before(), pair.after())));
    if (!before.document().name().equals(name) || !before.document().version().equals(after.document().version())) {
      into.add(new ChangedNumber(name, TEXTS.get("again.version"),
          TEXTS.get("again.named", before.document().name(), before.document().version()),
          TEXTS.get("again.named", name, after.document().version())));
    }
  }
}
