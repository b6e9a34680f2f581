package ru.kvartil.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.district.Centres;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.Registry;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.matching.SchoolGuess;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Fills an empty database with the fictional district: its spreadsheets go through the real import, then the centre is
/// named, its staff and the contacts of schools are entered, schools that are usually not compared are taken out of the
/// comparison, and the lists of ШНОР of two years are entered.
public final class DemoLoad {
  private static final Texts TEXTS = Texts.of(DemoLoad.class);
  private static final Set<String> SILENT = Set.of("edu310107", "edu310123");
  private final Transactions transactions;
  private final Ports ports;
  private final ImportSession importing;

  /// What is filled beside the tables.
  ///
  /// @param awaited says of a year until when the contingent is awaited, in the past: two schools have not told theirs
  public record Ports(Centres centres, People people, Registry registry, Consumer<SchoolYear> awaited) {}

  public DemoLoad(Transactions transactions, Ports ports, ImportSession importing) {
    this.transactions = transactions;
    this.ports = ports;
    this.importing = importing;
  }

  /// Imports the files and names the centre.
  ///
  /// @param files spreadsheets of the district
  /// @return what came of each file
  public List<ImportReport> load(DemoData data, List<Path> files, Progress progress) throws Failure {
    List<ImportReport> reports = new ArrayList<>();
    for (Path file : files) {
      reports.add(importing.commit(ImportRequest.unattended(file, Optional.empty(), List.of()), progress));
    }
    transactions.write(TEXTS.get("demo.action"), () -> {
      Centre centre = centre(data);
      Schools schools = ports.registry().schools();
      ports.centres().save(centre);
      people(centre);
      SchoolYear last = data.years().getLast().year();
      for (School school : withParents(data, schools.all())) {
        data.years().forEach(year -> schools.saveYear(year.year().equals(last) && isSilent(school)
            ? new SchoolYearRecord(school.key(), last, OptionalInt.empty(), record(school, year).compared(),
                record(school, year).reason())
            : record(school, year)));
      }
      DemoContacts.read().forEach(line -> schools.all().stream()
          .filter(school -> school.codes().all().anyMatch(line.login()::equals))
          .forEach(school -> ports.registry().contacts().save(school.key(), line.contacts())));
      ports.awaited().accept(last);
      DemoList.read()
          .forEach(line -> find(schools.all(), line.code())
              .ifPresent(school -> ports.registry().statuses().put(new SchoolStatus(
                  school.key(), StatusKind.LOW_RESULTS, line.year(), DemoList.grounds(line.year())))));
      return reports.size();
    });
    return reports;
  }

  /// Tables of results do not say whose филиал a school is; the registry does.
  private List<School> withParents(DemoData data, List<School> all) {
    for (DemoSchool branch : data.schools().stream().filter(school -> !school.parent().isEmpty()).toList()) {
      Optional<SchoolKey> parent = find(all, branch.parent()).map(School::key);
      find(all, branch.code()).ifPresent(school -> ports.registry().schools()
          .update(new School(school.id(), school.key(),
              school.version(), school.names(), school.codes(), school.municipality(), school.type(), school.place(),
              school.small(), parent)));
    }
    return all;
  }

  /// The staff of the centre: the people who sign its papers.
  private void people(Centre centre) {
    person(centre.prepared(), Role.METHODIST);
    List.of(centre.agreed(), centre.signed()).forEach(one -> person(one, Role.HEAD));
  }

  private void person(Centre.Signatory one, Role role) {
    Person _ = ports.people().add(
        new People.Draft(one.name(), one.position(), TEXTS.get("demo.phone"), TEXTS.get("demo.email"), role));
  }

  /// Schools that have not told their contingent of the last year: something for the board of who has sent what.
  private static boolean isSilent(School school) {
    return school.codes().all().anyMatch(SILENT::contains);
  }

  private static Optional<School> find(List<School> all, String code) {
    return all.stream().filter(school -> school.codes().organisation().equals(code)).findFirst();
  }

  /// Contingent as the социальный паспорт says it, and the comparison set as the school's name asks for.
  private static SchoolYearRecord record(School school, DemoYear year) {
    OptionalInt contingent = year.passports().stream()
        .filter(passport -> school.codes().all().anyMatch(code -> code.equals(passport.school().code())
            || code.equals(passport.school().login())))
        .map(passport -> passport.numbers().get(PassportField.PUPILS)).filter(Objects::nonNull)
        .mapToInt(Integer::intValue).findFirst();
    Optional<String> outside = SchoolGuess.outsideComparison(school.names().registered());
    return new SchoolYearRecord(school.key(), year.year(), contingent, outside.isEmpty(), outside.orElse(""));
  }

  /// The centre of the fictional district, with fictional people.
  public static Centre centre(DemoData data) {
    SchoolYear last = data.years().getLast().year();
    return new Centre(data.district(), TEXTS.get("demo.organisation"), TEXTS.get("demo.settlement"), Optional.of(last),
        TEXTS.get("demo.basis"), new Signatory(TEXTS.get("demo.methodist"), TEXTS.get("demo.methodist-name")),
        new Signatory(TEXTS.get("demo.deputy"), TEXTS.get("demo.deputy-name")),
        new Signatory(TEXTS.get("demo.head"), TEXTS.get("demo.head-name")));
  }
}
