package ru.kvartil.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.district.Worker;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Who worked at this machine last, by the account of the machine: in a small file beside the database. Where it cannot be
/// written, the question at the start just proposes nobody.
///
/// @param account name of the machine's user
record LastWorker(Path file, String account) {
  private static final Logger LOG = LoggerFactory.getLogger(LastWorker.class);
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

  /// The file of a database.
  static LastWorker beside(Path database, String account) {
    String name = String.valueOf(database.getFileName());
    String plain = name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
    return new LastWorker(database.resolveSibling(plain + ".who"), account);
  }

  Optional<PersonId> find() {
    return Optional.ofNullable(read().getProperty(account)).filter(text -> ID.matcher(text).matches())
        .map(text -> new PersonId(UUID.fromString(text)));
  }

  void keep(Worker worker) {
    if (worker.person().isEmpty() || worker.person().equals(find())) {
      return;
    }
    Properties all = read();
    all.setProperty(account, worker.person().get().value().toString());
    try {
      SafeFile.write(file, out -> {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        all.store(text, null);
        text.flush();
      });
    } catch (Failure refused) {
      LOG.warn("who worked last is not kept", refused);
    }
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        all.load(in);
      } catch (IOException | IllegalArgumentException broken) {
        LOG.warn("who worked last is not known", broken);
      }
    }
    return all;
  }
}
