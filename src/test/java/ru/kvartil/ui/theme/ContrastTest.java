package ru.kvartil.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written can be read, whatever colours are chosen. Contrast as WCAG 2.2 defines it ("contrast ratio", "relative
/// luminance"): words at least 4.5:1 (1.4.3), in high contrast 7:1 (1.4.6), rings of focus 3:1 (1.4.11).
class ContrastTest {
  private static final Path SHEETS = Path.of("src/main/resources/ru/kvartil");
  private static final Pattern TOKEN = Pattern.compile("(-k-[\\w-]+):\\s*(#[0-9a-f]{6}|transparent|rgba\\([^)]*\\));");
  private static final Pattern LITERAL = Pattern
      .compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|\\b(white|black|gray|grey|red|green|blue|yellow|orange)\\b");
  private static final List<String> GROUNDS = List.of("bg", "soft", "hair", "accent-soft");
  private static final List<String> WORDS = List.of("fg", "muted", "accent", "good", "warn", "bad");
  private static final List<String> OTHER_PAIRS = List.of("accent-ink/accent-soft", "good-ink/good-soft",
      "warn-ink/warn-tint", "bad-ink/bad-soft", "fg/warn-soft", "fg/bad-soft", "muted/warn-soft", "on-strong/strong",
      "on-strong/strong-hover", "on-tip/tip", "bg/fg", "on-q1/q1", "on-q/q2", "on-q/q3", "on-q/q4");

  @ParameterizedTest
  @EnumSource(Look.class)
  void wordsStandOutFromWhatIsUnderThem(Look look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    double least = look == Look.CONTRAST ? 7 : 4.5;
    List<String> pairs = new ArrayList<>(OTHER_PAIRS);
    WORDS.forEach(word -> GROUNDS.forEach(ground -> pairs.add(word + "/" + ground)));
    List<String> weak = pairs.stream().filter(pair -> contrast(tokens, pair) < least)
        .map(pair -> pair + " %.2f".formatted(contrast(tokens, pair))).toList();
    assertThat(weak).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void theRingOfFocusIsSeen(Look look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    assertThat(GROUNDS.stream().map(ground -> "focus/" + ground).filter(pair -> contrast(tokens, pair) < 3)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void quartilesAreOrderedInLightness(Look look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    List<Double> lights = IntStream.rangeClosed(1, 4).mapToObj(n -> luminance(tokens.get("-k-q" + n))).toList();
    assertThat(lights).isSorted();
    assertThat(IntStream.range(0, 3).mapToObj(i -> lights.get(i + 1) / lights.get(i))).allMatch(step -> step > 1.25);
  }

  @Test
  void everyLookHasEveryToken() throws IOException {
    assertThat(tokens(Look.DARK).keySet()).isEqualTo(tokens(Look.LIGHT).keySet())
        .isEqualTo(tokens(Look.CONTRAST).keySet()).hasSizeGreaterThan(30);
  }

  /// A colour written out in a rule would stay as it is when others are chosen.
  @Test
  void coloursAreTokens() throws IOException {
    List<String> written = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SHEETS)) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        for (String line : Files.readAllLines(sheet)) {
          if (!TOKEN.matcher(line).find() && LITERAL.matcher(line.replaceAll("/\\*.*?\\*/", "")).find()
              && !line.contains("-fx-font-smoothing-type")) {
            written.add(SHEETS.relativize(sheet) + ": " + line.strip());
          }
        }
      }
    }
    assertThat(written).isEmpty();
  }

  private static Map<String, Color> tokens(Look look) throws IOException {
    String sheet = Files.readString(SHEETS.resolve("ui/theme.css"));
    int start = sheet.indexOf(".kvartil." + look.style() + " {");
    Matcher found = TOKEN.matcher(sheet.substring(start, sheet.indexOf('}', start)));
    Map<String, Color> tokens = new HashMap<>();
    while (found.find()) {
      tokens.put(found.group(1), Color.web(found.group(2)));
    }
    return tokens;
  }

  private static double contrast(Map<String, Color> tokens, String pair) {
    String[] both = pair.split("/");
    double a = luminance(tokens.get("-k-" + both[0]));
    double b = luminance(tokens.get("-k-" + both[1]));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
