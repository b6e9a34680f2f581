package ru.kvartil.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Remembers in the folder of copies that the database is open, so that an end without closing is known at the next
/// start, and when every row was last checked.
///
/// @param folder the first place of copies; it need not exist
public record Vigil(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
  private static final Duration WEEK = Duration.ofDays(7);

  private Path open() {
    return folder.resolve("open");
  }

  private Path checked() {
    return folder.resolve("checked");
  }

  /// Begins, and says whether every row is to be checked: a week has passed, or the program ended without closing.
  public boolean begin(Instant now) {
    boolean due = Files.exists(open()) || !within(now);
    keep(open(), now);
    return due;
  }

  private boolean within(Instant now) {
    try {
      Instant last = Instant.parse(Files.readString(checked()));
      return !last.isAfter(now) && last.plus(WEEK).isAfter(now);
    } catch (IOException | DateTimeException unknown) {
      return false;
    }
  }

  /// Every row was found as it should be.
  public void checked(Instant now) {
    keep(checked(), now);
  }

  /// The database was closed in order.
  public void end() {
    try {
      Files.deleteIfExists(open());
    } catch (IOException busy) {
      LOG.warn("the next start checks every row", busy);
    }
  }

  private void keep(Path file, Instant now) {
    try {
      Files.createDirectories(folder);
      SafeFile.write(file, now.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | Failure refused) {
      LOG.warn("the next start checks every row", refused);
    }
  }
}
