package ru.kvartil.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.UuidV7;

/// What is known of a database without opening it: identity, versions, encryption. Lies beside the file as
/// `PATH.kvartil`, so that a file of a newer program is told before the engine touches it.
///
/// @param id identity of the database
/// @param device identity of this copy on this machine, for change events
/// @param engine version of H2 that wrote the file
/// @param schema number of the last migration
/// @param encryption `none`, or `h2-aes` for a file the engine encrypts under the data key
record Sidecar(UUID id, UUID device, String engine, int schema, String encryption) {
  static final String NONE = "none";
  private static final String CHECK = "check";
  /// Ways of encryption a sidecar without a check may name.
  private static final Set<String> EARLY = Set.of(NONE, "h2-aes");
  /// The last schema whose sidecars had no check.
  private static final int UNCHECKED = 10;
  private static final Texts TEXTS = Texts.of(Sidecar.class);

  /// How the file at a place is encrypted, going by whether its key was given.
  static String encryption(Place place) {
    return place.key().isPresent() ? "h2-aes" : NONE;
  }

  static Sidecar read(Path file) throws Failure {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(new StringReader(text));
      requireWhole(text, properties);
      return new Sidecar(UUID.fromString(required(properties, "id")), UUID.fromString(required(properties, "device")),
          required(properties, "engine"), Integer.parseInt(required(properties, "schema")),
          required(properties, "encryption"));
    } catch (IOException | IllegalArgumentException broken) {
      throw new Failure(TEXTS, "storage.sidecar-broken", broken, file);
    }
  }

  /// A flipped bit would make another device of this one, or another version of the engine, without a word. Files from
  /// before the check was written are believed.
  private static void requireWhole(String text, Properties properties) {
    String check = properties.getProperty(CHECK);
    if (check == null) {
      boolean early = Integer.parseInt(required(properties, "schema")) <= UNCHECKED
          && EARLY.contains(required(properties, "encryption"));
      if (!early) {
        throw new IllegalArgumentException("no check");
      }
      return;
    }
    if (!check.strip().equals(check(text.substring(0, Math.max(0, text.lastIndexOf(CHECK + "=")))))) {
      throw new IllegalArgumentException("not as it was written");
    }
  }

  private static String check(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static String required(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value.strip();
  }

  void write(Path file) throws Failure {
    String text = "id=%s\ndevice=%s\nengine=%s\nschema=%d\nencryption=%s\n"
        .formatted(id, device, engine, schema, encryption);
    SafeFile.write(file, (text + CHECK + "=" + check(text) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Sidecar withEncryption(Place place) {
    return new Sidecar(id, device, engine, schema, encryption(place));
  }

  /// The same database on what must not be taken for the device it was on.
  Sidecar onNewDevice(Database.Origin origin) {
    return new Sidecar(id, new UuidV7().next(origin.clock().millis()), engine, schema, encryption);
  }

  Sidecar withSchema(int number) {
    return new Sidecar(id, device, engine, number, encryption);
  }
}
