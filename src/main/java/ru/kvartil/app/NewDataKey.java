package ru.kvartil.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.backup.Reason;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplaces.FirstCopy;
import ru.kvartil.cli.Workplaces.Renewed;
import ru.kvartil.district.Person;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.FormerKey;
import ru.kvartil.vault.KeyRenewal;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// Gives a protected database another data key, for the day when the present one may be in other hands: a person who had a
/// password has left, or a machine was lost together with it. The program may be ended at any moment: the database is under
/// the former key or under the new one, each with its key files, and what is sealed beside it follows at the next opening.
record NewDataKey(Wiring wiring, Database.Origin origin) {
  private static final Logger LOG = LoggerFactory.getLogger(NewDataKey.class);
  private static final Texts TEXTS = Texts.of(NewDataKey.class);

  /// @param at with its password
  Renewed of(DatabaseAt at, Vault.Handing recovery) throws Failure {
    Path database = at.path();
    Vault vault = wiring.keys().vault(database);
    char[] password = at.password();
    try (Unlocked present = wiring.keys().unlock(database, password)) {
      List<Person> losing;
      // Opening also brings back what only the journal has.
      try (OpenWorkplace open = wiring.open(at)) {
        losing = open.passwords(vault).losing(present, open.transactions().read(open.people()::all));
      }
      try (KeyRenewal renewal = vault.renewal(present, password)) {
        recovery.take(renewal.recovery());
        renew(database, present, renewal);
        try (Unlocked renewed = renewal.unlocked(); OpenWorkplace open = wiring.open(database, renewed)) {
          return new Renewed(losing.stream().map(Person::name).toList(), copied(open));
        }
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// @param database nobody has it open
  void renew(Path database, Unlocked present, KeyRenewal renewal) throws Failure {
    FormerKey.keep(database, present.key(), renewal.key());
    Database.renewKey(database, origin, present.key(), renewal, TEXTS.get("app.new-key"));
  }

  /// Tells the trail, and makes the first copy under the new key. The key is new whatever comes of the copy.
  FirstCopy copied(OpenWorkplace renewed) {
    try {
      renewed.trail().did(Deeds.Deed.KEYS, TEXTS.get("app.new-key"));
      return new FirstCopy(Optional.of(renewed.backups().make(Reason.NEW_KEY, Progress.none()).file()), "");
    } catch (Failure refused) {
      LOG.warn("no copy under the new key: {}", refused.code());
      return new FirstCopy(Optional.empty(), refused.text());
    }
  }
}
