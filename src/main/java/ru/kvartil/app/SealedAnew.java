package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Place;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.FormerKey;

/// Originals beside a database and among its copies after it got its password or a new data key: they are sealed under the
/// present key. What is busy now is tried again at the next opening; work goes on meanwhile.
final class SealedAnew {
  private static final Logger LOG = LoggerFactory.getLogger(SealedAnew.class);

  private SealedAnew() {}

  private static List<Path> folders(Place place) {
    return List.of(place.beside(Originals.ENDING),
        place.beside(".backups").resolve(place.name() + Originals.ENDING));
  }

  /// Seals what was kept readable, and what is sealed under the key before.
  static void seal(Place place, DataKey key) {
    fromFormer(place, key);
    for (Path folder : folders(place)) {
      try {
        int sealed = new Originals(folder, Optional.of(key)).sealReadable();
        LOG.info("{} readable originals sealed", sealed);
      } catch (Failure stays) {
        LOG.warn("readable originals stay", stays);
      }
    }
  }

  /// The former key is kept as long as anything is left under it.
  private static void fromFormer(Place place, DataKey key) {
    Optional<DataKey> kept = FormerKey.of(place.file(), key);
    try {
      if (kept.isPresent()) {
        try (DataKey former = kept.get()) {
          NavigableSet<String> left = new TreeSet<>();
          for (Path folder : folders(place)) {
            left.addAll(new Originals(folder, Optional.of(former)).resealUnder(key));
          }
          if (!left.isEmpty()) {
            LOG.warn("{} originals are not sealed anew", left.size());
            return;
          }
        }
      }
      FormerKey.forget(place.file());
    } catch (Failure | IOException busy) {
      LOG.warn("originals stay under the former key", busy);
    }
  }
}
