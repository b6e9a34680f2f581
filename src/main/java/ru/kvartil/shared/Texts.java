package ru.kvartil.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Russian texts of one feature, read from `texts.properties` (UTF-8) beside its classes. Patterns are those of
/// `MessageFormat`; arguments are shown as they are: numbers are formatted before they come here ([RussianFormat]).
/// Keys are written out in the code or are names of enum constants, never composed.
public final class Texts {
  private static final Locale RUSSIAN = Locale.of("ru", "RU");
  private final String owner;
  private final Map<String, String> patterns;

  private Texts(String owner, Map<String, String> patterns) {
    this.owner = owner;
    this.patterns = patterns;
  }

  /// Reads the texts of the feature the class belongs to: the file lies in the class's package or, for rooms such as
  /// `.ui` and `.storage`, in the nearest package above it.
  public static Texts of(Class<?> anchor) {
    String folder = anchor.getPackageName().replace('.', '/');
    while (!folder.isEmpty()) {
      try (InputStream in = anchor.getClassLoader().getResourceAsStream(folder + "/texts.properties")) {
        if (in != null) {
          return new Texts(folder, read(in));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    throw new IllegalStateException("no texts.properties for " + anchor.getName());
  }

  private static Map<String, String> read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }

  /// Text under a key with its arguments in place. A missing key is a bug and fails.
  public String get(String key, Object... args) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + owner);
    }
    if (args.length == 0) {
      return pattern.replace("''", "'");
    }
    Object[] shown = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      shown[i] = String.valueOf(args[i]);
    }
    return new MessageFormat(pattern, RUSSIAN).format(shown);
  }

  /// Text of an enum constant under its `name()`.
  public String get(Enum<?> constant) {
    return get(constant.name());
  }

  public Set<String> keys() {
    return patterns.keySet();
  }

  /// The form of a word that agrees with a whole number: 1 школа, 2 школы, 5 школ, 21 школа.
  public static String plural(long n, String one, String few, String many) {
    long tens = Math.abs(n) % 100;
    long units = tens % 10;
    if (tens >= 11 && tens <= 14) {
      return many;
    }
    return units == 1 ? one : units >= 2 && units <= 4 ? few : many;
  }
}
