package ru.kvartil.school.matching;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Why two names that are not equal after folding may still mean one school. Names with different numbers, different
/// settlements or different kinds of school never resemble each other.
enum Resemblance {
  TWINS(100), MUNICIPALITY(98), ORDER(95), SPELLING(85), KIND(75), LEVEL(60), NUMBER(65), PART(55);

  private final int score;

  Resemblance(int score) {
    this.score = score;
  }

  int score() {
    return score;
  }

  static Optional<Resemblance> between(NameParts a, NameParts b) {
    boolean bothNumbered = !a.number().isEmpty() && !b.number().isEmpty();
    boolean sameNumber = bothNumbered && a.number().equals(b.number());
    if ((bothNumbered && !sameNumber) || !compatible(a.traits(), b.traits()) || otherPlace(a, b)) {
      return Optional.empty();
    }
    boolean oneNumbered = a.number().isEmpty() != b.number().isEmpty();
    if (a.words().stream().sorted().toList().equals(b.words().stream().sorted().toList())) {
      return Optional.of(ORDER);
    }
    Set<String> restA = new HashSet<>(a.rest());
    Set<String> restB = new HashSet<>(b.rest());
    if (!oneNumbered && restA.equals(restB) && (sameNumber || !restA.isEmpty())) {
      return Optional.of(a.traits().equals(b.traits())
          ? SPELLING
          : levels(a.traits()).isEmpty() || levels(b.traits()).isEmpty() ? KIND : LEVEL);
    }
    if (!levelsAgree(a.traits(), b.traits())) {
      return Optional.empty();
    }
    if (sameNumber) {
      return Optional.of(near(a, b) ? SPELLING : NUMBER);
    }
    if (!oneNumbered && near(a, b)) {
      return Optional.of(SPELLING);
    }
    return isPart(restA, restB) || isPart(restB, restA) ? Optional.of(PART) : Optional.empty();
  }

  private static boolean otherPlace(NameParts a, NameParts b) {
    return !a.place().isEmpty() && !b.place().isEmpty() && !Spelling.near(a.place(), b.place()) && !near(a, b);
  }

  /// A bare «школа» may be any kind; otherwise all words of the kind but the level must agree.
  private static boolean compatible(Set<Trait> a, Set<Trait> b) {
    return a.isEmpty() || b.isEmpty() || withoutLevels(a).equals(withoutLevels(b));
  }

  private static boolean levelsAgree(Set<Trait> a, Set<Trait> b) {
    return levels(a).isEmpty() || levels(b).isEmpty() || levels(a).equals(levels(b));
  }

  private static Set<Trait> levels(Set<Trait> traits) {
    EnumSet<Trait> result = EnumSet.noneOf(Trait.class);
    traits.stream().filter(Trait::isLevel).forEach(result::add);
    return result;
  }

  private static Set<Trait> withoutLevels(Set<Trait> traits) {
    EnumSet<Trait> result = EnumSet.noneOf(Trait.class);
    traits.stream().filter(trait -> !trait.isLevel()).forEach(result::add);
    return result;
  }

  private static boolean near(NameParts a, NameParts b) {
    return Spelling.near(joined(a.rest()), joined(b.rest())) || misspelt(a.words(), b.words());
  }

  /// Word for word the same or nearly so; words too short to be misspelt must be equal.
  private static boolean misspelt(List<String> a, List<String> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(i -> a.get(i).equals(b.get(i)) || Spelling.near(a.get(i), b.get(i)));
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  /// One holds the other, which is at least half of it.
  private static boolean isPart(Set<String> part, Set<String> whole) {
    return !part.isEmpty() && 2 * part.size() >= whole.size() && whole.containsAll(part);
  }
}
