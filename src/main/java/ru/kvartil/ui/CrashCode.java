package ru.kvartil.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A short name of a bug, the same for the same bug on any machine, so that reports can be matched: `3F7K-9Q2D`. The first
/// half stands for the kind of exceptions and the place in our code, the second for the whole way there. Messages and
/// line numbers do not count: they carry data and change with every release.
///
/// @param text two groups of four letters and digits without look-alikes
public record CrashCode(String text) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String OURS = "ru.kvartil.";
  private static final Pattern GENERATED = Pattern.compile("\\$\\d+|\\$\\$Lambda.*|0x[0-9a-f]+");

  public static CrashCode of(Throwable bug) {
    List<String> kinds = new ArrayList<>();
    List<String> way = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = bug; at != null && seen.add(at); at = at.getCause()) {
      kinds.add(at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        if (frame.getClassName().startsWith(OURS)) {
          way.add(GENERATED.matcher(frame.getClassName() + "#" + frame.getMethodName()).replaceAll(""));
        }
      }
    }
    String place = way.isEmpty() ? "" : way.getFirst();
    return new CrashCode(group(String.join("|", kinds) + "@" + place) + "-" + group(String.join("|", way)));
  }

  private static String group(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    long bits = sum.getValue();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      out.append(LETTERS.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return out.toString();
  }
}
