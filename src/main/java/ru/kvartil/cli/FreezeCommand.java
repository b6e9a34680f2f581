package ru.kvartil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.frozen.Freezing.Opened;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenWords;
import ru.kvartil.supportlist.frozen.Recalculation;

/// `freeze --year Y [--profile NAME|FILE]`, `freeze list`, `freeze show HASH`, `freeze compare HASH`: calculations kept as
/// they were. `--json` of a calculation is its canonical text: the SHA-256 of the file is the hash.
@Command(name = "freeze")
final class FreezeCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(FreezeCommand.class);
  private static final int SHORTEST = 6;
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|compare", descriptionKey = "what")
  private What what = What.FREEZE;
  @Parameters(index = "1", arity = "0..1", paramLabel = "HASH", descriptionKey = "hash")
  private @Nullable String hash;
  @Option(names = "--year", paramLabel = "Y")
  private @Nullable String year;
  @Option(names = "--profile", paramLabel = "NAME|FILE")
  private @Nullable String profile;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  FreezeCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What is done with calculations.
  enum What {
    FREEZE, LIST, SHOW, COMPARE
  }

  @Override
  public Integer call() throws Failure {
    boolean writes = json != null || csv != null;
    try (Workplace workplace = what == What.FREEZE
        ? workplaces.open(parent.database())
        : writes ? workplaces.openToExport(parent.database()) : workplaces.openReadOnly(parent.database())) {
      switch (what) {
        case FREEZE -> freeze(workplace);
        case LIST -> list(workplace);
        case SHOW -> show(workplace, opened(workplace));
        case COMPARE -> compare(workplace, opened(workplace));
      }
      return Exit.DONE;
    }
  }

  private void freeze(Workplace workplace) throws Failure {
    String asked = year;
    if (asked == null) {
      throw new Failure(TEXTS, "cli.freeze-year");
    }
    SchoolYear of = Years.parse(asked);
    IdentificationProfile rules = new RuleSets(workplace).named(profile);
    Methods methods = new ProfileChoice(workplace).usual();
    FrozenMark mark = workplace.freezing().freeze(rules, methods, of);
    show(workplace, workplace.freezing().open(mark.id()));
  }

  private void list(Workplace workplace) throws Failure {
    PrintWriter out = spec.commandLine().getOut();
    SchoolYear of = year == null ? null : Years.parse(year);
    List<FrozenMark> marks = workplace.freezing().all().stream()
        .filter(mark -> of == null || mark.year().equals(of)).toList();
    if (marks.isEmpty()) {
      out.println(TEXTS.get("cli.freeze-none"));
    }
    marks.forEach(mark -> out.println(TEXTS.get("cli.frozen", mark.year().label(), mark.profile(), mark.version(),
        mark.found(), FrozenWords.moment(mark.at().toInstant().toString()), mark.person(), mark.hash())));
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", json.getFileName()));
      JsonFile.save(json, FreezeJson.marks(marks));
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", csv.getFileName()));
      Csv.save(csv, rows -> FreezeJson.marks(marks, rows));
    }
  }

  /// The calculation whose hash begins so.
  private Opened opened(Workplace workplace) throws Failure {
    String asked = hash == null ? "" : hash.strip().toLowerCase(Locale.ROOT);
    List<FrozenMark> all = workplace.freezing().all().stream()
        .filter(mark -> asked.length() >= SHORTEST && mark.hash().startsWith(asked)).toList();
    if (all.size() != 1) {
      throw new Failure(TEXTS, all.isEmpty() ? "cli.freeze-unknown" : "cli.freeze-many", asked, SHORTEST);
    }
    return workplace.freezing().open(all.getFirst().id());
  }

  private void show(Workplace workplace, Opened opened) throws Failure {
    FrozenCalculation said = opened.calculation();
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.frozen-shown", said.year().label(), said.rules().name(), said.rules().version(),
        FrozenWords.moment(said.at()), said.person()));
    out.println(TEXTS.get("cli.frozen-hash", opened.mark().hash(), said.cells().size(), said.schools().size()));
    List<FrozenCalculation.School> found = said.found(said.flag());
    out.println(TEXTS.get("cli.frozen-found", said.flag(), found.size()));
    for (FrozenCalculation.School school : found) {
      out.println(TEXTS.get("cli.frozen-line", school.name().name()));
      school.fired(said.flag()).stream().map(Criterion::words)
          .forEach(words -> out.println(TEXTS.get("cli.found-why", words)));
    }
    said.warnings().forEach(spec.commandLine().getErr()::println);
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", json.getFileName()));
      SafeFile.write(json, opened.text().bytes());
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", csv.getFileName()));
      Csv.save(csv, rows -> FreezeJson.schools(said, rows));
    }
  }

  private void compare(Workplace workplace, Opened opened) throws Failure {
    Recalculation found = workplace.freezing().compare(opened.calculation(), new ProfileChoice(workplace).usual());
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.frozen-shown", opened.mark().year().label(), opened.mark().profile(),
        opened.mark().version(), FrozenWords.moment(opened.calculation().at()), opened.mark().person()));
    if (found.same()) {
      out.println(TEXTS.get("cli.again-same"));
    } else {
      out.println(TEXTS.get("cli.again", found.cells().size(), found.numbers().size(), found.schools().size(),
          found.moves().size()));
    }
    found.cells().forEach(cell -> out.println(TEXTS.get("cli.again-cell", cell.school().name(), cell.year().label(),
        FrozenWords.series(cell.series()), cell.before(), cell.after(), cell.why())));
    found.numbers().forEach(number -> out.println(TEXTS.get("cli.again-number", number.profile(), number.title(),
        number.before(), number.after())));
    found.schools()
        .forEach(school -> out.println(TEXTS.get("cli.again-school", school.school().name(), school.words())));
    found.moves().forEach(move -> out.println(TEXTS.get("cli.again-move", move.school().name(), move.what(),
        move.before(), move.after(), move.why())));
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", json.getFileName()));
      JsonFile.save(json, FreezeJson.document(opened.mark(), found));
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-frozen", csv.getFileName()));
      Csv.save(csv, rows -> FreezeJson.rows(found, rows));
    }
  }
}
