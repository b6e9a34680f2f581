package ru.kvartil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditChain.Reason;
import ru.kvartil.audit.storage.JooqTrail;
import ru.kvartil.district.People;
import ru.kvartil.district.storage.JooqPeople;
import ru.kvartil.shared.Deeds.Deed;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.Tables;

class AuditTrailTest {
  private static final Database.Origin ORIGIN = new Database.Origin(
      InstantSource.fixed(Instant.parse("2026-11-21T09:12:00.123456789Z")), "Соколова");
  @TempDir
  private Path folder;
  private Database database;
  private JooqTrail trail;

  @BeforeEach
  void create() throws Failure {
    open(Database.create(folder.resolve("район"), ORIGIN, _ -> {}));
  }

  private void open(Database opened) {
    database = opened;
    trail = new JooqTrail(database, List::of);
    database.beforeCommit(trail);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String name) throws Failure {
    var _ = database.transactions().write("Добавлен сотрудник",
        () -> new JooqPeople(database).add(new People.Draft(name, "методист", "8 900", "a@b.ru")));
  }

  private List<Break> check() throws Failure {
    return database.transactions().read(() -> trail.check());
  }

  private void behindTheBack(String sql) throws Failure {
    database.close();
    try (Database stranger = Database.open(folder.resolve("район"), ORIGIN)) {
      assertThat(stranger.transactions().<Integer>write("x", () -> stranger.sql().execute(sql))).isPositive();
    }
    open(Database.open(folder.resolve("район"), ORIGIN));
  }

  @Test
  void everyChangeAndEveryDeedHasItsLine() throws Failure {
    add("Иванова");
    trail.did(Deed.EXPORT, "Таблица «Школы» сохранена в файл");
    add("Петрова");
    database.close();
    open(Database.open(folder.resolve("район"), ORIGIN));
    List<AuditEntry> entries = database.transactions().read(trail::entries);
    assertThat(entries).extracting(AuditEntry::deed).containsExactly(Deed.CHANGE, Deed.EXPORT, Deed.CHANGE);
    assertThat(entries).extracting(AuditEntry::what).containsExactly("Добавлен сотрудник",
        "Таблица «Школы» сохранена в файл", "Добавлен сотрудник");
    assertThat(entries).extracting(AuditEntry::person).containsOnly("Соколова");
    assertThat(entries.getFirst().events().from()).isEqualTo(2);
    assertThat(database.transactions().read(trail::head)).contains(entries.getFirst().head());
    assertThat(check()).isEmpty();
  }

  @Test
  void whatIsTakenBackWithATransactionLeavesNoLine() throws Failure {
    add("Иванова");
    assertThatThrownBy(() -> database.transactions().write("Добавлен сотрудник", () -> {
      var _ = new JooqPeople(database).add(new People.Draft("Петрова", "", "", ""));
      throw new Failure(Texts.of(AuditTrail.class), "trail.action");
    })).isInstanceOf(Failure.class);
    assertThat(database.transactions().read(trail::entries)).hasSize(1);
    assertThat(check()).isEmpty();
  }

  @Test
  void seesWhatWasDoneBehindItsBack() throws Failure {
    add("Иванова");
    add("Петрова");
    behindTheBack("update change_event set person = 'Другой' where seq = 1");
    assertThat(check()).containsExactly(new Break(1, Reason.EVENTS));
    behindTheBack("update change_event set person = 'Соколова' where seq = 1");
    assertThat(check()).isEmpty();
    behindTheBack("update audit_entry set what = 'Ничего' where seq = 2");
    assertThat(check()).containsExactly(new Break(2, Reason.CONTENT));
    behindTheBack("delete from audit_entry where seq = 2");
    assertThat(check()).containsExactly(new Break(2, Reason.EVENTS));
  }

  @Test
  void beginsOverChangesMadeBeforeThereWasATrail() throws Failure {
    add("Иванова");
    behindTheBack("delete from audit_entry");
    add("Петрова");
    List<AuditEntry> entries = database.transactions().read(trail::entries);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().events().from()).isEqualTo(1);
    assertThat(entries.getFirst().events().to()).isEqualTo(2);
    assertThat(database.transactions().read(() -> database.sql().fetchCount(Tables.CHANGE_EVENT))).isEqualTo(2);
    assertThat(check()).isEmpty();
  }
}
