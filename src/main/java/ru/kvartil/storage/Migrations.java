package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Schema versions: the numbered scripts under `db/migration`, run by Flyway. No statement that changes the schema runs
/// anywhere else.
final class Migrations {
  private static final Texts TEXTS = Texts.of(Migrations.class);
  /// Number of the last script; a test compares it with the folder.
  private static final int LATEST = 7;
