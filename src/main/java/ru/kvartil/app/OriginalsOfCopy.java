package ru.kvartil.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.backup.BackupFolder;
import ru.kvartil.backup.Manifest;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Place;
import ru.kvartil.vault.DataKey;

/// The originals that lie beside a copy.
///
/// @param manifest of the copy
/// @param key of the copy, when it is encrypted; stays the caller's
record OriginalsOfCopy(Path copy, Manifest manifest, Optional<DataKey> key) {
  private static final Logger LOG = LoggerFactory.getLogger(OriginalsOfCopy.class);

  private Originals beside() {
    return new Originals(BackupFolder.originalsBeside(copy), key);
  }

  /// Those the copy names that are not there or not what was kept.
  SortedSet<String> broken() {
    return beside().broken(manifest.originals());
  }

  /// Brings back those the database lacks now. A restored database works without them, too.
  void bringTo(Path database) {
    try {
      int brought = new Originals(new Place(database).beside(Originals.ENDING), key).bring(beside(),
          manifest.originals());
      LOG.info("{} originals came back with the copy", brought);
    } catch (Failure refused) {
      LOG.warn("originals of a copy do not come back", refused);
    }
  }
}
