package ru.kvartil.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ru.kvartil.cli.xlsx.ArchiveTable;
import ru.kvartil.district.Person;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.Facts.Exported;
import ru.kvartil.fact.Series;
import ru.kvartil.history.Action;
import ru.kvartil.note.MadeNote;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Everything a database keeps, as tables in words.
final class ArchiveTables {
  private static final Texts TEXTS = Texts.of(ArchiveTables.class);
  private static final Texts STATUSES = Texts.of(StatusKind.class);
  private final Workplace workplace;
  private final Map<SchoolKey, School> schools = new HashMap<>();

  private ArchiveTables(Workplace workplace) {
    this.workplace = workplace;
    workplace.schools().all().forEach(school -> schools.put(school.key(), school));
  }

  /// To be called inside a reading transaction.
  static List<ArchiveTable> of(Workplace workplace) throws Failure {
    ArchiveTables tables = new ArchiveTables(workplace);
    return List.of(tables.schools(),
        tables.values("results", TEXTS.get("archive.results"),
            series -> !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR)),
        tables.values("passports", TEXTS.get("archive.passports"), series -> series.kind().equals(Series.PASSPORT)),
        tables.values("indicators", TEXTS.get("archive.indicators"), series -> series.kind().equals(Series.INDICATOR)),
        tables.people(), tables.statuses(), tables.notes(), tables.imports(), tables.changes());
  }

  private static List<String> head(String words) {
    return List.of(words.split(";"));
  }

  private ArchiveTable schools() {
    List<List<String>> rows = schools.values().stream().map(school -> List.of(school.municipality(), school.code(),
        school.names().full(), school.names().shortName(), school.names().everyday(),
        String.join(" | ", school.names().aliases()))).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    return new ArchiveTable("schools", TEXTS.get("archive.schools"), head(TEXTS.get("archive.schools.head")), rows);
  }

  private String name(SchoolKey key) {
    School school = schools.get(key);
    return school == null ? "" : school.names().registered();
  }

  private ArchiveTable values(String file, String title, Predicate<Series> wanted) {
    List<List<String>> rows = new ArrayList<>();
    workplace.facts().export(value -> {
      if (wanted.test(value.series())) {
        rows.add(row(value));
      }
    });
    return new ArchiveTable(file, title, head(TEXTS.get("archive.values.head")), rows);
  }

  private List<String> row(Exported exported) {
    Series series = exported.series();
    String origin = switch (exported.value().origin()) {
      case FactOrigin.Imported imported ->
        imported.cell().file() + ", " + imported.cell().sheet() + ", " + imported.cell().cell();
      case FactOrigin.Typed typed -> TEXTS.get("archive.typed", typed.person(), typed.date());
    };
    return List.of(name(exported.school()), exported.year().label(), series.procedure(), series.subject(),
        series.parallel() == 0 ? "" : Integer.toString(series.parallel()), series.measure(),
        Csv.number(exported.value().value()), origin);
  }

  private ArchiveTable people() {
    List<List<String>> rows = workplace.people().all().stream().map(ArchiveTables::row).toList();
    return new ArchiveTable("people", TEXTS.get("archive.people"), head(TEXTS.get("archive.people.head")), rows);
  }

  private static List<String> row(Person person) {
    return List.of(person.name(), person.job(), person.role().title(), person.phone(), person.email(),
        TEXTS.get(person.active() ? "archive.active" : "archive.left"));
  }

  private ArchiveTable statuses() {
    List<List<String>> rows = workplace.registry().statuses().all().stream().map(this::row).toList();
    return new ArchiveTable("statuses", TEXTS.get("archive.statuses"), head(TEXTS.get("archive.statuses.head")), rows);
  }

  private List<String> row(SchoolStatus status) {
    return List.of(name(status.school()), STATUSES.get(status.kind()), status.year().label(),
        status.grounds().order(), status.grounds().date().map(RussianFormat::shortDate).orElse(""),
        status.grounds().reason());
  }

  private ArchiveTable notes() {
    List<MadeNote> made = new ArrayList<>();
    for (SchoolYear year : workplace.facts().years()) {
      made.addAll(workplace.noteRegister().year(year));
    }
    List<List<String>> rows = made.stream().map(note -> List.of(RussianFormat.moment(note.at(), ZoneId.systemDefault()),
        note.school().map(this::name).orElseGet(() -> TEXTS.get("archive.district")), note.year().label(),
        note.person())).toList();
    return new ArchiveTable("documents", TEXTS.get("archive.notes"), head(TEXTS.get("archive.notes.head")), rows);
  }

  private ArchiveTable imports() {
    List<List<String>> rows = workplace.facts().batches().stream().map(ArchiveTables::row).toList();
    return new ArchiveTable("imports", TEXTS.get("archive.imports"), head(TEXTS.get("archive.imports.head")), rows);
  }

  private static List<String> row(Batch batch) {
    return List.of(String.valueOf(batch.id().value()), RussianFormat.moment(batch.at(), ZoneId.systemDefault()),
        batch.person(), batch.file(), String.join(" | ", batch.sheets()), String.valueOf(batch.counts().added()),
        String.valueOf(batch.counts().changed()), String.valueOf(batch.counts().same()));
  }

  private ArchiveTable changes() throws Failure {
    List<List<String>> rows = workplace.changes().state().actions().stream().map(ArchiveTables::row).toList();
    return new ArchiveTable("changes", TEXTS.get("archive.changes"), head(TEXTS.get("archive.changes.head")), rows);
  }

  private static List<String> row(Action action) {
    return List.of(RussianFormat.moment(action.at(), ZoneId.systemDefault()), action.person(), action.title(),
        action.undone() ? TEXTS.get("archive.undone") : "");
  }
}
