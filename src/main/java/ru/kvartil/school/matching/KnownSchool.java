package ru.kvartil.school.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.shared.FoldedText;

/// A school prepared for comparing: everything folded once.
///
/// @param municipality folded, empty when unknown
/// @param names taken-apart names by their folded text
record KnownSchool(School school, String municipality, Codes codes, Map<String, NameParts> names) {
  static KnownSchool of(School school) {
    Map<String, NameParts> names = new LinkedHashMap<>();
    Stream.concat(Stream.of(school.names().shortName(), school.names().full(), school.names().everyday()),
        school.names().aliases().stream()).distinct().map(NameFolding::name).filter(name -> !name.isEmpty())
        .forEach(name -> names.computeIfAbsent(name, NameParts::of));
    return new KnownSchool(school, NameFolding.municipality(school.municipality()), Codes.of(school.codes()), names);
  }

  boolean isIn(String place) {
    return municipality.equals(place);
  }

  /// Whether the school or the row does not say where it is.
  boolean mayBeIn(String place) {
    return municipality.isEmpty() || place.isEmpty() || municipality.equals(place);
  }

  /// Whether a table wrote this very name, up to spaces: tells apart schools whose names are equal only when folded.
  boolean isWritten(String name) {
    String spaced = spaced(name);
    return Stream
        .concat(Stream.of(school.names().shortName(), school.names().full()), school.names().aliases().stream())
        .anyMatch(known -> spaced(known).equals(spaced));
  }

  /// The strongest resemblance of any of the names.
  Optional<Resemblance> resembles(NameParts row) {
    return names.values().stream().flatMap(name -> Resemblance.between(row, name).stream())
        .max((a, b) -> Integer.compare(a.score(), b.score()));
  }

  private static String spaced(String name) {
    return name.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  /// Folded codes; empty where unknown.
  record Codes(String organisation, String fisOko, String own) {
    static Codes of(SchoolCodes codes) {
      return new Codes(FoldedText.code(codes.organisation()), FoldedText.code(codes.fisOko()),
          FoldedText.code(codes.own()));
    }

    /// Keys of an index, one for each code present.
    Stream<String> keys() {
      return Stream.of("organisation:" + organisation, "fisOko:" + fisOko, "own:" + own)
          .filter(key -> !key.endsWith(":"));
    }

    /// Whether both have a code of one kind and the codes differ: then they are different schools.
    boolean contradict(Codes other) {
      return differ(organisation, other.organisation) || differ(fisOko, other.fisOko) || differ(own, other.own);
    }

    private static boolean differ(String a, String b) {
      return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }
  }
}
