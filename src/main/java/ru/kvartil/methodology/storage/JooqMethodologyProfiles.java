package ru.kvartil.methodology.storage;

import static ru.kvartil.storage.schema.Tables.METHODOLOGY_PROFILE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.MethodologyProfiles;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileDocument;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.MethodologyProfileRecord;

/// [MethodologyProfiles] in the table `methodology_profile`, with the shipped ones before them.
public final class JooqMethodologyProfiles implements MethodologyProfiles {
  private static final Texts TEXTS = Texts.of(JooqMethodologyProfiles.class);
  private final Database database;

  public JooqMethodologyProfiles(Database database) {
    this.database = database;
  }

  @Override
  public Optional<MethodologyProfile> find(String name) throws Failure {
    return all().stream().filter(profile -> profile.document().name().equalsIgnoreCase(name.strip()))
        .reduce((former, latter) -> latter);
  }

  @Override
  public List<MethodologyProfile> all() throws Failure {
    List<MethodologyProfile> profiles = new ArrayList<>(List.of(ShippedProfiles.outcome(), ShippedProfiles.welfare()));
    profiles.addAll(ShippedProfiles.identification());
    for (MethodologyProfileRecord row : database.sql().selectFrom(METHODOLOGY_PROFILE)
        .orderBy(METHODOLOGY_PROFILE.ID)) {
      profiles.add(ProfileReader.read(row.getContent()));
    }
    NaturalOrder natural = new NaturalOrder();
    profiles.sort(Comparator.comparing(profile -> profile.document().name(), natural));
    return List.copyOf(profiles);
  }

  @Override
  public void save(MethodologyProfile profile) throws Failure {
    ProfileDocument document = profile.document();
    for (MethodologyProfile known : all()) {
      if (known.sameAs(profile)) {
        return;
      }
      if (known.document().name().equals(document.name()) && known.document().version().equals(document.version())) {
        throw new Failure(TEXTS, "profile-taken", document.name(), document.version());
      }
    }
    MethodologyProfileRecord row = database.sql().newRecord(METHODOLOGY_PROFILE);
    row.setId(database.journal().newId());
    row.setName(document.name());
    row.setKind(switch (profile) {
      case OutcomeProfile _ -> "outcome";
      case WelfareProfile _ -> "welfare";
      case IdentificationProfile _ -> "identification";
    });
    row.setContent(document.text());
    row.setHash(document.sha256());
    database.journal().insert(row);
  }
}
