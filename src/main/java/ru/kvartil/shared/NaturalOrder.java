package ru.kvartil.shared;

import java.math.BigInteger;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Russian alphabetical order in which numbers inside names count as numbers: «Школа № 8» stands before «Школа № 70»;
/// ё stands with е. Case and quotes do not count unless everything else is equal.
public final class NaturalOrder implements Comparator<String> {
  private static final Pattern QUOTES = Pattern.compile("[\"«»„“”']");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private final Map<String, Key> keys = new HashMap<>();
  private final Collator collator = Collator.getInstance(Locale.of("ru"));

  /// A comparator for one thread; it remembers the names it has met.
  public NaturalOrder() {
    collator.setStrength(Collator.SECONDARY);
  }

  @Override
  public int compare(String left, String right) {
    return key(left).compareTo(key(right));
  }

  /// What a name is compared by, made once for each name: taking a name apart costs far more than comparing.
  public Key key(String name) {
    return keys.computeIfAbsent(name, this::takenApart);
  }

  private Key takenApart(String name) {
    String plain = simplify(name);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < plain.length(); i = runEnd(plain, i)) {
      String run = plain.substring(i, runEnd(plain, i));
      runs.add(new Run(Character.isDigit(run.charAt(0)) ? new BigInteger(run) : null, collator.getCollationKey(run)));
    }
    return new Key(runs, name);
  }

  /// A name as it is compared.
  public static final class Key implements Comparable<Key> {
    private final List<Run> runs;
    private final String name;

    private Key(List<Run> runs, String name) {
      this.runs = runs;
      this.name = name;
    }

    @Override
    public int compareTo(Key other) {
      for (int i = 0; i < Math.min(runs.size(), other.runs.size()); i++) {
        int order = runs.get(i).compareTo(other.runs.get(i));
        if (order != 0) {
          return order;
        }
      }
      int rest = Integer.compare(runs.size(), other.runs.size());
      return rest != 0 ? rest : name.compareTo(other.name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /// Digits or what stands between them.
  private record Run(@Nullable BigInteger number, CollationKey words) {
    int compareTo(Run other) {
      return number != null && other.number != null
          ? number.compareTo(other.number)
          : words.compareTo(other.words);
    }
  }

  private static String simplify(String name) {
    String plain = QUOTES.matcher(name.toLowerCase(Locale.ROOT).replace('ё', 'е')).replaceAll("");
    return SPACES.matcher(plain).replaceAll(" ").strip();
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
