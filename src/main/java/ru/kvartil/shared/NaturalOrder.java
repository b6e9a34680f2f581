package ru.kvartil.shared;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// Russian alphabetical order in which numbers inside names count as numbers: «Школа № 8» stands before «Школа № 70»;
/// ё stands with е. Case and quotes do not count unless everything else is equal.
public final class NaturalOrder implements Comparator<String> {
  private final Collator collator = Collator.getInstance(Locale.of("ru"));

  /// A comparator for one thread.
  public NaturalOrder() {
    collator.setStrength(Collator.SECONDARY);
  }

  @Override
  public int compare(String left, String right) {
    String a = simplify(left);
    String b = simplify(right);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = runEnd(a, i);
      int endB = runEnd(b, j);
      String runA = a.substring(i, endA);
      String runB = b.substring(j, endB);
      boolean numbers = Character.isDigit(runA.charAt(0)) && Character.isDigit(runB.charAt(0));
      int order = numbers ? new BigInteger(runA).compareTo(new BigInteger(runB)) : collator.compare(runA, runB);
      if (order != 0) {
        return order;
      }
      i = endA;
      j = endB;
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static String simplify(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\"«»„“”']", "").replaceAll("\\s+", " ").strip();
  }

  private static int runEnd(String text, int from) {
    boolean digits = Character.isDigit(text.charAt(from));
    int end = from + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end)) == digits) {
      end++;
    }
    return end;
  }
}
