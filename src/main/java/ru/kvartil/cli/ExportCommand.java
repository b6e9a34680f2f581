package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import ru.kvartil.fact.FactOrigin;
import ru.kvartil.fact.Facts.Exported;
import ru.kvartil.fact.Series;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `export schools|results|passports|indicators --csv FILE`.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ExportCommand.class);
  private static final List<String> VALUE_COLUMNS = List.of("municipality", "school_code", "school", "year",
      "procedure",
      "subject", "parallel", "measure", "value", "file", "sheet", "cell");
  private static final List<String> SCHOOL_COLUMNS = List.of("municipality", "school_code", "school", "full_name",
      "everyday_name", "aliases", "code_organisation", "code_fis_oko", "code_own", "type", "place", "small", "parent");
  private final Workplaces workplaces;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "schools|results|passports|indicators", descriptionKey = "what")
  private What what;
  @Option(names = "--csv", paramLabel = "FILE", required = true)
  private Path csv;

  ExportCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What may be exported; lower case because these are words of the command line.
  @SuppressWarnings("ConstantCaseForConstants")
  enum What {
    schools, results, passports, indicators;

    private boolean wants(Series series) {
      boolean passport = series.kind().equals(Series.PASSPORT);
      boolean indicator = series.kind().equals(Series.INDICATOR);
      return switch (this) {
        case schools -> false;
        case results -> !passport && !indicator;
        case passports -> passport;
        case indicators -> indicator;
      };
    }
  }

  @Override
  public Integer call() throws Failure {
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      workplace.exports(TEXTS.get("cli.exports-table", what.name(), csv.getFileName()));
      return workplace.transactions().read(() -> {
        List<School> schools = workplace.schools().all();
        Csv.save(csv, out -> {
          if (what == What.schools) {
            out.writeRecord(SCHOOL_COLUMNS);
            schools.forEach(school -> out.writeRecord(row(school, schools)));
          } else {
            out.writeRecord(VALUE_COLUMNS);
            Map<SchoolKey, School> byKey = new HashMap<>();
            schools.forEach(school -> byKey.put(school.key(), school));
            workplace.facts().export(value -> {
              School school = byKey.get(value.school());
              if (school != null && what.wants(value.series())) {
                out.writeRecord(row(school, value));
              }
            });
          }
        });
        return CommandLineFace.Exit.DONE;
      });
    }
  }

  private static List<String> row(School school, Exported exported) {
    Series series = exported.series();
    Place place = Place.of(exported.value().origin());
    boolean result = !series.kind().equals(Series.PASSPORT) && !series.kind().equals(Series.INDICATOR);
    return List.of(school.municipality(), school.code(), school.names().registered(), exported.year().label(),
        result ? series.procedure() : "", series.subject(),
        series.parallel() == 0 ? "" : Integer.toString(series.parallel()), series.measure(),
        Csv.number(exported.value().value()), place.file(), place.sheet(), place.cell());
  }

  /// The last three columns: a cell of a file, or who typed the value and when.
  private record Place(String file, String sheet, String cell) {
    static Place of(FactOrigin origin) {
      return switch (origin) {
        case FactOrigin.Imported imported ->
          new Place(imported.cell().file(), imported.cell().sheet(), imported.cell().cell());
        case FactOrigin.Typed typed -> new Place(TEXTS.get(typed.corrects() ? "export.corrected" : "export.typed"),
            typed.person(), typed.date().toString());
      };
    }
  }

  private static List<String> row(School school, List<School> all) {
    String small = school.small().map(value -> value ? "1" : "0").orElse("");
    String parent = school.parent().flatMap(key -> all.stream().filter(other -> other.key().equals(key)).findFirst())
        .map(other -> other.names().registered()).orElse("");
    return List.of(school.municipality(), school.code(), school.names().registered(), school.names().full(),
        school.name(), String.join(" | ", school.names().aliases()), school.codes().organisation(),
        school.codes().fisOko(), school.codes().own(), school.type().name().toLowerCase(Locale.ROOT),
        school.place().name().toLowerCase(Locale.ROOT), small, parent);
  }
}
