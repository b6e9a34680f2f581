package ru.kvartil.app;

import java.util.List;
import java.util.Optional;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.audit.AuditTrail;
import ru.kvartil.district.Access;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Failure;

/// The trail as services see it: what is told before it is done needs the right to do it, and what was refused is told, too.
/// Reading it needs a right of its own.
///
/// @param trail takes and gives everything
record GuardedTrail(AuditTrail trail, Access access) implements AuditTrail {
  @Override
  public void did(Deed deed, String what) throws Failure {
    Optional<Right> needed = switch (deed) {
      case EXPORT -> Optional.of(Right.EXPORT);
      case PRINT -> Optional.of(Right.PRINT);
      case BACKUP -> Optional.of(Right.COPY);
      case RESTORE -> Optional.of(Right.RESTORE);
      case CHANGE, IMPORT, OPEN, CLOSE, LOCK, UNLOCK, KEYS, REFUSED -> Optional.empty();
    };
    if (needed.isPresent() && !access.may(needed.get())) {
      trail.did(Deed.REFUSED, what);
      access.require(needed.get());
    }
    trail.did(deed, what);
  }

  @Override
  public List<AuditEntry> entries() throws Failure {
    access.require(Right.TRAIL);
    return trail.entries();
  }

  @Override
  public Optional<AuditEntry.Head> head() {
    return trail.head();
  }

  @Override
  public List<Break> check() throws Failure {
    access.require(Right.TRAIL);
    return trail.check();
  }
}
