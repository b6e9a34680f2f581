package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.index.IndexData;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.EntryWords;
import ru.kvartil.risk.Estimate;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.RiskCatalogue;
import ru.kvartil.risk.RiskRecords;
import ru.kvartil.risk.RiskTable;
import ru.kvartil.risk.SchoolRisk;
import ru.kvartil.risk.ShippedRisks;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `risk --year Y [--school NAME] [--csv F] [--json F]`: risk profiles of schools; with `--import FILE [--source TEXT]
/// [--answer WRITTEN=WHAT …]` a table of the РПШ is stored first, all of it or nothing.
@Command(name = "risk")
final class RiskCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(RiskCommand.class);
  /// An answer that leaves a row or a column out.
  private static final String OUT = "-";
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--school", paramLabel = "CODE|NAME")
  private @Nullable String school;
  @Option(names = "--import", paramLabel = "FILE")
  private @Nullable Path table;
  @Option(names = "--source", paramLabel = "TEXT")
  private @Nullable String source;
  @Option(names = "--answer", paramLabel = "WRITTEN=WHAT")
  private @Nullable List<String> answers;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  RiskCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    try (Workplace workplace = table != null
        ? workplaces.open(parent.database())
        : json != null || csv != null
            ? workplaces.openToExport(parent.database())
            : workplaces.openReadOnly(parent.database())) {
      if (table != null && !stored(workplace, asked, table)) {
        return Exit.REFUSED;
      }
      Profiles profiles = workplace.transactions().read(() -> read(workplace, asked));
      write(workplace, profiles);
      tell(profiles);
      return Exit.DONE;
    }
  }

  /// What is told of a year.
  ///
  /// @param schools with their risks, in natural order
  record Profiles(SchoolYear year, RiskCatalogue catalogue, RiskRecords records,
      Map<School, List<SchoolRisk>> schools, LocalDate today) {}

  private Profiles read(Workplace workplace, SchoolYear asked) throws Failure {
    IndexData data = IndexData.load(workplace.schools(), workplace.facts(), workplace.ownIndicators());
    RiskRecords records = workplace.risks().year(asked);
    RiskCatalogue catalogue = ShippedRisks.read().with(records);
    List<School> wanted = school == null
        ? data.schools().stream().filter(each -> each.worksIn(asked)).toList()
        : List.of(SchoolArgument.find(data.schools(), school));
    Map<School, List<SchoolRisk>> all = new java.util.LinkedHashMap<>();
    wanted.forEach(each -> all.put(each, SchoolRisk.of(each, asked, catalogue, records, data.indicators())));
    return new Profiles(asked, catalogue, records, all, LocalDate.now(ZoneId.systemDefault()));
  }

  /// Whether a table was stored: everything in it was certain.
  private boolean stored(Workplace workplace, SchoolYear asked, Path file) throws Failure {
    List<List<String>> rows = workplace.sheet(file);
    String name = String.valueOf(file.getFileName());
    RiskTable.Reading reading = workplace.transactions().read(() -> {
      List<School> schools = workplace.schools().all();
      RiskCatalogue catalogue = ShippedRisks.read().with(workplace.risks().year(asked));
      return RiskTable.read(rows, schools, catalogue, answers(schools, catalogue));
    });
    if (!reading.ready()) {
      PrintWriter err = spec.commandLine().getErr();
      reading.remarks().forEach(err::println);
      reading.questions().forEach(question -> err.println(TEXTS.get("cli.risk-question", question.reason(), question
          .written())));
      return false;
    }
    String from = source == null ? name : source;
    int count = workplace.transactions().write(TEXTS.get("cli.risk-action", name), () -> {
      reading.lines().forEach(line -> workplace.risks().put(new Entry.Level(Optional.empty(), new Entry.Subject(line
          .school(), asked, line.risk().code()), line.word(), from,
          Optional.of(LocalDate.now(ZoneId.systemDefault())))));
      return reading.lines().size();
    });
    spec.commandLine().getOut().println(TEXTS.get("cli.risk-imported", name, count));
    return true;
  }

  private RiskTable.Answers answers(List<School> schools, RiskCatalogue catalogue) throws Failure {
    Map<String, Optional<SchoolKey>> bySchool = new HashMap<>();
    Map<String, Optional<String>> byRisk = new HashMap<>();
    for (String answer : answers == null ? List.<String>of() : answers) {
      int equals = answer.lastIndexOf('=');
      if (equals <= 0) {
        throw new Failure(TEXTS, "cli.risk-answer", answer);
      }
      String written = answer.substring(0, equals);
      String meant = answer.substring(equals + 1).strip();
      if (meant.equals(OUT)) {
        bySchool.put(written, Optional.empty());
        byRisk.put(written, Optional.empty());
      } else if (catalogue.risk(meant).isPresent()) {
        byRisk.put(written, Optional.of(meant));
      } else {
        bySchool.put(written, Optional.of(SchoolArgument.find(schools, meant).key()));
      }
    }
    return new RiskTable.Answers(bySchool, byRisk);
  }

  private void write(Workplace workplace, Profiles profiles) throws Failure {
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-risks", profiles.year().label(), json.getFileName()));
      JsonFile.save(json, RiskJson.document(profiles));
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-risks", profiles.year().label(), csv.getFileName()));
      Csv.save(csv, out -> RiskJson.rows(profiles, out));
    }
  }

  private void tell(Profiles profiles) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.risks", profiles.year().label(), profiles.schools().size(), RussianFormat.shortDate(
        profiles.catalogue().deadline().of(profiles.year()))));
    profiles.schools().forEach((each, risks) -> {
      List<String> lines = new ArrayList<>();
      risks.forEach(risk -> line(risk, profiles).ifPresent(lines::add));
      for (ProgrammeState programme : profiles.records().programmes(each.key())) {
        programme.overdue(profiles.today()).forEach(step -> lines.add(TEXTS.get("cli.risk-overdue", EntryWords.of(
            programme.programme().kind()), programme.programme().title(), EntryWords.of(step.stage()),
            RussianFormat
                .shortDate(step.due().orElseThrow()))));
      }
      if (!lines.isEmpty()) {
        out.println(each.names().registered());
        lines.forEach(out::println);
      }
    });
  }

  /// What a person should see of a risk: nothing where nothing is known.
  private static Optional<String> line(SchoolRisk risk, Profiles profiles) {
    Optional<String> estimate = risk.estimate().flatMap(Estimate::level);
    if (risk.level().isEmpty() && estimate.isEmpty()) {
      return Optional.empty();
    }
    String level = risk.level().map(Entry.Level::word).orElseGet(() -> TEXTS.get("cli.no-data"));
    String decided = risk.decided(profiles.catalogue().deadline(), profiles.today());
    return Optional.of(TEXTS.get("cli.risk-line", risk.risk().name(), level, estimate.orElseGet(() -> TEXTS.get(
        "cli.no-data")), decided));
  }
}
