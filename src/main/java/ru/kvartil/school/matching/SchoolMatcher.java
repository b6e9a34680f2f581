package ru.kvartil.school.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.FoldedText;
import ru.kvartil.shared.Texts;

/// Finds the school a row means: by code, then by municipality and name, then by name alone. Names count as equal only
/// when they are after [NameFolding]; everything weaker is a question ([Match.Doubtful]). Schools whose codes of one
/// kind differ are different, whatever their names. Not thread-safe; rows that were asked before are answered from
/// memory.
public final class SchoolMatcher {
  private static final Texts TEXTS = Texts.of(SchoolMatcher.class);
  private static final int MOST_CANDIDATES = 5;
  private static final Comparator<Match.Candidate> LIKELIEST = Comparator.comparingInt(Match.Candidate::score)
      .reversed().thenComparing(Match.Candidate::school);

  private final Map<SchoolKey, KnownSchool> schools = new LinkedHashMap<>();
  private final Map<String, List<KnownSchool>> byCode = new HashMap<>();
  private final Map<String, List<KnownSchool>> byName = new HashMap<>();
  private final Neighbours neighbours = new Neighbours();
  private final Map<Asked, Match> answers = new HashMap<>();

  public SchoolMatcher(Collection<School> known) {
    known.forEach(this::add);
  }

  /// Makes a school known, or takes its new names and codes when its key is known already.
  public void add(School school) {
    KnownSchool former = schools.remove(school.key());
    if (former != null) {
      former.codes().keys().forEach(key -> byCode.getOrDefault(key, List.of()).remove(former));
      former.names().keySet().forEach(name -> byName.getOrDefault(name, List.of()).remove(former));
    }
    KnownSchool added = KnownSchool.of(school);
    schools.put(school.key(), added);
    added.codes().keys().forEach(key -> listed(byCode, key).add(added));
    added.names().keySet().forEach(name -> listed(byName, name).add(added));
    neighbours.add(added);
    answers.clear();
  }

  /// The school a row means. Any text may be empty; without code and name the row means none.
  ///
  /// @param code as written; its form says which of the three codes it is ([SchoolCodes#of])
  public Match match(String municipality, String code, String name) {
    Asked asked = new Asked(municipality, code, name);
    Match known = answers.get(asked);
    if (known == null) {
      known = find(asked);
      answers.put(asked, known);
    }
    return known;
  }

  private Match find(Asked asked) {
    Row row = new Row(NameFolding.municipality(asked.municipality),
        KnownSchool.Codes.of(SchoolCodes.of(FoldedText.code(asked.code))), NameFolding.name(asked.name), asked.name);
    return byCode(row).or(() -> byName(row)).orElseGet(() -> resembling(row));
  }

  /// Codes of ФИС ОКО and ГИА are the only ones of their kind; own codes may repeat in other municipalities.
  private Optional<Match> byCode(Row row) {
    boolean own = !row.codes.own().isEmpty();
    List<KnownSchool> found = row.codes.keys().flatMap(key -> byCode.getOrDefault(key, List.of()).stream())
        .filter(school -> !own || school.mayBeIn(row.municipality)).toList();
    if (found.size() > 1) {
      List<KnownSchool> named = found.stream().filter(school -> school.names().containsKey(row.name)).toList();
      return Optional.of(named.size() == 1 ? exact(named, Match.By.CODE) : twins(found));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(exact(found, Match.By.CODE));
  }

  private Optional<Match> byName(Row row) {
    List<KnownSchool> equal = byName.getOrDefault(row.name, List.of()).stream()
        .filter(school -> !school.codes().contradict(row.codes)).toList();
    if (row.municipality.isEmpty()) {
      return oneOf(equal, row, Match.By.NAME);
    }
    return oneOf(only(equal, school -> school.isIn(row.municipality)), row, Match.By.NAME_IN_MUNICIPALITY)
        .or(() -> oneOf(only(equal, school -> school.municipality().isEmpty()), row, Match.By.NAME));
  }

  private Optional<Match> oneOf(List<KnownSchool> found, Row row, Match.By by) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<KnownSchool> written = found.size() == 1 ? found : only(found, school -> school.isWritten(row.written));
    if (written.size() != 1) {
      return Optional.of(twins(found));
    }
    if (NameParts.of(row.name).isBare() && !isOfficial(written.getFirst(), row.name)) {
      List<Match.Candidate> candidates = candidates(row);
      return Optional.of(candidates.size() > 1 ? new Match.Doubtful(candidates) : exact(written, by));
    }
    return Optional.of(exact(written, by));
  }

  /// Whether a document named the school so; the everyday name alone was given inside the district.
  private static boolean isOfficial(KnownSchool school, String folded) {
    return Stream.concat(Stream.of(school.school().names().shortName(), school.school().names().full()),
        school.school().names().aliases().stream()).anyMatch(name -> NameFolding.name(name).equals(folded));
  }

  private Match resembling(Row row) {
    List<Match.Candidate> candidates = candidates(row);
    return candidates.isEmpty() ? new Match.New() : new Match.Doubtful(candidates);
  }

  private List<Match.Candidate> candidates(Row row) {
    if (row.name.isEmpty()) {
      return List.of();
    }
    NameParts parts = NameParts.of(row.name);
    Stream<Match.Candidate> alike = neighbours.of(parts).stream().flatMap(key -> Stream.ofNullable(schools.get(key)))
        .filter(school -> school.mayBeIn(row.municipality)).filter(school -> !school.codes().contradict(row.codes))
        .flatMap(
            school -> (school.names().containsKey(row.name) ? Optional.of(Resemblance.TWINS) : school.resembles(parts))
                .map(why -> candidate(school, why)).stream());
    Stream<Match.Candidate> elsewhere = byName.getOrDefault(row.name, List.of()).stream()
        .filter(school -> !school.codes().contradict(row.codes) && !school.mayBeIn(row.municipality)
            && nearMunicipality(school.municipality(), row.municipality))
        .map(school -> candidate(school, Resemblance.MUNICIPALITY));
    return Stream.concat(alike, elsewhere).sorted(LIKELIEST).limit(MOST_CANDIDATES).toList();
  }

  /// One municipality written in two ways: misspelt, or with a word left out («Смидовичский», «Смидовичский район»).
  private static boolean nearMunicipality(String a, String b) {
    List<String> wordsA = List.of(a.split(" "));
    List<String> wordsB = List.of(b.split(" "));
    return wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA) || Spelling.near(a, b);
  }

  private static Match exact(List<KnownSchool> one, Match.By by) {
    return new Match.Exact(one.getFirst().school().key(), by);
  }

  private static Match twins(List<KnownSchool> schools) {
    return new Match.Doubtful(schools.stream().map(school -> candidate(school, Resemblance.TWINS)).sorted(LIKELIEST)
        .limit(MOST_CANDIDATES).toList());
  }

  private static Match.Candidate candidate(KnownSchool school, Resemblance why) {
    return new Match.Candidate(school.school().key(), TEXTS.get(why), why.score());
  }

  private static List<KnownSchool> only(List<KnownSchool> schools, Predicate<KnownSchool> condition) {
    return schools.stream().filter(condition).toList();
  }

  private static List<KnownSchool> listed(Map<String, List<KnownSchool>> index, String key) {
    return index.computeIfAbsent(key, absent -> new ArrayList<>());
  }

  /// A row as written.
  private record Asked(String municipality, String code, String name) {}

  /// A row folded; `written` is the name before folding.
  private record Row(String municipality, KnownSchool.Codes codes, String name, String written) {}
}
