package ru.kvartil.original;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.FullDisk;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.vault.BrokenSealException;
import ru.kvartil.vault.DataKey;
import ru.kvartil.vault.Purpose;
import ru.kvartil.vault.Seal;

/// A folder of originals. The name of a file is the SHA-256 of what it holds, so that the same thing is kept once and a
/// changed one is found out when it is read; it tells nothing else. With a key the content is sealed (`HASH.kvs`), without
/// one it lies there as it is (`HASH.kvo`). Nothing here is ever removed by itself: an import that was taken back can be
/// brought back, and copies of the database refer to what lies here.
public final class Originals {
  /// Ending of the folder's name, after the database's.
  public static final String ENDING = ".originals";
  private static final Logger LOG = LoggerFactory.getLogger(Originals.class);
  private static final Texts TEXTS = Texts.of(Originals.class);
  private static final String SEALED = ".kvs";
  private static final String PLAIN = ".kvo";
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.kv[so]");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private final Path folder;
  private final Optional<DataKey> key;

  /// @param folder need not exist
  /// @param key of the database, when it is protected; stays the caller's
  public Originals(Path folder, Optional<DataKey> key) {
    this.folder = folder;
    this.key = key;
  }

  /// Where they lie.
  public Path folder() {
    return folder;
  }

  /// The originals of another folder under the same key.
  public Originals in(Path other) {
    return new Originals(other, key);
  }

  /// Keeps a content, forced to disk when it returns; one that lies here whole already is not written again.
  ///
  /// @return the SHA-256 it is kept under
  public String keep(byte[] content) throws Failure {
    String hash = hash(content);
    if (!whole(hash)) {
      write(hash, content);
    }
    return hash;
  }

  private void write(String hash, byte[] content) throws Failure {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new Failure(TEXTS, FullDisk.says(refused) ? "original.no-room" : "original.folder", refused, folder);
    }
    SafeFile.write(file(hash, own()), key.map(known -> seal(known, hash).seal(content)).orElse(content));
  }

  /// A content, once it was found to be what was kept.
  ///
  /// @throws Failure when it is not there, was changed, or is sealed under a key that is not ours
  public byte[] read(String hash) throws Failure {
    if (!HASH.matcher(hash).matches()) {
      throw new Failure(TEXTS, "original.absent", hash, folder);
    }
    Path sealed = file(hash, SEALED);
    Path plain = file(hash, PLAIN);
    try {
      if (Files.exists(sealed)) {
        byte[] bytes = Files.readAllBytes(sealed);
        return proven(hash, sealed, opened(hash, sealed, bytes));
      }
      if (Files.exists(plain)) {
        return proven(hash, plain, Files.readAllBytes(plain));
      }
    } catch (IOException refused) {
      throw new Failure(TEXTS, "original.unreadable", refused, folder);
    }
    throw new Failure(TEXTS, "original.absent", hash, folder);
  }

  private byte[] opened(String hash, Path file, byte[] bytes) throws Failure {
    if (key.isEmpty()) {
      throw new Failure(TEXTS, "original.locked", file);
    }
    try {
      return seal(key.get(), hash).open(bytes);
    } catch (BrokenSealException broken) {
      throw new Failure(TEXTS, "original.changed", broken, file);
    }
  }

  private static byte[] proven(String hash, Path file, byte[] content) throws Failure {
    if (!hash(content).equals(hash)) {
      throw new Failure(TEXTS, "original.changed", file);
    }
    return content;
  }

  /// Whether a content lies here and is what was kept.
  public boolean whole(String hash) {
    if (!Files.exists(file(hash, SEALED)) && !Files.exists(file(hash, PLAIN))) {
      return false;
    }
    try {
      byte[] _ = read(hash);
      return true;
    } catch (Failure broken) {
      LOG.warn("an original is not whole: {}", broken.code());
      return false;
    }
  }

  /// Whether something lies here under a hash; it is not read.
  public boolean has(String hash) {
    return Files.exists(file(hash, SEALED)) || Files.exists(file(hash, PLAIN));
  }

  /// Hashes of everything that lies here; none when the folder is not there.
  public NavigableSet<String> all() throws Failure {
    NavigableSet<String> hashes = new TreeSet<>();
    for (Path file : files("*.kv[so]")) {
      var name = NAME.matcher(String.valueOf(file.getFileName()));
      if (name.matches()) {
        hashes.add(name.group(1));
      }
    }
    return hashes;
  }

  private NavigableSet<Path> files(String pattern) throws Failure {
    NavigableSet<Path> found = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      files.forEach(found::add);
      return found;
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new Failure(TEXTS, "original.unreadable", unreadable, folder);
    }
  }

  /// Those of some hashes that are not here, or not what was kept.
  public NavigableSet<String> broken(Collection<String> hashes) {
    NavigableSet<String> broken = new TreeSet<>();
    hashes.stream().filter(hash -> !whole(hash)).forEach(broken::add);
    return broken;
  }

  /// Brings what is missing or changed here from another folder.
  ///
  /// @return how many were brought
  public int bring(Originals from, Collection<String> hashes) throws Failure {
    int brought = 0;
    for (String hash : broken(hashes)) {
      if (from.whole(hash)) {
        write(hash, from.read(hash));
        brought++;
      }
    }
    return brought;
  }

  /// Brings what another folder has and this one has not; what lies here already is not read, so that a copy costs only
  /// what is new.
  ///
  /// @return how many were brought
  public int bringNew(Originals from) throws Failure {
    int brought = 0;
    for (String hash : from.all()) {
      if (!Files.exists(file(hash, own())) && from.whole(hash)) {
        write(hash, from.read(hash));
        brought++;
      }
    }
    return brought;
  }

  /// Seals what was kept before the database got its password; the readable file is overwritten and removed once the sealed
  /// one proves whole. Without a key nothing happens.
  ///
  /// @return how many were sealed
  public int sealReadable() throws Failure {
    if (key.isEmpty()) {
      return 0;
    }
    int count = 0;
    for (Path file : files("*" + PLAIN)) {
      String hash = String.valueOf(file.getFileName()).replace(PLAIN, "");
      try {
        byte[] content = Files.readAllBytes(file);
        boolean stands = Files.exists(file(hash, SEALED));
        if (hash(content).equals(hash) && !stands) {
          write(hash, content);
        }
        if (Files.exists(file(hash, SEALED))) {
          byte[] _ = read(hash);
        }
        SafeFile.shred(file);
        count++;
      } catch (IOException busy) {
        throw new Failure(TEXTS, "original.readable-stays", busy, file);
      }
    }
    return count;
  }

  /// Seals everything here under another data key; what was sealed under another key before stays, and is named.
  ///
  /// @param next stays the caller's
  /// @return hashes that could not be read
  public NavigableSet<String> resealUnder(DataKey next) throws Failure {
    Originals after = new Originals(folder, Optional.of(next));
    NavigableSet<String> left = new TreeSet<>();
    for (String hash : all()) {
      if (after.whole(hash) && !Files.exists(file(hash, PLAIN))) {
        continue;
      }
      if (whole(hash)) {
        after.write(hash, read(hash));
      } else {
        left.add(hash);
      }
    }
    int _ = after.sealReadable();
    return left;
  }

  private String own() {
    return key.isPresent() ? SEALED : PLAIN;
  }

  private Path file(String hash, String ending) {
    return folder.resolve(hash + ending);
  }

  private static Seal seal(DataKey key, String hash) {
    return new Seal(key, Purpose.ORIGINAL, hash.getBytes(StandardCharsets.US_ASCII));
  }

  /// SHA-256, hexadecimal.
  public static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
