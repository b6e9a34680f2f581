package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.KeyRenewal;

/// An encrypted database nobody has open as a copy of itself under another data key, with the key files that go with it.
///
/// @param from with its present key
record Rekeyed(Place from, KeyRenewal renewed) implements Database.CopySource {
  private static final Texts TEXTS = Texts.of(Rekeyed.class);

  @Override
  public Map<String, TableHash> fill(Path folder, String name) throws Failure {
    Place draft = new Place(folder.resolve(name)).under(renewed.key());
    try {
      Reencryption.copy(from, draft);
    } catch (IOException failed) {
      throw new Failure(TEXTS, FullDisk.says(failed) ? "storage.rekey-disk-full" : "storage.rekey-failed", failed,
          from.file());
    }
    Sidecar.read(from.sidecarFile()).write(draft.sidecarFile());
    renewed.save(draft.file());
    return ClosedCopy.with(from, TableHashes::of);
  }
}
