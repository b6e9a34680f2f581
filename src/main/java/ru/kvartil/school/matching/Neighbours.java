package ru.kvartil.school.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ru.kvartil.school.SchoolKey;

/// Which schools a name may resemble at all, without comparing it with every school of a region: every way in which
/// [Resemblance] finds two names alike has an index here. It may name schools that turn out different, also under names
/// they had before; it never leaves one out.
final class Neighbours {
  /// Schools by `№` and number, by one telling word, by all words in order, by a word at its place.
  private final Map<String, Set<SchoolKey>> exact = new HashMap<>();
  /// Telling words run together, and words at their places, by their length.
  private final Map<String, Letters> spelt = new HashMap<>();

  void add(KnownSchool school) {
    SchoolKey key = school.school().key();
    for (NameParts name : school.names().values()) {
      keys(name).forEach(text -> exact.computeIfAbsent(text, absent -> new HashSet<>()).add(key));
      if (name.number().isEmpty()) {
        String joined = String.join("", name.rest());
        letters("", joined).add(joined, key.value());
        for (int i = 0; i < name.words().size(); i++) {
          letters(place(i), name.words().get(i)).add(name.words().get(i), key.value());
        }
      }
    }
  }

  /// Schools whose present or former names may resemble the name, each once.
  Set<SchoolKey> of(NameParts name) {
    Set<SchoolKey> found = new LinkedHashSet<>();
    keys(name).forEach(text -> found.addAll(exact.getOrDefault(text, Set.of())));
    if (name.number().isEmpty()) {
      near("", String.join("", name.rest()), found);
      int at = telling(name);
      near(place(at), name.words().get(at), found);
    }
    return found;
  }

  private static Stream<String> keys(NameParts name) {
    List<String> keys = new ArrayList<>();
    if (!name.number().isEmpty()) {
      keys.add("№" + name.number());
    }
    name.rest().forEach(word -> keys.add("=" + word));
    keys.add(String.join(" ", name.words().stream().sorted().toList()));
    return keys.stream();
  }

  /// The word by which a misspelling is looked for: the longest of those that tell schools apart, else the longest. In a
  /// misspelling it stands at the same place, the same or nearly so.
  private static int telling(NameParts name) {
    List<String> words = name.words();
    Comparator<Integer> longest = Comparator.comparingInt(i -> words.get(i).length());
    List<Integer> places = Stream.iterate(0, i -> i < words.size(), i -> i + 1).toList();
    return places.stream().filter(i -> name.rest().contains(words.get(i))).max(longest)
        .orElseGet(() -> places.stream().max(longest).orElse(0));
  }

  private void near(String kind, String word, Set<SchoolKey> found) {
    if (word.isEmpty()) {
      return;
    }
    int most = Spelling.MOST_ERRORS;
    for (int length = Math.max(1, word.length() - most); length <= word.length() + most; length++) {
      int errors = Spelling.errors(Math.min(length, word.length()));
      Letters letters = spelt.get(kind + length);
      if (letters != null && Math.abs(length - word.length()) <= errors) {
        letters.near(word, errors, owner -> found.add(new SchoolKey(owner)));
      }
    }
  }

  private Letters letters(String kind, String word) {
    return spelt.computeIfAbsent(kind + word.length(), absent -> new Letters());
  }

  private static String place(int i) {
    return i + ":";
  }
}
