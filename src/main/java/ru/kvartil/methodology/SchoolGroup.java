package ru.kvartil.methodology;

import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.school.SchoolType;

/// Group inside which schools are compared: НШ, ООШ, СОШ (methodology §2.3).
public enum SchoolGroup {
  PRIMARY("НШ"), BASIC("ООШ"), SECONDARY("СОШ");

  private final String code;

  SchoolGroup(String code) {
    this.code = code;
  }

  /// Russian abbreviation, also the word of profiles.
  public String code() {
    return code;
  }

  /// The group a profile names; empty for an unknown word.
  public static Optional<SchoolGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code.equalsIgnoreCase(code.strip())).findFirst();
  }

  /// The group of a kind of school. Whatever is not said to be primary or basic is taken to have grade 11: a school of
  /// unknown kind that has none shows a low coverage, which asks for its kind.
  public static SchoolGroup of(SchoolType type) {
    return switch (type) {
      case PRIMARY -> PRIMARY;
      case BASIC -> BASIC;
      case SECONDARY, GYMNASIUM, LYCEUM, EVENING, SPECIAL, CADET, BOARDING, OTHER, UNKNOWN -> SECONDARY;
    };
  }
}
