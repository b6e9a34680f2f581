package ru.kvartil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log as the program writes it, with its own configuration file: values of rows never reach it.
class ExceptionsWithoutValuesTest {
  private static final String SECRET = "Иванова MARIYA 4711";
  @TempDir
  Path folder;
  private final LoggerContext log = new LoggerContext();
  private Database database;

  @BeforeEach
  void open() throws Exception {
    database = Database.create(folder.resolve("база"), new Database.Origin(InstantSource.system(), "тест"), _ -> {});
    log.setMDCAdapter(new LogbackMDCAdapter());
    log.putProperty("kvartil.logs", folder.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(log);
    configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
  }

  @AfterEach
  void close() {
    log.stop();
    database.close();
  }

  private Throwable failing(String... statements) {
    return catchThrowable(() -> database.transactions().write("x", () -> {
      for (String statement : statements) {
        database.sql().execute(statement, SECRET);
      }
      return 0;
    }));
  }

  private String logged(Throwable thrown) throws IOException {
    StringWriter raw = new StringWriter();
    thrown.printStackTrace(new PrintWriter(raw));
    assertThat(raw.toString()).as("the engine does quote the value").contains("MARIYA 4711");
    log.getLogger("test").error("command failed", thrown);
    return Files.readString(folder.resolve("kvartil.log"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    // 23505, unique: quotes the whole key.
    "insert into series values (1, ?, '', '', 0, '', '', '', 0, '')",
    // 22018, conversion: quotes the value, and so does the NumberFormatException below it.
    "insert into batch_sheet (batch, sheet, name) values (cast(? as bigint), 1, '')",
    // 22001, too long: quotes the beginning.
    "insert into series values (1, repeat(?, 100), '', '', 0, '', '', '', 0, '')",
    // The value stands in the statement itself.
    "insert into batch_sheet (batch, sheet, name) values (1, 'Иванова MARIYA 4711', coalesce(?, ''))"})
  void aValueOfARowDoesNotReachTheLog(String statement) throws Exception {
    Throwable thrown = failing(statement, statement);
    assertThat(logged(thrown)).doesNotContain("Иванова", "MARIYA", "4711", "\\0418").contains("command failed",
        "SQLSTATE 2", "statement: insert into", "at ru.kvartil.storage.DatabaseThreads.");
  }

  @Test
  void neitherWhenOthersRepeatTheMessage() throws Exception {
    Throwable engine = failing("insert into batch_sheet (batch, sheet, name) values (cast(? as bigint), 1, '')")
        .getCause();
    RuntimeException outer = new CompletionException(new IllegalStateException(engine.getMessage(), engine));
    outer.addSuppressed(engine);
    assertThat(logged(outer)).doesNotContain("Иванова", "MARIYA", "4711").contains(
        "java.util.concurrent.CompletionException",
        "Suppressed");
  }

  @Test
  void otherMessagesStay() throws Exception {
    log.getLogger("test").error("x",
        new IllegalStateException("columns: 3", new IOException("No space left on device")));
    assertThat(Files.readString(folder.resolve("kvartil.log"))).contains("IllegalStateException: columns: 3",
        "IOException: No space left on device");
  }
}
