package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Estimate;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.SchoolRisk;
import ru.kvartil.school.School;

/// Risk profiles as JSON and as rows.
final class RiskJson {
  private RiskJson() {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }

  private static void put(ObjectNode node, String name, Optional<LocalDate> date) {
    node.put(name, date.map(LocalDate::toString).orElse(null));
  }

  static ObjectNode document(RiskCommand.Profiles profiles) {
    ObjectNode node = JsonFile.object();
    node.put("year", profiles.year().label());
    put(node, "deadline", Optional.of(profiles.catalogue().deadline().of(profiles.year())));
    ArrayNode list = node.putArray("list");
    profiles.catalogue().risks().forEach(risk -> {
      ObjectNode item = list.addObject().put("code", risk.code()).put("kind", word(risk.kind())).put("name", risk
          .name()).put("active", risk.active()).put("cyclic", risk.cyclic());
      risk.scale().forEach(item.putArray("scale")::add);
      item.put("mark", risk.grounds().mark().name()).put("source", risk.grounds().source());
    });
    ArrayNode schools = node.putArray("schools");
    profiles.schools().forEach((school, risks) -> {
      ObjectNode one = schools.addObject().put("code", school.code()).put("name", school.names().registered());
      ArrayNode all = one.putArray("risks");
      risks.forEach(risk -> risk(all.addObject(), risk, profiles));
      ArrayNode programmes = one.putArray("programmes");
      profiles.records().programmes(school.key()).forEach(each -> programme(programmes.addObject(), each, profiles
          .today()));
      ArrayNode causes = one.putArray("causes");
      profiles.records().of(school.key()).all(Entry.Cause.class).forEach(cause -> causes.addObject().put("side", word(
          cause.side())).put("sphere", word(cause.sphere())).put("text", cause.text()));
    });
    return node;
  }

  private static void risk(ObjectNode node, SchoolRisk risk, RiskCommand.Profiles profiles) {
    node.put("code", risk.risk().code()).put("level", risk.level().map(Entry.Level::word).orElse(null));
    node.put("severity", risk.severity().isPresent() ? risk.severity().getAsDouble() : null);
    node.put("source", risk.level().map(Entry.Level::source).orElse(null));
    put(node, "told", risk.level().flatMap(Entry.Level::told));
    node.put("estimate", risk.estimate().flatMap(Estimate::level).orElse(null));
    node.put("estimate_reason", risk.estimate().map(Estimate::reason).orElse(null));
    node.put("undecided", risk.undecided()).put("decision_state", risk.decided(profiles.catalogue().deadline(),
        profiles.today()));
    risk.handling().decision().ifPresent(decision -> {
      ObjectNode made = node.putObject("decision").put("nature", word(decision.nature())).put("certainty", word(decision
          .certainty())).put("text", decision.text()).put("responsible", decision.responsible());
      put(made, "decided", decision.dates().decided());
      put(made, "due", decision.dates().due());
      put(made, "recurs", decision.dates().recurs());
    });
    ArrayNode measures = node.putArray("measures");
    risk.handling().measures().forEach(each -> {
      ObjectNode measure = measures.addObject().put("text", each.text()).put("responsible", each.responsible());
      put(measure, "due", each.due());
      put(measure, "done", each.done());
      measure.put("overdue", each.overdue(profiles.today()));
    });
    ArrayNode evidence = node.putArray("evidence");
    risk.handling().evidence().forEach(each -> evidence.addObject().put("kind", word(each.kind())).put("text", each
        .finding()).put("reference", each.reference()));
  }

  private static void programme(ObjectNode node, ProgrammeState state, LocalDate today) {
    Entry.Programme programme = state.programme();
    node.put("kind", word(programme.kind())).put("risk", programme.risk()).put("title", programme.title())
        .put("responsible", programme.responsible()).put("first", programme.first().label())
        .put("last", programme.last().label()).put("link", state.link().orElse(null));
    ArrayNode steps = node.putArray("steps");
    state.steps().forEach(step -> {
      ObjectNode one = steps.addObject().put("stage", word(step.stage()));
      put(one, "due", step.due());
      put(one, "done", step.done());
      one.put("link", step.link()).put("overdue", step.overdue(today));
    });
  }

  static void rows(RiskCommand.Profiles profiles, CsvWriter csv) {
    csv.writeRecord(List.of("municipality", "school_code", "school", "year", "risk", "risk_name", "kind", "level",
        "source", "told", "estimate", "estimate_reason", "nature", "certainty", "decision", "decided", "due", "recurs",
        "measures", "evidence"));
    profiles.schools().forEach((school, risks) -> risks.forEach(risk -> csv.writeRecord(row(school, risk))));
  }

  private static List<String> row(School school, SchoolRisk risk) {
    Optional<Entry.Decision> decision = risk.handling().decision();
    return List.of(school.municipality(), school.code(), school.names().registered(), risk.year().label(), risk.risk()
        .code(), risk.risk().name(), word(risk.risk().kind()), risk.level().map(Entry.Level::word).orElse(""),
        risk
            .level().map(Entry.Level::source).orElse(""),
        date(risk.level().flatMap(Entry.Level::told)), risk.estimate()
            .flatMap(Estimate::level).orElse(""),
        risk.estimate().map(Estimate::reason).orElse(""), decision.map(
            each -> word(each.nature())).orElse(""),
        decision.map(each -> word(each.certainty())).orElse(""),
        decision.map(Entry.Decision::text).orElse(""), date(decision.flatMap(each -> each.dates().decided())), date(
            decision.flatMap(each -> each.dates().due())),
        date(decision.flatMap(each -> each.dates().recurs())), risk
            .handling().measures().stream().map(Entry.Measure::text).collect(Collectors.joining(" | ")),
        risk
            .handling().evidence().stream().map(Entry.Evidence::finding).collect(Collectors.joining(" | ")));
  }
}
