package ru.kvartil.audit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.kvartil.audit.AuditEntry.Events;
import ru.kvartil.audit.AuditEntry.Head;
import ru.kvartil.audit.AuditEntry.Seal;

/// Seals lines of the trail one to the other and finds where that was broken: SHA-256 over the hash of the line before and
/// everything the line says (`reliability.md` §4.3). Who can write the database can make a whole new chain; only a head kept
/// outside shows that.
public final class AuditChain {
  private AuditChain() {}

  /// Seals a line.
  ///
  /// @param before the line before, empty for the first
  /// @param open the line; its number, time and seal are set here
  public static AuditEntry sealed(Optional<AuditEntry> before, AuditEntry open) {
    AuditEntry next = new AuditEntry(before.map(AuditEntry::seq).orElse(0L) + 1,
        open.at().truncatedTo(ChronoUnit.MICROS), open.device(), open.person(), open.deed(), open.what(), open.events(),
        new Seal(before.map(entry -> entry.seal().hash()).orElse(""), ""));
    return new AuditEntry(next.seq(), next.at(), next.device(), next.person(), next.deed(), next.what(), next.events(),
        new Seal(next.seal().previous(), hash(next)));
  }

  private static String hash(AuditEntry entry) {
    Events events = entry.events();
    return new Sha256().add(entry.seal().previous()).add(entry.seq()).add(EventDigest.micros(entry.at()))
        .add(entry.device().toString()).add(entry.person()).add(entry.deed().name()).add(entry.what())
        .add(events.from())
        .add(events.to()).add(events.digest()).hex();
  }

  /// Everything that is wrong with a chain, in its order; empty when it is whole.
  ///
  /// @param entries by their numbers
  /// @param digests digest of the change events as they are now
  /// @param lastEvent number of the last change event there is
  /// @param outside heads kept elsewhere, of this chain or of its earlier state
  public static List<Break> check(List<AuditEntry> entries, Digests digests, long lastEvent, Collection<Head> outside) {
    List<Break> breaks = new ArrayList<>();
    String previous = "";
    long covered = 0;
    for (int i = 0; i < entries.size(); i++) {
      AuditEntry entry = entries.get(i);
      if (entry.seq() != i + 1L || !entry.seal().previous().equals(previous)) {
        breaks.add(new Break(entry.seq(), Reason.ORDER));
      }
      if (!hash(entry).equals(entry.seal().hash())) {
        breaks.add(new Break(entry.seq(), Reason.CONTENT));
      }
      Events events = entry.events();
      if (events.from() != covered + 1
          || (!events.isEmpty() && !digests.of(events.from(), events.to()).equals(events.digest()))) {
        breaks.add(new Break(entry.seq(), Reason.EVENTS));
      }
      previous = entry.seal().hash();
      covered = Math.max(covered, events.to());
    }
    if (lastEvent > covered) {
      breaks.add(new Break(entries.size() + 1L, Reason.EVENTS));
    }
    outside.stream().filter(head -> !holds(entries, head)).map(head -> new Break(head.seq(), Reason.OUTSIDE))
        .forEach(breaks::add);
    return List.copyOf(breaks);
  }

  private static boolean holds(List<AuditEntry> entries, Head head) {
    return entries.stream().anyMatch(entry -> entry.head().equals(head));
  }

  /// Digest of the change events from one number to another, both included ([EventDigest]).
  @FunctionalInterface
  public interface Digests {
    String of(long from, long to);
  }

  /// One place where a chain is broken.
  ///
  /// @param seq number of the line
  public record Break(long seq, Reason reason) {}

  /// What is wrong at a place.
  public enum Reason {
    /// The line does not follow the one before: lines were removed, put in or moved.
    ORDER,
    /// The line does not say what it said when it was sealed.
    CONTENT,
    /// The changes it stands for were altered, removed, or there are changes no line stands for.
    EVENTS,
    /// A head kept outside is not in the chain: the whole chain was written anew, or its end cut off.
    OUTSIDE
  }
}
