package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Prepared;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.WhatIf;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.ProfileComparison;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `compare-profiles [NAME|FILE …] --year Y [--flag WORD] [--csv F] [--json F]`: the same year under several rule sets, who is
/// in under which; against the first of them who enters and who leaves.
@Command(name = "compare-profiles")
final class CompareProfilesCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(CompareProfilesCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(arity = "0..*", paramLabel = "NAME|FILE", descriptionKey = "profiles")
  private @Nullable List<String> names;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--flag", paramLabel = "WORD")
  private @Nullable String flag;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  CompareProfilesCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    Flag of = flag();
    boolean writes = json != null || csv != null;
    try (Workplace workplace = writes
        ? workplaces.openToExport(parent.database())
        : workplaces.openReadOnly(parent.database())) {
      List<IdentificationProfile> profiles = profiles(new RuleSets(workplace), of);
      Methods methods = new ProfileChoice(workplace).usual();
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      Prepared prepared = new Prepared(data, methods);
      List<Identification> all = profiles.stream().map(each -> prepared.identify(each, asked)).toList();
      if (all.getFirst().refused().isPresent()) {
        spec.commandLine().getErr().println(CommandLineFace.oneLine(all.getFirst().refused().get()));
        return Exit.REFUSED;
      }
      if (json != null) {
        workplace.exports(TEXTS.get("cli.exports-comparison", json.getFileName()));
        JsonFile.save(json, document(all, of));
      }
      if (csv != null) {
        workplace.exports(TEXTS.get("cli.exports-comparison", csv.getFileName()));
        Csv.save(csv, out -> rows(all, of, out));
      }
      tell(all, of);
      return Exit.DONE;
    }
  }

  private Flag flag() throws Failure {
    String word = flag;
    if (word == null) {
      return Flag.LOW_RESULTS;
    }
    return Flag.of(word.strip()).orElseThrow(() -> new Failure(TEXTS, "cli.flag-unknown", word));
  }

  private List<IdentificationProfile> profiles(RuleSets sets, Flag of) throws Failure {
    if (names == null) {
      return sets.all(of);
    }
    List<IdentificationProfile> named = new ArrayList<>();
    for (String name : names) {
      IdentificationProfile rules = sets.named(name);
      if (rules.rule(of).isEmpty()) {
        throw new Failure(TEXTS, "cli.flag-not-found", rules.document().name(), of.text());
      }
      named.add(rules);
    }
    if (named.size() < 2) {
      throw new Failure(TEXTS, "cli.compare-two");
    }
    return named;
  }

  private void tell(List<Identification> all, Flag of) {
    PrintWriter out = spec.commandLine().getOut();
    Identification first = all.getFirst();
    for (Identification each : all) {
      out.println(TEXTS.get("cli.compared", title(each), of.text(), each.found(of).size(), each.schools().size()));
    }
    for (Identification other : all.subList(1, all.size())) {
      List<WhatIf.Moved> moved = WhatIf.between(first, other, of);
      out.println(TEXTS.get("cli.compared-with", title(first), title(other),
          ProfileComparison.of(first.profile(), other.profile()).differences(), names(moved, true),
          names(moved, false)));
    }
    all.stream().flatMap(each -> each.warnings().stream()).distinct().forEach(spec.commandLine().getErr()::println);
  }

  private static String names(List<WhatIf.Moved> moved, boolean enter) {
    List<String> names = moved.stream().filter(each -> enter ? each.enters() : each.leaves())
        .map(each -> each.after().school().school().names().registered()).toList();
    return names.isEmpty() ? TEXTS.get("cli.nobody") : String.join(", ", names);
  }

  private static String title(Identification each) {
    return TEXTS.get("cli.profile-title", each.profile().document().name(), each.profile().document().version());
  }

  private static ObjectNode document(List<Identification> all, Flag of) {
    ObjectNode document = JsonFile.object();
    document.put("year", all.getFirst().year().label()).put("flag", of.text());
    ArrayNode profiles = document.putArray("profiles");
    for (Identification each : all) {
      ObjectNode node = profiles.addObject().put("profile", each.profile().document().name())
          .put("version", each.profile().document().version()).put("found", each.found(of).size());
      List<WhatIf.Moved> moved = WhatIf.between(all.getFirst(), each, of);
      ArrayNode enter = node.putArray("enter");
      ArrayNode leave = node.putArray("leave");
      moved.stream().filter(WhatIf.Moved::enters).forEach(one -> enter.add(name(one.after())));
      moved.stream().filter(WhatIf.Moved::leaves).forEach(one -> leave.add(name(one.after())));
    }
    ArrayNode schools = document.putArray("schools");
    for (SchoolFinding school : all.getFirst().schools()) {
      ObjectNode node = schools.addObject().put("code", school.school().school().code()).put("name", name(school));
      ArrayNode states = node.putArray("states");
      all.forEach(each -> states.add(state(each, school, of)));
    }
    return document;
  }

  private static String name(SchoolFinding school) {
    return school.school().school().names().registered();
  }

  private static String state(Identification of, SchoolFinding school, Flag flag) {
    return of.school(school.school().key()).map(each -> IdentifyJson.word(each.state(flag))).orElse("");
  }

  private static void rows(List<Identification> all, Flag of, CsvWriter csv) {
    List<String> heading = new ArrayList<>(List.of("municipality", "school_code", "school", "year"));
    all.forEach(each -> heading.add(title(each)));
    csv.writeRecord(heading);
    for (SchoolFinding finding : all.getFirst().schools()) {
      School school = finding.school().school();
      List<String> row = new ArrayList<>(List.of(school.municipality(), school.code(), name(finding),
          all.getFirst().year().label()));
      all.forEach(each -> row.add(state(each, finding, of)));
      csv.writeRecord(row);
    }
  }
}
