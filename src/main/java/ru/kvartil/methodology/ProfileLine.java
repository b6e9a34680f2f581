package ru.kvartil.methodology;

import java.util.List;
import java.util.Optional;

import ru.kvartil.fact.Series;
import ru.kvartil.shared.Texts;

/// One number or choice of a profile, as tables show it and editors change it.
///
/// @param id the same in every profile that has the number: of an indicator by its own id, not by its place
/// @param holder JSON pointer of the object that holds it
/// @param key its key in that object; `mark` and `source` stand beside it
/// @param title what it is, Russian
/// @param value as the JSON text says it: `0.25`, `fixed`
/// @param mark how well it is founded; empty where the format asks for none
/// @param source where it comes from, beyond the source of the profile; may be empty
public record ProfileLine(String id, Part part, String holder, String key, String title, Kind kind, String value,
    Optional<Mark> mark, String source) {
  private static final Texts TEXTS = Texts.of(ProfileLine.class);

  /// Parts of a profile in the order in which they are shown.
  public enum Part {
    WEIGHTS, SCALES, LEVELS, COMPARISON, BORDERS, REGRESSION, FOUND, CRITERIA, COMMON;

    private static final Texts TEXTS = Texts.of(Part.class);

    /// Russian heading.
    public String text() {
      return TEXTS.get(this);
    }
  }

  /// What may stand in a line. `FIXED` is shown and compared, not edited here.
  public enum Kind {
    /// More than 0.
    WEIGHT,
    /// Whole, at least 1.
    COUNT,
    /// From 0 to 1.
    SHARE,
    /// Any number.
    NUMBER,
    /// One of [#choices].
    CHOICE, FIXED
  }

  /// The value in Russian: a decimal comma, words of choices.
  public String text() {
    return kind == Kind.CHOICE || kind == Kind.FIXED ? word(value) : value.replace('.', ',');
  }

  /// Values a choice may take, as JSON says them; empty for numbers.
  public List<String> choices() {
    return kind != Kind.CHOICE ? List.of() : switch (key) {
      case "value" -> choicesOfRules();
      case "type" -> List.of("7", "6");
      case "kind" -> List.of("fixed", "year");
      case "of" -> List.of("available", "profile");
      default -> List.of("type", "none");
    };
  }

  /// Rule sets keep words under `value`, as they keep numbers.
  private List<String> choicesOfRules() {
    return switch (id) {
      case "settings.period" -> Series.PERIODS;
      case "settings.bias" -> List.of("exclude", "keep");
      case "settings.lowest.count" -> List.of("floor", "ceiling", "at-most-quantile-7", "below-quantile-7",
          "at-most-quantile-6", "percent-rank");
      default -> List.of("any", "all");
    };
  }

  /// Russian words of a value of this line.
  public String word(String raw) {
    return switch (raw) {
      case "7" -> key.equals("type") ? TEXTS.get("word.seven") : raw;
      case "6" -> key.equals("type") ? TEXTS.get("word.six") : raw;
      case "fixed" -> TEXTS.get("word.fixed");
      case "year" -> TEXTS.get("word.year");
      case "available" -> TEXTS.get("word.available");
      case "profile" -> TEXTS.get("word.profile");
      case "type" -> TEXTS.get("word.type");
      case "none" -> TEXTS.get("word.none");
      case "more" -> TEXTS.get("word.more");
      case "less" -> TEXTS.get("word.less");
      case "any" -> TEXTS.get("word.any");
      case "all" -> TEXTS.get("word.all");
      case "exclude" -> TEXTS.get("word.exclude");
      case "keep" -> TEXTS.get("word.keep");
      case "floor" -> TEXTS.get("word.floor");
      case "ceiling" -> TEXTS.get("word.ceiling");
      case "at-most-quantile-7" -> TEXTS.get("word.at-most-7");
      case "below-quantile-7" -> TEXTS.get("word.below-7");
      case "at-most-quantile-6" -> TEXTS.get("word.at-most-6");
      case "percent-rank" -> TEXTS.get("word.percent-rank");
      default -> raw;
    };
  }

  /// The line with another value, mark and source.
  public ProfileLine with(String otherValue, Optional<Mark> otherMark, String otherSource) {
    return new ProfileLine(id, part, holder, key, title, kind, otherValue, otherMark, otherSource);
  }

  /// Whether both say the same: value, mark and source.
  public boolean says(ProfileLine other) {
    return value.equals(other.value) && mark.equals(other.mark) && source.equals(other.source);
  }
}
