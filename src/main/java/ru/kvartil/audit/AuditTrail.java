package ru.kvartil.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditEntry.Head;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;

/// The trail of a centre. Reading inside transactions; [#did] writes in a transaction of its own or joins the one in
/// progress.
public interface AuditTrail extends Deeds {
  /// All lines, the newest first.
  ///
  /// @throws Failure when who works may not read it
  List<AuditEntry> entries() throws Failure;

  /// The last line as an outside witness may keep it; empty while nothing was done.
  Optional<Head> head();

  /// Where the trail was tampered with; empty when it is whole. What witnesses outside the database keep must be in it.
  ///
  /// @throws Failure when who works may not read it
  List<Break> check() throws Failure;

  /// Who keeps ends of the trail outside the database: its copies.
  @FunctionalInterface
  interface Witnesses {
    Collection<Head> heads() throws Failure;
  }
}
