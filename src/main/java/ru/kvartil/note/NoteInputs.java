package ru.kvartil.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centres;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Observations;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.methodology.WelfareProfile;
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
  private final Facts facts;
  private final MethodologyProfiles profiles;

  public NoteInputs(Transactions transactions, Centres centres, Schools schools, Facts facts,
      MethodologyProfiles profiles) {
    this.transactions = transactions;
    this.centres = centres;
    this.schools = schools;
    this.facts = facts;
    this.profiles = profiles;
  }

  /// The present state. The methods are those of the shipped names, each in the version saved last.
  ///
  /// @throws Failure `no-centre` when the database has no centre yet
  public NoteInput load() throws Failure {
    return transactions.read(() -> {
      long revision = transactions.revision();
      Centre centre = centres.find().orElseThrow(() -> new Failure(TEXTS, "no-centre"));
      Observations observations = facts.observations();
      Map<SchoolYear, List<SchoolYearRecord>> records = new HashMap<>();
      for (SchoolYear year : observations.years()) {
        records.put(year, schools.year(year));
      }
      return new NoteInput(centre, schools.all(), records, observations,
          new NoteInput.Profiles(outcome(), welfare()), revision);
    });
  }

  private OutcomeProfile outcome() throws Failure {
    OutcomeProfile shipped = ShippedProfiles.outcome();
    MethodologyProfile found = profiles.find(shipped.document().name()).orElse(shipped);
    return found instanceof OutcomeProfile outcome ? outcome : shipped;
  }

  private WelfareProfile welfare() throws Failure {
    WelfareProfile shipped = ShippedProfiles.welfare();
    MethodologyProfile found = profiles.find(shipped.document().name()).orElse(shipped);
    return found instanceof WelfareProfile welfare ? welfare : shipped;
  }
}
