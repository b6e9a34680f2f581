package ru.kvartil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps the texts and the code in step: no missing, unused or doubled keys, no broken patterns, no key made of pieces.
class TextsConsistencyTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b");
  private static final Pattern ASKED = Pattern.compile(
      "(?:TEXTS|texts)\\s*\\.get\\(\\s*\"([^\"]+)\"|new Failure\\(\\s*TEXTS,\\s*\"([^\"]+)\"");
  private static final Pattern COMPOSED = Pattern
      .compile("(?:TEXTS|texts)\\s*\\.get\\(\\s*(?:\"[^\"]*\"\\s*\\+|\\w+\\s*\\+\\s*\")");

  @Test
  void everyKeyIsUsed() throws IOException {
    List<String> unused = new ArrayList<>();
    Set<String> constants = enumConstants();
    for (Path bundle : bundles()) {
      Set<String> words = wordsOf(sourcesOf(bundle));
      words.addAll(constants);
      keys(bundle).stream().filter(key -> !words.contains(key)).forEach(key -> unused.add(bundle + ": " + key));
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path source : javaFiles(JAVA)) {
      Path bundle = bundleOf(source);
      Matcher asked = ASKED.matcher(Files.readString(source));
      while (asked.find()) {
        String key = asked.group(1) != null ? asked.group(1) : asked.group(2);
        if (bundle == null || !keys(bundle).contains(key)) {
          missing.add(source + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keysAreNotComposed() throws IOException {
    List<String> composed = new ArrayList<>();
    for (Path source : javaFiles(JAVA)) {
      if (COMPOSED.matcher(Files.readString(source)).find()) {
        composed.add(source.toString());
      }
    }
    assertThat(composed).isEmpty();
  }

  @Test
  void keysStandOnceAndPatternsAreWhole() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path bundle : bundles()) {
      Set<String> seen = new HashSet<>();
      for (String line : Files.readAllLines(bundle)) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
          String key = line.substring(0, equals).strip();
          if (!seen.add(key)) {
            wrong.add(bundle + ": twice " + key);
          }
          try {
            new MessageFormat(line.substring(equals + 1));
          } catch (IllegalArgumentException broken) {
            wrong.add(bundle + ": pattern " + key);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRussianWordsStandInTheCodeOfTheWindowAndTheCommandLine() throws IOException {
    Pattern russian = Pattern.compile("\"[^\"]*\\p{IsCyrillic}{4,}[^\"]*\"");
    TreeMap<String, String> found = new TreeMap<>();
    for (Path source : javaFiles(JAVA)) {
      String path = source.toString();
      if (path.contains("/ui/") || path.contains("/cli/") || path.contains("/storage/")) {
        Matcher text = russian.matcher(withoutComments(Files.readString(source)));
        if (text.find()) {
          found.put(path, text.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?m)^\\s*//.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
  }

  private static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("texts.properties")).sorted().toList();
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /// Sources that read a bundle: those below its package, except below a nearer bundle.
  private static List<Path> sourcesOf(Path bundle) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path source : javaFiles(JAVA.resolve(RESOURCES.relativize(bundle.getParent())))) {
      if (bundle.equals(bundleOf(source))) {
        sources.add(source);
      }
    }
    return sources;
  }

  private static Path bundleOf(Path source) {
    Path folder = RESOURCES.resolve(JAVA.relativize(source.getParent()));
    while (folder != null && !folder.equals(RESOURCES)) {
      Path bundle = folder.resolve("texts.properties");
      if (Files.exists(bundle)) {
        return bundle;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static Set<String> wordsOf(List<Path> sources) throws IOException {
    Set<String> words = new HashSet<>();
    for (Path source : sources) {
      String text = Files.readString(source);
      LITERAL.matcher(text).results().forEach(match -> words.add(match.group(1)));
    }
    return words;
  }

  /// Words in capitals of all sources: texts of an enum may stand in the bundle of another feature.
  private static Set<String> enumConstants() throws IOException {
    Set<String> constants = new HashSet<>();
    for (Path source : javaFiles(JAVA)) {
      CONSTANT.matcher(Files.readString(source)).results().forEach(match -> constants.add(match.group(1)));
    }
    return constants;
  }

  private static Set<String> keys(Path bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(bundle)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        keys.add(line.substring(0, equals).strip());
      }
    }
    return keys;
  }
}
