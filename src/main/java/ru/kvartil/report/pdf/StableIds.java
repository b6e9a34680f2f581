package ru.kvartil.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces what OpenPDF draws by lot in every file (the file's id, the six letters before the name of a subset font), so
/// that equal documents give equal files. Lengths do not change and offsets stay right.
final class StableIds {
  private static final Pattern FILE_ID = Pattern.compile("(?<=/ID ?\\[)<\\p{XDigit}{32}><\\p{XDigit}{32}>");
  private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+Liberation)");
  private static final String PREFIX = "KVARTL";

  private StableIds() {}

  static byte[] in(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String named = SUBSET.matcher(text).replaceAll(PREFIX);
    Matcher id = FILE_ID.matcher(named);
    String blank = "<" + "0".repeat(32) + ">";
    String half = "<%032x>".formatted(Integer.toUnsignedLong(id.replaceAll(blank + blank).hashCode()));
    return id.replaceAll(half + half).getBytes(StandardCharsets.ISO_8859_1);
  }
}
