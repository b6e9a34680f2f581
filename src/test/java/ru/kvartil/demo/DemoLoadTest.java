package ru.kvartil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import ru.kvartil.school.ContactBook;
import ru.kvartil.school.Registry;
import ru.kvartil.district.People;
import ru.kvartil.school.storage.JooqContacts;
import ru.kvartil.school.storage.JooqOwnGroups;
import ru.kvartil.school.storage.JooqHeadcounts;
import ru.kvartil.school.storage.JooqLives;
import ru.kvartil.district.storage.JooqPeople;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.storage.JooqImportTemplates;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.importing.csv.CsvFormat;
import ru.kvartil.importing.html.HtmlFormat;
import ru.kvartil.importing.xlsx.XlsxFormat;
import ru.kvartil.importing.xlsx.biff.XlsFormat;
import ru.kvartil.original.Originals;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.SchoolStatuses;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.storage.JooqStatuses;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.storage.Database;

class DemoLoadTest {
  @TempDir
  Path folder;

  @Test
  void theRegistryKnowsWhoseBranchASchoolIsAndWhoIsNotCompared() throws Exception {
    DemoData data = DemoDistrict.generate();
    List<Path> firstYear = DemoFiles.write(data, folder).subList(0, 4);
    ReadLimits limits = ReadLimits.usual();
    try (Database database = Database.create(folder.resolve("база"),
        new Database.Origin(InstantSource.system(), "тест"), _ -> {})) {
      JooqSchools schools = new JooqSchools(database);
      ImportSession importing = new ImportSession(
          new SpreadsheetReader(new SpreadsheetReader.Formats(new XlsxFormat(limits), new XlsFormat(limits),
              new CsvFormat(limits), new HtmlFormat(limits)), limits),
          database.transactions(),
          new ImportSession.Stores(schools, new JooqFacts(database), new JooqImportTemplates(database)),
          new Originals(folder.resolve("база.originals"), Optional.empty()));
      SchoolStatuses statuses = new JooqStatuses(database);
      ContactBook contacts = new JooqContacts(database);
      People people = new JooqPeople(database);
      Registry registry = new Registry(schools, statuses, contacts, new JooqOwnGroups(database),
          new JooqLives(database), new JooqHeadcounts(database));
      List<SchoolYear> awaited = new ArrayList<>();
      new DemoLoad(database.transactions(),
          new DemoLoad.Ports(new JooqCentres(database), people, registry, awaited::add), importing)
          .load(data, firstYear, Tasks.Progress.none());

      List<School> all = database.transactions().read(schools::all);
      School branch = school(all, "310122");
      assertThat(branch.parent()).isEqualTo(Optional.of(school(all, "310111").key()));
      assertThat(all).filteredOn(school -> school.parent().isPresent()).containsExactly(branch);
      List<SchoolYearRecord> years = database.transactions().read(() -> schools.year(new SchoolYear(2021)));
      assertThat(years).hasSize(24).filteredOn(year -> !year.compared()).hasSize(2);
      assertThat(database.transactions().read(() -> statuses.year(new SchoolYear(2024)))).hasSize(7);
      assertThat(database.transactions().read(() -> statuses.year(new SchoolYear(2025)))).hasSize(5);
      assertThat(years).allSatisfy(year -> assertThat(year.contingent()).isPresent());
      assertThat(awaited).containsExactly(new SchoolYear(2025));
      assertThat(database.transactions().read(() -> schools.year(new SchoolYear(2025))))
          .filteredOn(year -> year.contingent().isEmpty()).hasSize(2);
      assertThat(database.transactions().read(people::all)).hasSize(3)
          .allSatisfy(person -> assertThat(person.job()).isNotEmpty());
      assertThat(database.transactions().read(contacts::all)).hasSize(24)
          .allSatisfy((_, known) -> assertThat(known.director().name()).isNotEmpty());
    }
  }

  private static School school(List<School> all, String code) {
    return all.stream().filter(school -> school.codes().organisation().equals(code)).findFirst().orElseThrow();
  }
}
