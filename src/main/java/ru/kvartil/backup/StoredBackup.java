package ru.kvartil.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A copy that lies in a folder of copies. It got its name only after it had been restored on trial and compared.
///
/// @param made by its manifest; by its file when the manifest cannot be read
/// @param size bytes of the file
/// @param manifest empty when the file is damaged
public record StoredBackup(Path file, Instant made, long size, Optional<Manifest> manifest) {
  /// Whether it may be counted on: its manifest can be read and is the one that was written.
  public boolean good() {
    return manifest.isPresent();
  }
}
