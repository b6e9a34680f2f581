package ru.kvartil.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// After how many minutes without work the program locks, as each person at this machine chose: a small file beside the
/// databases, `{"Ирина":15}`. Whoever has not chosen, or chose what is not offered, gets the usual time: a damaged file never
/// keeps a database open.
public final class LockTimes {
  /// What there is to choose from, in minutes.
  public static final List<Integer> OFFERED = List.of(5, 10, 15, 30, 60);
  /// For who has not chosen.
  public static final int USUAL = 10;
  private static final Texts TEXTS = Texts.of(LockTimes.class);
  private static final Logger LOG = LoggerFactory.getLogger(LockTimes.class);
  private final Path file;

  public LockTimes(Path file) {
    this.file = file;
  }

  /// Minutes a person chose.
  public synchronized int of(String person) {
    int minutes = all().path(person).asInt();
    return OFFERED.contains(minutes) ? minutes : USUAL;
  }

  /// Keeps a person's choice.
  ///
  /// @param minutes one of those offered
  public synchronized void keep(String person, int minutes) throws Failure {
    if (!OFFERED.contains(minutes)) {
      throw new IllegalArgumentException("not offered: " + minutes);
    }
    ObjectNode all = all().put(person, minutes);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SafeFile.write(file, new ObjectMapper().writeValueAsBytes(all));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "lock.not-kept", failed, file);
    }
  }

  private ObjectNode all() {
    try {
      if (Files.exists(file) && new ObjectMapper().readTree(file.toFile()) instanceof ObjectNode read) {
        return read;
      }
    } catch (IOException unreadable) {
      LOG.warn("lock times are unreadable, the usual one holds", unreadable);
    }
    return new ObjectMapper().createObjectNode();
  }
}
