package ru.kvartil.school.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing list of words, of which those are found quickly that are spellings of another word: at first only their letters
/// are compared, as sets of 64 bits. A letter put in, left out or replaced changes such a set by at most one bit each way,
/// and letters that share a bit only let more words through: what [Spelling] calls near is never left out.
final class Letters {
  private long[] sets = new long[4];
  private final List<String> words = new ArrayList<>();
  private int[] owners = new int[4];
  private int size;

  /// @param owner what is told of the word when it is found
  void add(String word, int owner) {
    if (size == sets.length) {
      sets = Arrays.copyOf(sets, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
    }
    sets[size] = set(word);
    words.add(word);
    owners[size++] = owner;
  }

  /// Owners of the words that are near the given one.
  ///
  /// @param errors how many are forgiven
  void near(String word, int errors, Found found) {
    long wanted = set(word);
    for (int i = 0; i < size; i++) {
      if (Long.bitCount(wanted & ~sets[i]) <= errors && Long.bitCount(sets[i] & ~wanted) <= errors
          && Spelling.near(word, words.get(i))) {
        found.take(owners[i]);
      }
    }
  }

  private static long set(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }

  /// Takes the owners found.
  @FunctionalInterface
  interface Found {
    void take(int owner);
  }
}
