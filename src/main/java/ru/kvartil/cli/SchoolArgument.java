package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.school.School;
import ru.kvartil.school.matching.NameFolding;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Finds the school an argument means: any of the three codes, otherwise a name that fits exactly one school.
final class SchoolArgument {
  private static final Texts TEXTS = Texts.of(SchoolArgument.class);

  private SchoolArgument() {}

  /// @throws Failure when no school or several fit; several are named
  static School find(Collection<School> schools, String argument) throws Failure {
    String text = argument.strip();
    List<School> coded = schools.stream()
        .filter(school -> school.codes().all().anyMatch(code -> code.equalsIgnoreCase(text))).toList();
    List<School> found = coded.isEmpty() ? named(schools, text) : coded;
    if (found.isEmpty()) {
      throw new Failure(TEXTS, "cli.school-unknown", argument);
    }
    if (found.size() > 1) {
      throw new Failure(TEXTS, "cli.school-several", argument,
          found.stream().map(SchoolArgument::shown).collect(Collectors.joining("; ")));
    }
    return found.getFirst();
  }

  /// Names equal after folding; when none is, names that contain the words of the argument.
  private static List<School> named(Collection<School> schools, String text) {
    String folded = NameFolding.name(text);
    List<School> equal = schools.stream()
        .filter(school -> names(school).stream().anyMatch(name -> NameFolding.name(name).equals(folded))).toList();
    if (!equal.isEmpty() || folded.isEmpty()) {
      return equal;
    }
    return schools.stream().filter(school -> names(school).stream().anyMatch(name -> contains(name, folded))).toList();
  }

  /// By whole words: «№ 8» is not found in «№ 80».
  private static boolean contains(String name, String folded) {
    return (" " + NameFolding.name(name) + " ").contains(" " + folded + " ");
  }

  private static List<String> names(School school) {
    return Stream.concat(
        Stream.of(school.names().full(), school.names().shortName(), school.names().everyday()),
        school.names().aliases().stream()).filter(name -> !name.isBlank()).toList();
  }

  private static String shown(School school) {
    Optional<String> code = school.codes().first();
    String place = school.municipality().isBlank() ? "" : ", " + school.municipality();
    return school.names().registered() + place + code.map(text -> " (" + text + ")").orElse("");
  }

  /// Ending of a file name in lower case, without the dot.
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
