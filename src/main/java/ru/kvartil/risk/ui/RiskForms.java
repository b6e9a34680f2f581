package ru.kvartil.risk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Entry.Subject;
import ru.kvartil.risk.EntryField;
import ru.kvartil.risk.EntryWords;
import ru.kvartil.risk.ProgrammeState;
import ru.kvartil.risk.Risk;
import ru.kvartil.risk.ui.FormSpec.Choice;
import ru.kvartil.risk.ui.FormSpec.Field;
import ru.kvartil.risk.ui.RiskDesk.State;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The forms of one school's card: for a risk, a measure, a programme, with what stands in them.
record RiskForms(State state, School school) {
  private static final Texts TEXTS = Texts.of(RiskForms.class);
  private static final int YEARS_BACK = 3;
  private static final int YEARS_ON = 6;

  private Subject subject(String risk) {
    return new Subject(school.key(), state.year(), risk);
  }

  /// The form of a key; empty when what it was about is gone.
  Optional<FormSpec> byKey(String key) {
    int colon = key.indexOf(':');
    String what = colon < 0 ? key : key.substring(0, colon);
    String which = colon < 0 ? "" : key.substring(colon + 1);
    return switch (what) {
      case "level" -> state.catalogue().risk(which).map(this::level);
      case "decision" -> state.catalogue().risk(which).map(this::decision);
      case "evidence" -> state.catalogue().risk(which).map(risk -> evidence(risk, Optional.empty()));
      case "measure" -> state.catalogue().risk(which).map(risk -> measure(risk, Optional.empty()));
      case "monitoring" -> Optional.of(monitoring(Optional.empty()));
      case "cause" -> Optional.of(cause(Entry.Side.valueOf(which), Optional.empty()));
      case "programme" -> Optional.of(programme(Optional.empty()));
      case "step" -> state.records().programme(UUID.fromString(which)).map(one -> step(one, Optional.empty()));
      case "edit" -> state.records().of(school.key()).entries().stream().filter(entry -> entry.id().filter(id -> id
          .toString().equals(which)).isPresent()).findFirst().flatMap(this::edit);
      default -> Optional.empty();
    };
  }

  private Optional<FormSpec> edit(Entry entry) {
    return switch (entry) {
      case Entry.Level level -> state.catalogue().risk(level.subject().risk()).map(this::level);
      case Entry.Decision decision -> state.catalogue().risk(decision.subject().risk()).map(this::decision);
      case Entry.Evidence evidence when evidence.subject().risk().isEmpty() -> Optional.of(monitoring(Optional.of(
          evidence)));
      case Entry.Evidence evidence -> state.catalogue().risk(evidence.subject().risk()).map(risk -> evidence(risk,
          Optional.of(evidence)));
      case Entry.Measure measure -> state.catalogue().risk(measure.subject().risk()).map(risk -> measure(risk, Optional
          .of(measure)));
      case Entry.Cause cause -> Optional.of(cause(cause.side(), Optional.of(cause)));
      case Entry.Programme programme -> Optional.of(programme(Optional.of(programme)));
      case Entry.Step step -> state.records().programme(step.programme()).map(one -> step(one, Optional.of(step)));
      case Entry.Item _,Entry.OwnMeasure _,Entry.Setting _ -> Optional.empty();
    };
  }

  private static String key(String what, Optional<? extends Entry> stored, String otherwise) {
    return stored.flatMap(Entry::id).map(id -> "edit:" + id).orElse(what + ":" + otherwise);
  }

  static List<Choice> words(Enum<?>... values) {
    return Arrays.stream(values).map(value -> new Choice(value.name(), EntryWords.of(value))).toList();
  }

  private FormSpec level(Risk risk) {
    Optional<Entry.Level> stored = state.records().level(school.key(), risk.code());
    return new FormSpec("level:" + risk.code(), TEXTS.get("form.level", risk.name(), state.year().label()), List.of(
        Field.choice(EntryField.WORD, TEXTS.get("field.level"), risk.scale().stream().map(word -> new Choice(word,
            word)).toList(), stored.map(Entry.Level::word).orElse("")),
        Field.line(EntryField.SOURCE, TEXTS.get("field.source"), stored.map(Entry.Level::source).orElse(TEXTS.get(
            "field.source.usual"))),
        Field.date(EntryField.TOLD, TEXTS.get("field.told"), DateText.show(stored.flatMap(Entry.Level::told).or(
            () -> Optional.of(state.today()))))),
        typed -> new Entry.Level(stored.flatMap(Entry.Level::id), subject(risk.code()), typed.get(EntryField.WORD),
            typed.get(EntryField.SOURCE), typed.date(EntryField.TOLD)),
        stored.map(Entry.class::cast));
  }

