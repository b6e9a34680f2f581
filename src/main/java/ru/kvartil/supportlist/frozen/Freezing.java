package ru.kvartil.supportlist.frozen;

import java.util.List;
import java.util.UUID;
import ru.kvartil.fact.Facts;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Freezing calculations and making them again, each as one command of the user.
public final class Freezing {
  private static final Texts TEXTS = Texts.of(Freezing.class);
  private final Transactions transactions;
  private final Transactions.Work<IndexData> load;
  private final Ports ports;

  /// @param load reads everything the calculation needs; runs inside a transaction
  public Freezing(Transactions transactions, Transactions.Work<IndexData> load, Ports ports) {
    this.transactions = transactions;
    this.load = load;
    this.ports = ports;
  }

  /// What it reads and stores beside the data.
  public record Ports(Facts facts, MethodologyProfiles profiles, FrozenCalculations frozen) {}

  /// A frozen calculation that was opened: its hash holds.
  ///
  /// @param text as it is stored
  public record Opened(FrozenMark mark, FrozenCalculation calculation, FrozenText text) {}

  /// Computes and stores in one transaction: what is stored is what the data said then.
  ///
  /// @throws Failure when nothing can be computed; nothing is stored then
  public FrozenMark freeze(IdentificationProfile rules, Methods methods, SchoolYear year) throws Failure {
    return transactions.write(TEXTS.get("frozen.action", rules.document().name(), year.label()),
        () -> ports.frozen().store(new Calculation(load.run(), ports.facts().batches()).of(rules, methods, year,
            ports.frozen().made())));
  }

  /// All of them, the latest first.
  public List<FrozenMark> all() throws Failure {
    return transactions.read(ports.frozen()::all);
  }

  /// @throws Failure when it is gone or damaged
  public Opened open(UUID id) throws Failure {
    return transactions.read(() -> {
      FrozenText text = ports.frozen().text(id);
      FrozenMark mark = ports.frozen().all().stream().filter(each -> each.id().equals(id)).findFirst()
          .orElseThrow(() -> new Failure(TEXTS, "frozen.gone"));
      return new Opened(mark, text.read(), text);
    });
  }

  /// The stored text of a calculation whose hash holds, whatever its format.
  public FrozenText text(UUID id) throws Failure {
    return transactions.read(() -> ports.frozen().text(id));
  }

  /// What differs today, by the newest version of its profile and the methods in use.
  public Recalculation compare(FrozenCalculation frozen, Methods methods) throws Failure {
    return transactions.read(() -> new MadeAgain(load.run(), ports.facts().batches()).compare(frozen,
        MadeAgain.Today.of(frozen, ports.profiles().all(), methods)));
  }
}
