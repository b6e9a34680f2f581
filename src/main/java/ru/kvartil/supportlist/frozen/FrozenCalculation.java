package ru.kvartil.supportlist.frozen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.SchoolYear;

/// An identification as it was: by whom and when it was made, the texts of the profiles, every value that was read with
/// its place, and what was found. Words and numbers only, so that it can be read when the program has long changed.
///
/// @param year of the data
/// @param at moment it was made, ISO 8601 in UTC
/// @param rules the profile of the criteria
/// @param methods profiles of ИОР and ИСБШ it used beside
/// @param imports imports in force then
/// @param schools that worked in the year, in natural order
/// @param cells the values that were read
/// @param warnings remarks the result must be read with
public record FrozenCalculation(SchoolYear year, String at, String person, Rules rules, List<Rules> methods,
    List<Import> imports, List<School> schools, List<Cell> cells, List<String> warnings) {
  public FrozenCalculation {
    methods = List.copyOf(methods);
    imports = List.copyOf(imports);
    schools = List.copyOf(schools);
    cells = List.copyOf(cells);
    warnings = List.copyOf(warnings);
  }

  /// A profile.
  ///
  /// @param hash SHA-256 of its text
  /// @param text the whole text, as its file holds it
  public record Rules(String name, String version, String source, String order, String hash, String text) {}

  /// An import.
  ///
  /// @param at moment, ISO 8601 in UTC
  /// @param hash SHA-256 of the file
  public record Import(long number, String file, String at, String person, String hash) {}

  /// Who a school is.
  ///
  /// @param id identity across databases
  public record Name(String id, String code, String name, String municipality) {}

  /// What was found of a school.
  ///
  /// @param group what it is compared with: НШ, ООШ, СОШ
  /// @param reason why it is outside the comparison; empty when compared
  /// @param flags state by the word of the flag, in the profile's order and ШССУ after it
  /// @param outcome quarter of ИОР, 0 without one
  /// @param welfare quarter of ИСБШ, 0 without one
  public record School(Name name, String group, boolean compared, String reason, List<FlagState> flags, int outcome,
      int welfare, List<String> remarks, List<Criterion> criteria) {
    public School {
      flags = List.copyOf(flags);
      remarks = List.copyOf(remarks);
      criteria = List.copyOf(criteria);
    }

    /// The state under a flag's word; `NOT_APPLIED` where nothing was said about it.
    public String state(String flag) {
      return flags.stream().filter(each -> each.flag().equals(flag)).map(FlagState::state).findFirst()
          .orElse(Verdict.NOT_APPLIED);
    }

    /// Criteria of a flag that fired.
    public List<Criterion> fired(String flag) {
      return criteria.stream().filter(each -> each.state().equals(Verdict.FIRED) && each.flag().equals(flag)).toList();
    }
  }

  /// A state under a flag.
  public record FlagState(String flag, String state) {}

  /// A criterion of a school.
  ///
  /// @param counts whether it counts towards the flag
  public record Criterion(String id, String name, String flag, boolean counts, String state, List<Test> tests) {
    public Criterion {
      tests = List.copyOf(tests);
    }

    /// «K03 Неудовлетворительные результаты: ОГЭ …» – with the tests that made it fire.
    public String words() {
      List<String> fired = tests.stream().filter(each -> each.state().equals(Verdict.FIRED)).map(Test::words).toList();
      return fired.isEmpty() ? id + " " + name : id + " " + name + ": " + String.join("; ", fired);
    }
  }

  /// One test.
  ///
  /// @param words value, counts and threshold in Russian
  /// @param cells places of its values in [FrozenCalculation#cells]
  public record Test(String state, String words, List<Integer> cells) {
    public Test {
      cells = List.copyOf(cells);
    }
  }

  /// A value that was read.
  ///
  /// @param value the number, decimal point; empty where a table says «х»
  /// @param batch number of the import; 0 for a typed one
  /// @param origin where it stood, or who typed it and when
  public record Cell(Name school, SchoolYear year, Series series, String value, long batch, String origin) {
    At at() {
      return new At(school.id(), year, series.undivided());
    }

    boolean typed() {
      return batch == 0;
    }
  }

  /// Which value: both writings of a series are one.
  record At(String school, SchoolYear year, Series series) {}

  /// Words of states, kept apart from the program's own names, which may change.
  public static final class Verdict {
    public static final String FIRED = "fired";
    public static final String NOT_FIRED = "not_fired";
    public static final String NO_DATA = "no_data";
    public static final String NOT_APPLIED = "not_applied";

    private Verdict() {}
  }

  /// Schools found under a flag.
  public List<School> found(String flag) {
    return schools.stream().filter(each -> each.state(flag).equals(Verdict.FIRED)).toList();
  }

  /// The flag the profile is about: its first.
  public String flag() {
    return schools.stream().flatMap(each -> each.flags().stream()).map(FlagState::flag).findFirst().orElse("");
  }

  Optional<School> school(String id) {
    return schools.stream().filter(each -> each.name().id().equals(id)).findFirst();
  }

  Map<At, Cell> byPlace() {
    Map<At, Cell> cells = new HashMap<>();
    this.cells.forEach(each -> cells.putIfAbsent(each.at(), each));
    return cells;
  }

  /// Everything the calculation went by.
  Stream<Rules> allRules() {
    return Stream.concat(Stream.of(rules), methods.stream());
  }
}
