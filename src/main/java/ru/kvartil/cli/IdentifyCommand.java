package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.identification.Distance;
import ru.kvartil.identification.Dynamics;
import ru.kvartil.identification.Dynamics.RowFinding;
import ru.kvartil.identification.Dynamics.Transition;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.Prepared;
import ru.kvartil.identification.State;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `identify --year Y [--profile NAME|FILE] [--needed N] [--set LINE=VALUE …] [--csv F]
/// [--dynamics-csv F] [--json F]`: which schools a rule set
/// finds, and why.
@Command(name = "identify")
final class IdentifyCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(IdentifyCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--profile", paramLabel = "NAME|FILE")
  private @Nullable String profile;
  @Option(names = "--needed", paramLabel = "N")
  private @Nullable String needed;
  @Option(names = "--set", paramLabel = "LINE=VALUE")
  private @Nullable List<String> settings;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--dynamics-csv", paramLabel = "FILE")
  private @Nullable Path dynamicsCsv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  IdentifyCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    boolean writes = json != null || csv != null || dynamicsCsv != null;
    try (Workplace workplace = writes
        ? workplaces.openToExport(parent.database())
        : workplaces.openReadOnly(parent.database())) {
      IdentificationProfile rules = RuleSets.with(new RuleSets(workplace).named(profile), List.of());
      rules = RuleSets.with(rules, settings(rules));
      Methods methods = new ProfileChoice(workplace).usual();
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      Prepared prepared = new Prepared(data, methods);
      Identification found = prepared.identify(rules, asked);
      if (found.refused().isPresent()) {
        spec.commandLine().getErr().println(CommandLineFace.oneLine(found.refused().get()));
        return Exit.REFUSED;
      }
      Optional<Dynamics> dynamics = prepared.dynamics(rules, asked);
      if (dynamicsCsv != null && dynamics.isEmpty()) {
        spec.commandLine().getErr().println(TEXTS.get("cli.no-dynamics", rules.document().name()));
        return Exit.REFUSED;
      }
      write(workplace, found, dynamics);
      tell(found);
      dynamics.ifPresent(this::tell);
      return Exit.DONE;
    }
  }

  private List<String> settings(IdentificationProfile rules) {
    List<String> all = new ArrayList<>();
    if (needed != null) {
      all.add(TEXTS.get("cli.needed", rules.flags().getFirst().flag().text(), needed));
    }
    if (settings != null) {
      all.addAll(settings);
    }
    return all;
  }

  private void write(Workplace workplace, Identification found, Optional<Dynamics> dynamics) throws Failure {
    String name = found.profile().document().name();
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-identification", name, json.getFileName()));
      ObjectNode document = IdentifyJson.document(found);
      dynamics.ifPresent(one -> DynamicsJson.add(document, one));
      JsonFile.save(json, document);
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-identification", name, csv.getFileName()));
      Csv.save(csv, out -> IdentifyJson.rows(found, out));
    }
    if (dynamicsCsv != null && dynamics.isPresent()) {
      workplace.exports(TEXTS.get("cli.exports-identification", name, dynamicsCsv.getFileName()));
      Dynamics one = dynamics.get();
      Csv.save(dynamicsCsv, out -> DynamicsJson.rows(one, out));
    }
  }

  private void tell(Identification found) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.identified", found.profile().document().name(), found.profile().document().version(),
        found.year().label(), found.schools().size()));
    ProfileLines.of(found.profile()).stream().filter(IdentifyCommand::isOpen)
        .forEach(line -> out.println(TEXTS.get("cli.parameter", line.title(), line.text(), line.mark().orElseThrow()
            .text())));
    for (FlagRule rule : found.profile().flags()) {
      out.println(TEXTS.get("cli.flag", rule.flag().text(), count(found, rule, State.FIRED),
          count(found, rule, State.NOT_FIRED), count(found, rule, State.NO_DATA),
          count(found, rule, State.NOT_APPLIED)));
      found.found(rule.flag()).forEach(school -> tell(school, rule, out));
    }
    found.warnings().forEach(spec.commandLine().getErr()::println);
  }

  /// Schools that are or were in the list, with what moved.
  private void tell(Dynamics dynamics) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.dynamics", Dynamics.REMARK));
    dynamics.schools().stream().filter(school -> school.transition().kind() != Transition.Kind.OUTSIDE)
        .filter(school -> school.school().compared()).forEach(school -> {
          out.println(TEXTS.get("cli.dynamics-school", school.school().school().names().registered(),
              school.transition().kind().text(), school.transition().reason()));
          school.rows().forEach(row -> tell(row, out));
        });
    dynamics.district().forEach(row -> {
      out.println(TEXTS.get("cli.dynamics-district", row.municipality()));
      tell(row.finding(), out);
    });
  }

  private static void tell(RowFinding row, PrintWriter out) {
    out.println(TEXTS.get("cli.dynamics-row", row.row().id(), row.row().name(), row.label().text()));
    row.lines().stream().filter(line -> line.label() != Dynamics.Label.NO_CHANGE_KNOWN)
        .forEach(line -> out.println(TEXTS.get("cli.dynamics-line", line.text())));
  }

  /// Choices that a source leaves open: they must be said with every list.
  private static boolean isOpen(ProfileLine line) {
    return line.mark().filter(mark -> mark.isOurs()).isPresent()
        && (line.kind() == ProfileLine.Kind.CHOICE || line.part() == ProfileLine.Part.FOUND);
  }

  private static long count(Identification found, FlagRule rule, State state) {
    return found.schools().stream().filter(school -> school.state(rule.flag()) == state).count();
  }

  private static void tell(SchoolFinding school, FlagRule rule, PrintWriter out) {
    out.println(TEXTS.get("cli.found-school", school.school().school().names().registered(),
        school.cell().map(cell -> cell.text()).orElseGet(() -> TEXTS.get("cli.no-cell"))));
    school.fired().stream().filter(each -> each.criterion().flag() == rule.flag()).forEach(each -> {
      out.println(TEXTS.get("cli.found-why", FindingWords.text(each)));
      Distance.of(each).ifPresent(distance -> out.println(TEXTS.get("cli.found-distance", distance.text())));
    });
    school.remarks().forEach(remark -> out.println(TEXTS.get("cli.found-remark", remark)));
  }
}
