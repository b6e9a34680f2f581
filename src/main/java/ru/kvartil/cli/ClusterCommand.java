package ru.kvartil.cli;

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
import ru.kvartil.cluster.ClusterRules;
import ru.kvartil.cluster.FeatureGroups;
import ru.kvartil.cluster.GroupWords;
import ru.kvartil.cluster.GroupingStudy;
import ru.kvartil.cluster.Stratum;
import ru.kvartil.index.Feature;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.IndexData;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `cluster --year Y [--feature ID …] [--k N] [--csv F] [--json F]`: schools in groups, by features and by k-means. What was
/// left out goes to the error output.
@Command(name = "cluster")
final class ClusterCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(ClusterCommand.class);
  private static final int DIGITS = 2;
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--feature", paramLabel = "ID")
  private @Nullable List<String> features;
  @Option(names = "--k", paramLabel = "N")
  private @Nullable Integer k;
  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;
  @Option(names = "--json", paramLabel = "FILE")
  private @Nullable Path json;

  ClusterCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    List<Feature> wanted = new ArrayList<>();
    for (String id : features == null ? List.<String>of() : features) {
      wanted.add(Feature.parse(id));
    }
    boolean writes = json != null || csv != null;
    try (Workplace workplace = writes
        ? workplaces.openToExport(parent.database())
        : workplaces.openReadOnly(parent.database())) {
      Methods methods = new ProfileChoice(workplace).usual();
      IndexData data = workplace.transactions().read(() -> IndexData.load(workplace.schools(), workplace.facts(),
          workplace.ownIndicators()));
      GroupingStudy study = GroupingStudy.of(ClusterRules.usual(), data, methods,
          new GroupingStudy.Question(asked, wanted, Optional.ofNullable(k)));
      write(workplace, study);
      tell(study);
      if (study.clusters().refused().isPresent()) {
        spec.commandLine().getErr().println(CommandLineFace.oneLine(study.clusters().refused().get()));
        return Exit.REFUSED;
      }
      return Exit.DONE;
    }
  }

  private void write(Workplace workplace, GroupingStudy study) throws Failure {
    if (json != null) {
      workplace.exports(TEXTS.get("cli.exports-groups", study.year().label(), json.getFileName()));
      JsonFile.save(json, ClusterJson.document(study));
    }
    if (csv != null) {
      workplace.exports(TEXTS.get("cli.exports-groups", study.year().label(), csv.getFileName()));
      Csv.save(csv, out -> ClusterJson.rows(study, out));
    }
  }

  private void tell(GroupingStudy study) {
    PrintWriter out = spec.commandLine().getOut();
    study.byFeature().forEach(groups -> {
      out.println(TEXTS.get("cli.groups-by", groups.name()));
      groups.groups().forEach(group -> out.println(
          TEXTS.get("cli.group", group.name(), group.schools().size(), names(group))));
      if (!groups.unknown().isEmpty()) {
        out.println(TEXTS.get("cli.group", TEXTS.get("cli.group-unknown"), groups.unknown().size(),
            names(new FeatureGroups.Group("", groups.unknown()))));
      }
    });
    study.clusters().strata().forEach(this::tell);
    FeatureTable table = study.clusters().table();
    PrintWriter err = spec.commandLine().getErr();
    table.remarks().forEach(err::println);
    table.absentees().filter(_ -> !table.rows().isEmpty()).ifPresent(err::println);
  }

  private void tell(Stratum stratum) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TEXTS.get("cli.clusters", stratum.name(), stratum.table().rows().size()));
    stratum.remarks().forEach(out::println);
    stratum.trials().forEach(trial -> out.println(TEXTS.get("cli.trial", trial.k(),
        RussianFormat.fixed(trial.within(), DIGITS), RussianFormat.fixed(trial.silhouette(), DIGITS))));
    stratum.groups().forEach(group -> {
      out.println(GroupWords.text(group));
      group.members().forEach(member -> out.println(TEXTS.get("cli.member", member.school().school().name(),
          RussianFormat.fixed(member.silhouette(), DIGITS))));
    });
    stratum.stability().map(GroupWords::text).ifPresent(out::println);
  }

  private static String names(FeatureGroups.Group group) {
    return String.join(", ", group.schools().stream().map(school -> school.school().name()).toList());
  }
}