  private FormSpec decision(Risk risk) {
    Optional<Entry.Decision> stored = state.records().decision(school.key(), risk.code());
    Optional<Entry.Dates> dates = stored.map(Entry.Decision::dates);
    String title = TEXTS.get("form.decision", risk.name(), RussianFormat.shortDate(state.catalogue().deadline().of(state
        .year())));
    return new FormSpec("decision:" + risk.code(), risk.cyclic() ? TEXTS.get("form.cyclic", title) : title, List.of(
        Field.choice(EntryField.NATURE, TEXTS.get("field.nature"), words(Entry.Nature.values()), stored.map(each -> each
            .nature().name()).orElse(Entry.Nature.OPERATIVE.name())),
        Field.choice(EntryField.CERTAINTY, TEXTS.get("field.certainty"), words(Entry.Certainty.values()), stored.map(
            each -> each.certainty().name()).orElse(Entry.Certainty.PRELIMINARY.name())),
        Field.text(EntryField.TEXT, TEXTS.get("field.decision"), stored.map(Entry.Decision::text).orElse("")),
        Field.line(EntryField.RESPONSIBLE, TEXTS.get("field.responsible"), stored.map(Entry.Decision::responsible)
            .orElse("")),
        Field.date(EntryField.DECIDED, TEXTS.get("field.decided"), DateText.show(dates.flatMap(Entry.Dates::decided))),
        Field.date(EntryField.DUE, TEXTS.get("field.due"), DateText.show(dates.flatMap(Entry.Dates::due))),
        Field.date(EntryField.RECURS, TEXTS.get("field.recurs"), DateText.show(dates.flatMap(Entry.Dates::recurs)))),
        typed -> new Entry.Decision(stored.flatMap(Entry.Decision::id), subject(risk.code()), typed.choice(
            EntryField.NATURE, Entry.Nature.class), typed.choice(EntryField.CERTAINTY, Entry.Certainty.class),
            typed.get(EntryField.TEXT), typed.get(EntryField.RESPONSIBLE), new Entry.Dates(typed.date(
                EntryField.DECIDED), typed.date(EntryField.DUE), typed.date(EntryField.RECURS))),
        stored.map(Entry.class::cast));
  }

  private FormSpec evidence(Risk risk, Optional<Entry.Evidence> stored) {
    return evidence(key("evidence", stored, risk.code()), TEXTS.get("form.evidence", risk.name()), risk.code(), stored,
        List.of(Entry.EvidenceKind.values()));
  }

  private FormSpec monitoring(Optional<Entry.Evidence> stored) {
    return evidence(key("monitoring", stored, ""), TEXTS.get("form.monitoring", state.year().label()), "", stored,
        List.of(Entry.EvidenceKind.FACILITIES, Entry.EvidenceKind.TEXTBOOKS, Entry.EvidenceKind.STAFFING,
            Entry.EvidenceKind.SATISFACTION));
  }

  private FormSpec evidence(String key, String title, String risk, Optional<Entry.Evidence> stored,
      List<Entry.EvidenceKind> kinds) {
    return new FormSpec(key, title, List.of(
        Field.choice(EntryField.KIND, TEXTS.get("field.kind"), words(kinds.toArray(Enum<?>[]::new)), stored.map(
            each -> each.kind().name()).orElse(kinds.getFirst().name())),
        Field.text(EntryField.TEXT, TEXTS.get("field.finding"), stored.map(Entry.Evidence::finding).orElse("")),
        Field.line(EntryField.REFERENCE, TEXTS.get("field.reference"), stored.map(Entry.Evidence::reference).orElse(
            "")),
        Field.date(EntryField.TOLD, TEXTS.get("field.noted"), DateText.show(stored.flatMap(Entry.Evidence::noted)))),
        typed -> new Entry.Evidence(stored.flatMap(Entry.Evidence::id), subject(risk), typed.choice(EntryField.KIND,
            Entry.EvidenceKind.class), typed.get(EntryField.TEXT), typed.get(EntryField.REFERENCE),
            typed.date(
                EntryField.TOLD)),
        stored.map(Entry.class::cast));
  }

  private FormSpec measure(Risk risk, Optional<Entry.Measure> stored) {
    List<Choice> library = state.catalogue().remedies(risk.code()).stream().map(each -> new Choice(each.text(), each
        .text())).toList();
    return new FormSpec(key("measure", stored, risk.code()), TEXTS.get("form.measure", risk.name()), List.of(
        Field.suggested(EntryField.TEXT, TEXTS.get("field.measure"), library, stored.map(Entry.Measure::text).orElse(
            "")),
        Field.line(EntryField.RESPONSIBLE, TEXTS.get("field.responsible"), stored.map(Entry.Measure::responsible)
            .orElse("")),
        Field.date(EntryField.DUE, TEXTS.get("field.due"), DateText.show(stored.flatMap(Entry.Measure::due))),
        Field.date(EntryField.DONE, TEXTS.get("field.done"), DateText.show(stored.flatMap(Entry.Measure::done)))),
        typed -> new Entry.Measure(stored.flatMap(Entry.Measure::id), subject(risk.code()), typed.get(EntryField.TEXT),
            typed.get(EntryField.RESPONSIBLE), typed.date(EntryField.DUE), typed.date(EntryField.DONE)),
        stored.map(Entry.class::cast));
  }

