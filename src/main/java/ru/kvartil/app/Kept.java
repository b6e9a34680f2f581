package ru.kvartil.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import ru.kvartil.district.Worker;
import ru.kvartil.vault.BrokenSealException;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Purpose;
import ru.kvartil.vault.Seal;

/// What outlives the lock: where the person was, and what was typed and not saved, sealed under the key of the database.
///
/// @param worker who worked
/// @param section the section in view
/// @param typed sealed; empty when everything was saved
record Kept(Worker worker, String section, Optional<byte[]> typed) {
  private static final byte[] ABOUT = "typed".getBytes(StandardCharsets.US_ASCII);

  /// @param lines what stands in fields of unsaved pages
  static Kept of(Worker worker, String section, List<String> lines, DataKey key) {
    return new Kept(worker, section, lines.isEmpty()
        ? Optional.empty()
        : Optional.of(seal(key).seal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))));
  }

  private static Seal seal(DataKey key) {
    return new Seal(key, Purpose.FORM, ABOUT);
  }

  /// What was typed and not saved; empty when nothing was.
  String opened(DataKey key) {
    if (typed.isEmpty()) {
      return "";
    }
    try {
      return new String(seal(key).open(typed.get()), StandardCharsets.UTF_8);
    } catch (BrokenSealException otherKey) {
      throw new IllegalStateException("sealed in this very program", otherKey);
    }
  }
}
