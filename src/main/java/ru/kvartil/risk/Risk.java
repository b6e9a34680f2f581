package ru.kvartil.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import ru.kvartil.shared.FoldedText;

/// One risk of the list.
///
/// @param code stable name in the database and in commands: `f02`, `own-1`
/// @param scale words of its levels from the least to the greatest, at least two, all different when folded
/// @param use how it is worked with
public record Risk(String code, RiskKind kind, String name, List<String> scale, Use use, Grounds grounds) {
  /// @param cyclic whether it comes back at a known time of the year: decisions must be carried out before (S3)
  /// @param active whether it is worked with; what was entered about others stays
  public record Use(boolean cyclic, boolean active) {}

  public Risk {
    scale = List.copyOf(scale);
    if (scale.size() < 2 || code.isBlank()) {
      throw new IllegalArgumentException("no risk: " + code + " " + name + " " + scale);
    }
  }

  public boolean active() {
    return use.active();
  }

  public boolean cyclic() {
    return use.cyclic();
  }

  /// The word of the scale a text means: «Высокая», «высокого», «ВЫСОКИЙ» mean «высокий». Nothing else is guessed.
  public Optional<String> level(String written) {
    String stem = stem(written);
    return stem.isEmpty() ? Optional.empty() : scale.stream().filter(word -> stem(word).equals(stem)).findFirst();
  }

  /// How far up its scale a level stands.
  ///
  /// @return 0 the least … 1 the greatest; empty for a word that is not on the scale (any more)
  public OptionalDouble severity(String word) {
    return IntStream.range(0, scale.size()).filter(at -> stem(scale.get(at)).equals(stem(word)))
        .mapToDouble(at -> at / (scale.size() - 1.0)).findFirst();
  }

  /// The word as far up as told.
  ///
  /// @param severity 0…1
  public String word(double severity) {
    return scale.get((int) Math.round(severity * (scale.size() - 1)));
  }

  /// Words of a level without the endings of an adjective, so that its gender does not count.
  static String stem(String words) {
    return FoldedText.words(words).replaceAll("(ий|ый|ой|ая|яя|ое|ее|ого|его|ые|ие)(?= |$)", "");
  }
}
