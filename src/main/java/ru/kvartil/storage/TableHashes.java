package ru.kvartil.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/// Hashes of the tables' rows: the proof that two databases hold the same. The engine itself keeps no checksum over rows
/// and gives a flipped bit back as a value (reliability.md §0.2).
///
/// A row is hashed column by column in the table's order: absence, or the length and the text of the value; tables are
/// named by their lower-case names. Flyway's table is left out: it tells when scripts ran, not what people keep.
public final class TableHashes {
  private static final String TABLES = "select table_name from information_schema.tables where lower(table_schema) ="
      + " lower(current_schema()) and table_type = 'BASE TABLE'";
  private static final String KEYS = "select k.table_name, k.column_name from information_schema.key_column_usage k join"
      + " information_schema.table_constraints c on c.constraint_name = k.constraint_name and c.table_name = k.table_name"
      + " and c.table_schema = k.table_schema where c.constraint_type = 'PRIMARY KEY' and lower(c.table_schema) ="
      + " lower(current_schema()) order by k.table_name, k.ordinal_position";
  private static final int ABSENT = -1;
  private static final int FETCHED_AT_ONCE = 2000;

  private TableHashes() {}

  /// Hashes all tables of one consistent state; to be called inside a transaction. Rows are streamed, not collected.
  ///
  /// @return by lower-case name of the table
  public static Map<String, TableHash> of(DSLContext sql) {
    return of(sql, Long.MAX_VALUE);
  }

  /// As above, but tables of more rows than `largest` are only counted: their hash is empty. For a look that must be short.
  public static Map<String, TableHash> of(DSLContext sql, long largest) {
    return sql.connectionResult(connection -> {
      boolean h2 = sql.dialect().family() == SQLDialect.H2;
      // Otherwise the engine collects a large result first, on the disk and in the clear.
      set(connection, h2, "set lazy_query_execution 1");
      try {
        Map<String, TableHash> hashes = new TreeMap<>();
        Map<String, List<String>> keys = keys(connection);
        for (String table : tables(connection)) {
          long rows = largest == Long.MAX_VALUE ? 0 : count(connection, table);
          hashes.put(table.toLowerCase(Locale.ROOT), rows > largest
              ? new TableHash(rows, "")
              : of(connection, table, keys.getOrDefault(table, List.of())));
        }
        return hashes;
      } finally {
        set(connection, h2, "set lazy_query_execution 0");
      }
    });
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from \"" + table + "\"")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void set(Connection connection, boolean h2, String setting) throws SQLException {
    if (h2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(setting);
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        if (!rows.getString(1).equalsIgnoreCase("flyway_schema_history")) {
          tables.add(rows.getString(1));
        }
      }
    }
    return tables;
  }

  private static Map<String, List<String>> keys(Connection connection) throws SQLException {
    Map<String, List<String>> keys = new TreeMap<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(KEYS)) {
      while (rows.next()) {
        keys.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return keys;
  }

  private static TableHash of(Connection connection, String table, List<String> key) throws SQLException {
    String order = key.isEmpty() ? "" : " order by \"" + String.join("\", \"", key) + "\"";
    MessageDigest digest = sha256();
    long count = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"" + order)) {
        int columns = heading(rows.getMetaData(), digest);
        RowBytes bytes = new RowBytes();
        while (rows.next()) {
          bytes.clear();
          for (int column = 1; column <= columns; column++) {
            bytes.add(rows.getString(column));
          }
          bytes.into(digest);
          count++;
        }
      }
    }
    return new TableHash(count, HexFormat.of().formatHex(digest.digest()));
  }

  /// The names of the columns are hashed too: a value that moved to another column is another content.
  private static int heading(ResultSetMetaData columns, MessageDigest digest) throws SQLException {
    RowBytes names = new RowBytes();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
    }
    names.into(digest);
    return columns.getColumnCount();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The bytes of one row, gathered so that the digest is fed in large pieces.
  private static final class RowBytes {
    private static final int USUAL = 4096;
    private ByteBuffer gathered = ByteBuffer.allocate(USUAL);

    void clear() {
      gathered.clear();
    }

    void add(@Nullable String text) {
      if (text == null) {
        room(Integer.BYTES).putInt(ABSENT);
        return;
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer room(int wanted) {
      if (gathered.remaining() < wanted) {
        ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * gathered.capacity(), gathered.position() + wanted));
        gathered = larger.put(gathered.flip());
      }
      return gathered;
    }

    void into(MessageDigest digest) {
      digest.update(gathered.flip());
    }
  }
}
