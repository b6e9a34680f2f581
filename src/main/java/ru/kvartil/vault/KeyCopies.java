package ru.kvartil.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.KeyFileFormat.Verdict;

/// The two copies of a key file on disk. Each is written whole or not at all, one after the other; of two that differ the
/// one with the higher revision counts.
final class KeyCopies {
  private static final Texts TEXTS = Texts.of(KeyCopies.class);
  private final List<Path> places;
  private final Path backups;

  /// @param base path of the database without an ending
  KeyCopies(Path base) {
    this.places = List.of(base.resolveSibling(base.getFileName() + ".keys"), base.resolveSibling(base
        .getFileName() + ".keys2"));
    this.backups = base.resolveSibling(base.getFileName() + ".backups");
  }

  List<Path> places() {
    return places;
  }

  boolean exist() {
    return places.stream().anyMatch(Files::exists);
  }

  /// What was found, with the places whose copy must be written again.
  record Found(KeyFile file, List<Path> stale) {}

  Found find() throws Failure {
    List<Verdict> verdicts = new ArrayList<>();
    for (Path place : places) {
      verdicts.add(verdict(place));
    }
    Optional<KeyFile> best = verdicts.stream().flatMap(KeyCopies::whole)
        .max(Comparator.comparingInt(KeyFile::revision));
    if (best.isEmpty()) {
      throw new Failure(TEXTS, verdicts.stream().anyMatch(Verdict.Newer.class::isInstance)
          ? "vault.keys-newer"
          : "vault.keys-lost", places.getFirst(), backups);
    }
    List<Path> stale = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (whole(verdicts.get(i)).noneMatch(file -> file.revision() == best.get().revision())) {
        stale.add(places.get(i));
      }
    }
    return new Found(best.get(), List.copyOf(stale));
  }

  private static Stream<KeyFile> whole(Verdict verdict) {
    return verdict instanceof Verdict.Whole(KeyFile file)
        ? Stream.of(file)
        : Stream.empty();
  }

  private static Verdict verdict(Path place) {
    try (InputStream in = Files.newInputStream(place)) {
      return KeyFileFormat.read(in.readNBytes(KeyFileFormat.MOST_BYTES + 1));
    } catch (IOException absent) {
      return new Verdict.Damaged("not readable");
    }
  }

  void save(KeyFile file) throws Failure {
    save(file, places);
  }

  void save(KeyFile file, List<Path> where) throws Failure {
    byte[] bytes = KeyFileFormat.bytes(file);
    for (Path place : where) {
      SafeFile.write(place, bytes);
    }
  }
}