  private FormSpec cause(Entry.Side side, Optional<Entry.Cause> stored) {
    return new FormSpec(key("cause", stored, side.name()), TEXTS.get(side == Entry.Side.SCHOOL
        ? "form.cause.school"
        : "form.cause.centre"), List.of(
            Field.choice(EntryField.SPHERE, TEXTS.get("field.sphere"), words(Entry.Sphere.values()), stored.map(
                each -> each.sphere().name()).orElse(Entry.Sphere.INTERNAL.name())),
            Field.text(EntryField.TEXT, TEXTS.get("field.cause"), stored.map(Entry.Cause::text).orElse(""))),
        typed -> new Entry.Cause(stored.flatMap(Entry.Cause::id), subject(""), side, typed.choice(EntryField.SPHERE,
            Entry.Sphere.class), typed.get(EntryField.TEXT)),
        stored.map(Entry.class::cast));
  }

  private FormSpec programme(Optional<Entry.Programme> stored) {
    List<Choice> risks = Stream.concat(Stream.of(new Choice("", TEXTS.get("field.risk.none"))), state.catalogue()
        .active().stream().map(risk -> new Choice(risk.code(), risk.name()))).toList();
    List<Choice> years = Stream.iterate(new SchoolYear(state.year().end() - YEARS_BACK), SchoolYear::next)
        .limit(YEARS_BACK + YEARS_ON).map(year -> new Choice(Integer.toString(year.end()), year.label())).toList();
    return new FormSpec(key("programme", stored, ""), TEXTS.get("form.programme"), List.of(
        Field.choice(EntryField.KIND, TEXTS.get("field.kind"), words(Entry.ProgrammeKind.values()), stored.map(
            each -> each.kind().name()).orElse(Entry.ProgrammeKind.CONCEPT.name())),
        Field.choice(EntryField.RISK, TEXTS.get("field.risk"), risks, stored.map(Entry.Programme::risk).orElse("")),
        Field.line(EntryField.NAME, TEXTS.get("field.title"), stored.map(Entry.Programme::title).orElse("")),
        Field.line(EntryField.RESPONSIBLE, TEXTS.get("field.responsible"), stored.map(Entry.Programme::responsible)
            .orElse("")),
        Field.choice(EntryField.YEARS, TEXTS.get("field.first"), years, Integer.toString(stored.map(
            Entry.Programme::first).orElse(state.year()).end())),
        Field.choice(EntryField.LAST, TEXTS.get("field.last"), years, Integer.toString(stored.map(Entry.Programme::last)
            .orElse(state.year()).end()))),
        typed -> new Entry.Programme(stored.flatMap(Entry.Programme::id), school.key(), typed.choice(EntryField.KIND,
            Entry.ProgrammeKind.class), typed.get(EntryField.RISK), typed.get(EntryField.NAME),
            typed.get(
                EntryField.RESPONSIBLE),
            year(typed.get(EntryField.YEARS)), year(typed.get(EntryField.LAST))),
        stored.map(Entry.class::cast));
  }

  private static SchoolYear year(String end) {
    return new SchoolYear(Integer.parseInt(end));
  }

  private FormSpec step(ProgrammeState programme, Optional<Entry.Step> stored) {
    UUID of = programme.programme().id().orElseThrow();
    Entry.Stage next = Arrays.stream(Entry.Stage.values()).filter(stage -> programme.steps().stream().noneMatch(
        step -> step.stage() == stage)).findFirst().orElse(Entry.Stage.UPDATED);
    return new FormSpec(key("step", stored, of.toString()), TEXTS.get("form.step", programme.programme().title()),
        List.of(Field.choice(EntryField.STAGE, TEXTS.get("field.stage"), words(Entry.Stage.values()), stored.map(
            Entry.Step::stage).orElse(next).name()),
            Field.date(EntryField.DUE, TEXTS.get("field.due"), DateText.show(stored.flatMap(Entry.Step::due))),
            Field.date(EntryField.DONE, TEXTS.get("field.done"), DateText.show(stored.flatMap(Entry.Step::done))),
            Field.line(EntryField.LINK, TEXTS.get("field.link"), stored.map(Entry.Step::link).orElse("")),
            Field.line(EntryField.TEXT, TEXTS.get("field.remark"), stored.map(Entry.Step::remark).orElse(""))),
        typed -> new Entry.Step(stored.flatMap(Entry.Step::id), of, typed.choice(EntryField.STAGE, Entry.Stage.class),
            typed.date(EntryField.DUE), typed.date(EntryField.DONE), typed.get(EntryField.LINK), typed.get(
                EntryField.TEXT)),
        stored.map(Entry.class::cast));
  }
}
