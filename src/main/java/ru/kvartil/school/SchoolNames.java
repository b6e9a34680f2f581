package ru.kvartil.school;

import java.util.List;

/// Names of one school.
///
/// @param full official name, for headings of documents; empty when unknown
/// @param shortName official short name as tables write it; empty when unknown
/// @param everyday the name the district uses, for lists and charts; never empty
/// @param aliases further spellings by which tables name the school
public record SchoolNames(String full, String shortName, String everyday, List<String> aliases) {
  public SchoolNames {
    aliases = List.copyOf(aliases);
    if (everyday.isBlank()) {
      throw new IllegalArgumentException("a school needs a name");
    }
  }

  /// A school known by one spelling only.
  public static SchoolNames of(String name) {
    return new SchoolNames("", name, name, List.of());
  }

  /// Official name where known, for headings of documents.
  public String official() {
    return !full.isBlank() ? full : !shortName.isBlank() ? shortName : everyday;
  }

  /// Short official name where known, as tables write it: what exports print.
  public String registered() {
    return shortName.isBlank() ? everyday : shortName;
  }
}
