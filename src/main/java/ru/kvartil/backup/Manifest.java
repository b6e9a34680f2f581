package ru.kvartil.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.kvartil.audit.AuditEntry;

/// What a copy says of itself.
///
/// @param made when
/// @param program version of the program that made it
/// @param source the database it was made from
/// @param tables what the live database held, by lower-case name of the table
/// @param entries SHA-256 of each file in the copy, by its name
/// @param originals SHA-256 of each kept original that lies beside the copies; copies of earlier programs name none
public record Manifest(Instant made, Reason reason, String program, Source source, Map<String, TableState> tables,
    Map<String, String> entries, SortedSet<String> originals) {
  /// Version of the form of copies this program writes; it reads this one and none above.
  public static final int FORMAT = 1;

  public Manifest {
    tables = Map.copyOf(tables);
    entries = Map.copyOf(entries);
    originals = Collections.unmodifiableSortedSet(new TreeSet<>(originals));
  }

  /// A copy of a database without originals.
  public Manifest(Instant made, Reason reason, String program, Source source, Map<String, TableState> tables,
      Map<String, String> entries) {
    this(made, reason, program, source, tables, entries, new TreeSet<>());
  }

  /// The database a copy was made from.
  ///
  /// @param database identity, equal in all copies of one database
  /// @param device identity of the machine's copy
  /// @param engine version of H2
  /// @param schema number of the last migration
  /// @param encryption `none` or the name of the way it is encrypted
  /// @param lastChange number of the last change
  /// @param trail the last line of the trail of what people did: a witness of it outside the database
  public record Source(String database, String device, String engine, int schema, String encryption,
      long lastChange, Optional<AuditEntry.Head> trail) {
    public Mark mark() {
      return new Mark(device, lastChange);
    }
  }

  /// How far a database is: equal marks of one database mean equal contents. A restored database is another device, so
  /// its changes never have the marks of those it lost.
  ///
  /// @param change number of the last change; 0 before the first
  public record Mark(String device, long change) {}

  /// Rows of all tables together: the measure of "empty or much smaller".
  public long rows() {
    return tables.values().stream().mapToLong(TableState::rows).sum();
  }

  /// A table this copy knows nothing of counts as empty.
  public long rows(String table) {
    TableState state = tables.get(table);
    return state == null ? 0 : state.rows();
  }
}
