package ru.kvartil.school.matching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.kvartil.school.School;

/// Real spellings of schools; the answers are those of `ref_facts.json` and of the files of pairs.
@Tag("shared")
class RealSchoolNamesTest {
  private static final Path DATA = Path.of("../shared/data");

  private static List<NamedCsvRecord> read(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static List<School> numbered(List<String> names, String municipality) {
    List<School> schools = new ArrayList<>();
    for (String name : names) {
      schools.add(SchoolMatcherTest.school(schools.size(), municipality, name, ""));
    }
    return schools;
  }

  private static Map<String, List<School>> eao() throws IOException {
    Map<String, List<School>> bySheet = new TreeMap<>();
    for (NamedCsvRecord row : read("ege_schools_eao/ref_schools.csv")) {
      List<School> schools = bySheet.computeIfAbsent(row.getField("sheet"), sheet -> new ArrayList<>());
      schools.add(
          SchoolMatcherTest.school(schools.size(), row.getField("municipality"), row.getField("school"), ""));
    }
    return bySheet;
  }

  private static List<String> unlinked(List<School> known, List<School> rows) {
    SchoolMatcher matcher = new SchoolMatcher(known);
    List<String> left = new ArrayList<>();
    for (School row : rows) {
      switch (matcher.match(row.municipality(), "", row.name())) {
        case Match.Exact exact -> assertThat(NameFolding.name(known.get(exact.school().value()).name()))
            .isEqualTo(NameFolding.name(row.name()));
        case Match.New _ ->
          left.add(folded(row));
        case Match.Doubtful doubtful -> left.add("? " + row.name() + doubtful.candidates());
      }
    }
    return left;
  }

  @Test
  void linksTheYearsOfTheRegionAsTheReferenceDoes() throws IOException {
    Map<String, List<School>> years = eao();
    assertThat(years.get("2022")).hasSize(43);
    assertThat(unlinked(years.get("2022"), years.get("2023"))).isEmpty();
    assertThat(unlinked(years.get("2023"), years.get("2022")))
        .containsExactly("смидовичский район | сош 10 п волочаевка");
    assertThat(unlinked(years.get("2023"), years.get("2024"))).containsExactly("биробиджан | центр образвоания ступени",
        "биробиджанский район | сош с надежденское", "смидовичский район | сош 10 п волочаевка");
    assertThat(unlinked(years.get("2024"), years.get("2023")))
        .containsExactly("октябрьский район | сош с екатерино никольское");
  }

  @Test
  void findsTheSchoolBehindAnOfficialShortName() throws IOException {
    Map<Boolean, List<NamedCsvRecord>> pairs = read("school_names/official_full_short_pairs.csv").stream()
        .collect(Collectors.partitioningBy(row -> row.getField("short_name").isEmpty()));
    List<NamedCsvRecord> known = pairs.get(false);
    SchoolMatcher matcher = new SchoolMatcher(
        numbered(known.stream().map(row -> row.getField("full_name")).toList(), ""));
    int exact = 0;
    for (int i = 0; i < known.size(); i++) {
      Match match = matcher.match("", "", known.get(i).getField("short_name"));
      assertThat(first(match)).as(known.get(i).getField("short_name")).isEqualTo(i);
      exact += match instanceof Match.Exact ? 1 : 0;
    }
    assertThat(exact).as("the others leave out the region or write «средняя школа» as СШ").isEqualTo(5);
  }

  @Test
  void neverLinksAMoscowSchoolToAnother() throws IOException {
    List<NamedCsvRecord> pairs = read("school_names/moscow_short_full_pairs.csv");
    SchoolMatcher matcher = new SchoolMatcher(
        numbered(pairs.stream().map(row -> row.getField("full_name")).toList(), ""));
    int found = 0;
    int certain = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Match match = matcher.match("", "", pairs.get(i).getField("short_name"));
      if (match instanceof Match.Exact exact) {
        assertThat(exact.school().value()).as(pairs.get(i).getField("short_name")).isEqualTo(i);
        certain++;
      }
      found += first(match) == i ? 1 : 0;
    }
    assertThat(found).as("right school proposed first").isEqualTo(161);
    assertThat(certain).as("the full names hold «города Москвы»").isZero();
  }

  @Test
  void asksAboutNamesThatOnlyShareANumber() throws IOException {
    for (NamedCsvRecord row : read("school_names/moscow_short_unresolved.csv")) {
      List<String> candidates = Stream.of(row.getField("candidates").split(" \\|\\| ")).filter(name -> !name.isEmpty())
          .toList();
      Match match = new SchoolMatcher(numbered(candidates, "")).match("", "", row.getField("short_name"));
      assertThat(match).as(row.toString()).isNotInstanceOf(Match.Exact.class);
      if (candidates.size() == 2 && row.getField("short_name").startsWith("ГБОУ ШКОЛА №")) {
        assertThat(((Match.Doubtful) match).candidates()).as(row.toString()).hasSize(2);
      }
    }
  }

  @Test
  void linksOrAsksAboutTwoNamesOfOneRecord() throws IOException {
    for (NamedCsvRecord row : read("school_names/pairs_for_developers.csv")) {
      String place = row.getField("municipality_or_district");
      Match match = new SchoolMatcher(numbered(List.of(row.getField("name_a")), place)).match(place, "",
          row.getField("name_b"));
      assertThat(match).as(row.getField("name_b")).isNotInstanceOf(Match.New.class);
    }
  }

  @Test
  void keepsRegisteredSchoolsApart() throws IOException {
    List<NamedCsvRecord> register = read("school_names/moscow_register_2013.csv");
    List<School> schools = new ArrayList<>();
    for (NamedCsvRecord row : register) {
      schools.add(SchoolMatcherTest.school(schools.size(), row.getField("rayon"), row.getField("name"), ""));
    }
    Map<String, Long> twins = schools.stream()
        .collect(Collectors.groupingBy(RealSchoolNamesTest::folded, Collectors.counting()));
    SchoolMatcher matcher = new SchoolMatcher(schools);
    for (School school : schools) {
      Match match = matcher.match(school.municipality(), "", school.name());
      if (match instanceof Match.Exact exact) {
        assertThat(exact.school()).isEqualTo(school.key());
      } else {
        assertThat(match).isInstanceOf(Match.Doubtful.class);
        assertThat(twins.get(folded(school))).as(school.name()).isGreaterThan(1);
      }
    }
  }

  private static String folded(School school) {
    return NameFolding.municipality(school.municipality()) + " | " + NameFolding.name(school.name());
  }

  private static int first(Match match) {
    return switch (match) {
      case Match.Exact exact -> exact.school().value();
      case Match.New _ -> -1;
      case Match.Doubtful doubtful -> doubtful.candidates().getFirst().school().value();
    };
  }
}
