package ru.kvartil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditChain.Reason;
import ru.kvartil.audit.AuditEntry.Events;
import ru.kvartil.audit.AuditEntry.Seal;
import ru.kvartil.shared.Deeds.Deed;

class AuditChainTest {
  private static final UUID DEVICE = new UUID(1, 2);

  private static AuditEntry open(String what, Events events) {
    return new AuditEntry(0, Instant.parse("2026-11-22T10:15:30.123456789Z"), DEVICE, "Соколова", Deed.CHANGE, what,
        events, new Seal("", ""));
  }

  private static String digest(long from, long to) {
    return "changes " + from + "–" + to;
  }

  private static List<AuditEntry> chain(int length) {
    List<AuditEntry> entries = new ArrayList<>();
    Optional<AuditEntry> last = Optional.empty();
    for (int i = 0; i < length; i++) {
      long after = 2L * (i / 2);
      Events events = i % 2 == 0
          ? new Events(after + 1, after + 2, digest(after + 1, after + 2))
          : Events.none(after + 2);
      AuditEntry next = AuditChain.sealed(last, open("Действие " + i, events));
      entries.add(next);
      last = Optional.of(next);
    }
    return entries;
  }

  private static List<Break> check(List<AuditEntry> entries, AuditEntry.Head... outside) {
    return AuditChain.check(entries, AuditChainTest::digest, 10, List.of(outside));
  }

  @Test
  void numbersAndSealsLinesOneToTheOther() {
    List<AuditEntry> entries = chain(10);
    assertThat(entries.getFirst().seq()).isEqualTo(1);
    assertThat(entries.getFirst().seal().previous()).isEmpty();
    assertThat(entries.get(1).seal().previous()).isEqualTo(entries.getFirst().seal().hash());
    assertThat(entries.getFirst().at()).isEqualTo(Instant.parse("2026-11-22T10:15:30.123456Z"));
    assertThat(check(entries)).isEmpty();
    assertThat(check(entries, entries.get(4).head(), entries.getLast().head())).isEmpty();
  }

  @Test
  void findsAnyAlteredRemovedOrMovedLine() {
    Random random = new Random(20261122);
    List<AuditEntry> whole = chain(10);
    for (int i = 0; i < 1000; i++) {
      List<AuditEntry> entries = new ArrayList<>(whole);
      int at = random.nextInt(entries.size());
      AuditEntry old = entries.get(at);
      switch (random.nextInt(5)) {
        case 0 -> entries.set(at, with(old, old.what() + " ", old.person(), old.seal()));
        case 1 -> entries.set(at, with(old, old.what(), old.person() + "а", old.seal()));
        case 2 -> entries.remove(at);
        case 3 -> Collections.swap(entries, at, (at + 1 + random.nextInt(entries.size() - 1)) % entries.size());
        default ->
          entries.set(at, with(old, old.what(), old.person(), new Seal(old.seal().hash(), old.seal().previous())));
      }
      assertThat(check(entries, whole.getLast().head())).as("tampering %d at %d", i, at).isNotEmpty();
    }
  }

  private static AuditEntry with(AuditEntry old, String what, String person, Seal seal) {
    return new AuditEntry(old.seq(), old.at(), old.device(), person, old.deed(), what, old.events(), seal);
  }

  @Test
  void findsAlteredChangesAndChangesWithoutALine() {
    List<AuditEntry> entries = chain(10);
    assertThat(AuditChain.check(entries, (from, to) -> from == 5 ? "other" : digest(from, to), 10, List.of()))
        .containsExactly(new Break(5, Reason.EVENTS));
    assertThat(AuditChain.check(entries, AuditChainTest::digest, 11, List.of()))
        .containsExactly(new Break(11, Reason.EVENTS));
  }

  @Test
  void aChainWrittenAnewIsSeenFromOutside() {
    List<AuditEntry> old = chain(6);
    List<AuditEntry> anew = new ArrayList<>();
    for (AuditEntry entry : chain(6)) {
      anew.add(AuditChain.sealed(anew.isEmpty() ? Optional.empty() : Optional.of(anew.getLast()),
          with(entry, entry.what().replace("3", "4"), entry.person(), new Seal("", ""))));
    }
    assertThat(AuditChain.check(anew, AuditChainTest::digest, 6, List.of())).isEmpty();
    assertThat(AuditChain.check(anew, AuditChainTest::digest, 6, List.of(old.getLast().head())))
        .containsExactly(new Break(6, Reason.OUTSIDE));
    assertThat(AuditChain.check(old.subList(0, 4), AuditChainTest::digest, 4, List.of(old.getLast().head())))
        .containsExactly(new Break(6, Reason.OUTSIDE));
  }

  @Test
  void textsDoNotRunTogether() {
    AuditEntry one = AuditChain.sealed(Optional.empty(), with(open("б", Events.none(0)), "бв", "а", new Seal("", "")));
    AuditEntry two = AuditChain.sealed(Optional.empty(), with(open("б", Events.none(0)), "в", "аб", new Seal("", "")));
    assertThat(one.seal().hash()).isNotEqualTo(two.seal().hash());
  }
}
