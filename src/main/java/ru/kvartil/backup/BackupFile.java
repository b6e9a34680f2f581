package ru.kvartil.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;

/// The file of a copy: a zip with the manifest, the manifest's own hash and the files of the database. Every byte that is
/// taken out of it is compared with its hash first; nothing is believed without one.
final class BackupFile {
  private static final Texts TEXTS = Texts.of(BackupFile.class);
  private static final String MANIFEST = "manifest.json";
  private static final String MANIFEST_HASH = "manifest.sha256";
  private static final Pattern ENTRY = Pattern.compile("database\\.(mv\\.db|kvartil|keys|keys2)");
  private static final int LARGEST_MANIFEST = 4 * 1024 * 1024;
  private static final long LARGEST_FILE = 64L * 1024 * 1024 * 1024;
  private static final int HEAD = 16 * 1024;
  private static final int BUFFER = 128 * 1024;

  private BackupFile() {}

  /// Name of a database's file inside a copy: the copy does not tell what the database was called.
  static String entry(Path file) {
    String name = String.valueOf(file.getFileName());
    for (String ending : List.of(".mv.db", ".kvartil", ".keys", ".keys2")) {
      if (name.endsWith(ending)) {
        return "database" + ending;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /// Hashes of files by their names in the copy.
  static Map<String, String> hashes(List<Path> files) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        hashes.put(entry(file), copied(in, OutputStream.nullOutputStream(), Long.MAX_VALUE));
      }
    }
    return hashes;
  }

  static void write(Path target, Manifest manifest, List<Path> files) throws Failure {
    byte[] head = new ManifestJson().bytes(manifest);
    SafeFile.write(target, out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.setLevel(manifest.source().encryption().equals("none") ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
      put(zip, MANIFEST, head);
      put(zip, MANIFEST_HASH, hex(head).getBytes(StandardCharsets.US_ASCII));
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(entry(file)));
        try (InputStream in = Files.newInputStream(file)) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
      zip.finish();
    });
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /// What the copy says of itself, once its manifest has its own hash. The files are not read.
  static Manifest manifest(Path file) throws Failure {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return manifest(zip);
    } catch (ManifestJson.NewerFormat newer) {
      throw new Failure(TEXTS, "backup.newer", newer, file);
    } catch (IOException | IllegalArgumentException broken) {
      throw new Failure(TEXTS, Files.exists(file) ? "backup.damaged" : "backup.absent", broken, file);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    byte[] head = bytes(zip, MANIFEST);
    String expected = new String(bytes(zip, MANIFEST_HASH), StandardCharsets.US_ASCII);
    if (!hex(head).equals(expected)) {
      throw new IOException("the manifest is not the one that was written");
    }
    return new ManifestJson().read(head);
  }

  /// The first blocks of the database in a copy, uncompared; none when they cannot be read.
  static byte[] head(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("database.mv.db");
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readNBytes(HEAD);
      }
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
      if (bytes.length > LARGEST_MANIFEST) {
        throw new IOException("a manifest too large");
      }
      return bytes;
    }
  }

  /// Reads every byte of the copy and compares it with the manifest; writes nothing.
  static Manifest verify(Path file) throws Failure {
    return unpacked(file, _ -> OutputStream.nullOutputStream());
  }

  /// Takes the files of the database out.
  ///
  /// @param name of the database in the folder, without ending
  /// @return the manifest, once every file has the hash it names
  static Manifest unpack(Path file, Path folder, String name) throws Failure {
    return unpacked(file, entry -> Scratch.stream(folder.resolve(name + entry.substring("database".length()))));
  }

  /// Takes out the key files alone; none in a copy of a plain database.
  static void unpackKeys(Path file, Path folder, String name) throws Failure {
    Manifest _ = unpacked(file, entry -> entry.contains(".keys")
        ? Scratch.stream(folder.resolve(name + entry.substring("database".length())))
        : OutputStream.nullOutputStream());
  }

  /// Where an entry goes.
  @FunctionalInterface
  private interface Sink {
    OutputStream open(String entry) throws IOException;
  }

  private static Manifest unpacked(Path file, Sink sink) throws Failure {
    Manifest manifest = manifest(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (!manifest.entries().containsKey("database.mv.db")) {
        throw new IOException("no database");
      }
      for (Map.Entry<String, String> expected : manifest.entries().entrySet()) {
        ZipEntry entry = zip.getEntry(expected.getKey());
        if (entry == null || !ENTRY.matcher(expected.getKey()).matches()) {
          throw new IOException("no such entry: " + expected.getKey());
        }
        try (InputStream in = zip.getInputStream(entry); OutputStream out = sink.open(expected.getKey())) {
          if (!copied(in, out, LARGEST_FILE).equals(expected.getValue())) {
            throw new IOException("another hash: " + expected.getKey());
          }
        }
      }
      return manifest;
    } catch (Scratch.NotWritten full) {
      throw new Failure(TEXTS, "backup.no-room", full, file);
    } catch (IOException | IllegalArgumentException broken) {
      throw new Failure(TEXTS, "backup.damaged", broken, file);
    }
  }

  private static String copied(InputStream in, OutputStream out, long most) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    try (DigestInputStream hashed = new DigestInputStream(in, digest)) {
      for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
        out.write(buffer, 0, read);
        total += read;
        if (total > most) {
          throw new IOException("too large");
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
