package ru.kvartil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Place;
import ru.kvartil.vault.DataKey;

/// Originals that were kept before a database got its password, beside it and among its copies: they must not stay
/// readable.
final class ReadableOriginals {
  private static final Logger LOG = LoggerFactory.getLogger(ReadableOriginals.class);

  private ReadableOriginals() {}

  /// Seals them. What is busy now is tried again at the next opening; work goes on meanwhile.
  static void seal(Place place, DataKey key) {
    Path copies = place.beside(".backups").resolve(place.name() + Originals.ENDING);
    for (Path folder : List.of(place.beside(Originals.ENDING), copies)) {
      try {
        int sealed = new Originals(folder, Optional.of(key)).sealReadable();
        LOG.info("{} readable originals sealed", sealed);
      } catch (Failure stays) {
        LOG.warn("readable originals stay", stays);
      }
    }
  }
}
