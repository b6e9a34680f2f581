package ru.kvartil.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Observations;
import ru.kvartil.indicator.OwnIndicators;
import ru.kvartil.methodology.Methods;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Loads what справки are composed from, in one [Transactions#read]: nothing is read later, so all numbers of a document
/// belong to one state of the data.
public final class NoteInputs {
  private static final Texts TEXTS = Texts.of(NoteInputs.class);
  private final Transactions transactions;
  private final Centres centres;
  private final Schools schools;
  private final Numbers numbers;
  private final MethodsInUse methods;

  /// Says by which methods documents are made; called inside the read.
  @FunctionalInterface
  public interface MethodsInUse {
    Methods get() throws Failure;
  }

  /// Where numbers and what the centre says of its own indicators are kept.
  public record Numbers(Facts facts, OwnIndicators own) {}

  public NoteInputs(Transactions transactions, Centres centres, Schools schools, Numbers numbers,
      MethodsInUse methods) {
    this.transactions = transactions;
    this.centres = centres;
    this.schools = schools;
    this.numbers = numbers;
    this.methods = methods;
  }

  /// The present state.
  ///
  /// @throws Failure `no-centre` when the database has no centre yet
  public NoteInput load() throws Failure {
    return transactions.read(() -> {
      long revision = transactions.revision();
      Centre centre = centres.find().orElseThrow(() -> new Failure(TEXTS, "no-centre"));
      Observations observations = numbers.facts().observations();
      Map<SchoolYear, List<SchoolYearRecord>> records = new HashMap<>();
      for (SchoolYear year : observations.years()) {
        records.put(year, schools.year(year));
      }
      return new NoteInput(centre, schools.all(), records,
          new NoteInput.Values(observations, numbers.own().described()), methods.get(), revision);
    });
  }
}
