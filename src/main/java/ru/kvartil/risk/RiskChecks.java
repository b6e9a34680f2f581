package ru.kvartil.risk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// What is wrong with an entry before it is stored: each remark says which field and what to do.
///
/// @param catalogue the list of risks in force
/// @param records what stands already
/// @param today day of the check
public record RiskChecks(RiskCatalogue catalogue, RiskRecords records, LocalDate today) {
  private static final Texts TEXTS = Texts.of(RiskChecks.class);
  private static final int LINE = 500;
  private static final int NAME = 300;
  private static final int LINK = 1000;
  private static final int TEXT = 2000;
  private static final int WORD = 60;

  /// One remark.
  public record Wrong(EntryField field, String message) {}

  /// All remarks about an entry; empty when it may be stored.
  public List<Wrong> of(Entry entry) {
    List<Wrong> wrong = new ArrayList<>();
    switch (entry) {
      case Entry.Level level -> level(level, wrong);
      case Entry.Evidence evidence -> evidence(evidence, wrong);
      case Entry.Measure measure -> measure(measure, wrong);
      case Entry.Decision decision -> decision(decision, wrong);
      case Entry.Cause cause -> text(cause.text(), wrong);
      case Entry.Programme programme -> programme(programme, wrong);
      case Entry.Step step -> step(step, wrong);
      case Entry.Item item -> item(item, wrong);
      case Entry.OwnMeasure own -> {
        risk(own.remedy().risk(), wrong);
        filled(own.remedy().text(), EntryField.TEXT, LINE, wrong);
        atMost(own.remedy().grounds().source(), EntryField.SOURCE, LINE, wrong);
      }
      case Entry.Setting setting -> setting(setting, wrong);
    }
    return wrong;
  }

  private static void add(List<Wrong> wrong, EntryField field, String message) {
    wrong.add(new Wrong(field, message));
  }

  private Optional<Risk> risk(String code, List<Wrong> wrong) {
    Optional<Risk> risk = catalogue.risk(code);
    if (risk.isEmpty()) {
      add(wrong, EntryField.RISK, code.isBlank() ? TEXTS.get("check.no-risk") : TEXTS.get("check.risk", code));
    }
    return risk;
  }

  private void level(Entry.Level level, List<Wrong> wrong) {
    risk(level.subject().risk(), wrong).ifPresent(risk -> {
      if (level.word().isBlank()) {
        add(wrong, EntryField.WORD, TEXTS.get("check.no-level", String.join(", ", risk.scale())));
      } else if (!risk.scale().contains(level.word())) {
        add(wrong, EntryField.WORD, TEXTS.get("check.level", level.word(), risk.name(), String.join(", ", risk
            .scale())));
      }
    });
    atMost(level.source(), EntryField.SOURCE, LINE, wrong);
    notLater(level.told(), EntryField.TOLD, wrong);
  }

  private void evidence(Entry.Evidence evidence, List<Wrong> wrong) {
    if (evidence.kind() == Entry.EvidenceKind.EVIDENCE || !evidence.subject().risk().isEmpty()) {
      risk(evidence.subject().risk(), wrong);
    }
    text(evidence.finding(), wrong);
    atMost(evidence.reference(), EntryField.REFERENCE, LINE, wrong);
    if (looksLikeLink(evidence.reference())) {
      link(evidence.reference(), EntryField.REFERENCE, wrong);
    }
    notLater(evidence.noted(), EntryField.TOLD, wrong);
  }

  private void measure(Entry.Measure measure, List<Wrong> wrong) {
    risk(measure.subject().risk(), wrong);
    filled(measure.text(), EntryField.TEXT, LINE, wrong);
    atMost(measure.responsible(), EntryField.RESPONSIBLE, NAME, wrong);
    due(measure.id().isEmpty() && measure.done().isEmpty(), measure.due(), wrong);
    notLater(measure.done(), EntryField.DONE, wrong);
    boolean twice = records.all(Entry.Measure.class).stream().anyMatch(other -> other.subject().equals(measure
        .subject()) && other.text().equalsIgnoreCase(measure.text()) && !other.id().equals(measure.id()));
    if (twice) {
      add(wrong, EntryField.TEXT, TEXTS.get("check.measure-twice"));
    }
  }

  private void decision(Entry.Decision decision, List<Wrong> wrong) {
    Optional<Risk> risk = risk(decision.subject().risk(), wrong);
    text(decision.text(), wrong);
    atMost(decision.responsible(), EntryField.RESPONSIBLE, NAME, wrong);
    Entry.Dates dates = decision.dates();
    notLater(dates.decided(), EntryField.DECIDED, wrong);
    due(decision.id().isEmpty() && dates.decided().isEmpty(), dates.due(), wrong);
    if (dates.due().isPresent() && dates.decided().filter(dates.due().get()::isBefore).isPresent()) {
      add(wrong, EntryField.DUE, TEXTS.get("check.due-before", RussianFormat.shortDate(dates.decided().get())));
    }
    if (risk.filter(Risk::cyclic).isPresent() && dates.recurs().isEmpty()) {
      add(wrong, EntryField.RECURS, TEXTS.get("check.cyclic"));
    }
    if (dates.recurs().isPresent() && dates.due().filter(due -> due.isBefore(dates.recurs().get())).isEmpty()) {
      add(wrong, EntryField.DUE, TEXTS.get("check.before-recurs", RussianFormat.shortDate(dates.recurs().get())));
    }
  }

  private void programme(Entry.Programme programme, List<Wrong> wrong) {
    filled(programme.title(), EntryField.NAME, LINE, wrong);
    atMost(programme.responsible(), EntryField.RESPONSIBLE, NAME, wrong);
    if (programme.kind() == Entry.ProgrammeKind.ANTI_RISK) {
      risk(programme.risk(), wrong);
    } else if (!programme.risk().isEmpty()) {
      add(wrong, EntryField.RISK, TEXTS.get("check.risk-not-here"));
    }
    if (programme.last().compareTo(programme.first()) < 0) {
      add(wrong, EntryField.YEARS, TEXTS.get("check.years"));
    }
    records.all(Entry.Programme.class).stream().filter(other -> !other.id().equals(programme.id()) && other.school()
        .equals(programme.school()) && other.kind() == programme.kind() && other.risk().equals(programme.risk())
        && overlap(other, programme)).findFirst().ifPresent(other -> add(wrong, EntryField.YEARS, TEXTS.get(
            "check.programme-twice", other.title(), other.first().label(), other.last().label())));
  }

  private static boolean overlap(Entry.Programme a, Entry.Programme b) {
    return a.first().compareTo(b.last()) <= 0 && b.first().compareTo(a.last()) <= 0;
  }

  private void step(Entry.Step step, List<Wrong> wrong) {
    due(step.id().isEmpty() && step.done().isEmpty(), step.due(), wrong);
    notLater(step.done(), EntryField.DONE, wrong);
    if (step.due().isEmpty() && step.done().isEmpty()) {
      add(wrong, EntryField.DUE, TEXTS.get("check.no-dates"));
    }
    atMost(step.remark(), EntryField.TEXT, LINK, wrong);
    if (!step.link().isEmpty()) {
      atMost(step.link(), EntryField.LINK, LINK, wrong);
      link(step.link(), EntryField.LINK, wrong);
    } else if (step.stage() == Entry.Stage.ON_SITE && step.done().isPresent()) {
      add(wrong, EntryField.LINK, TEXTS.get("check.link-needed"));
    }
    records.programme(step.programme()).ifPresent(state -> order(step, state, wrong));
  }

  /// Stages follow each other; only the yearly update comes more than once.
  private static void order(Entry.Step step, ProgrammeState state, List<Wrong> wrong) {
    List<Entry.Step> others = state.steps().stream().filter(other -> !other.id().equals(step.id()) || other.id()
        .isEmpty()).toList();
    if (step.stage() != Entry.Stage.UPDATED && others.stream().anyMatch(other -> other.stage() == step.stage())) {
      add(wrong, EntryField.STAGE, TEXTS.get("check.stage-twice", EntryWords.of(step.stage())));
    }
    step.done().ifPresent(done -> {
      others.stream().filter(other -> other.stage().compareTo(step.stage()) < 0)
          .filter(other -> other.done().isEmpty() || other.done().get().isAfter(done)).findFirst()
          .ifPresent(other -> add(wrong, EntryField.DONE, other.done().isEmpty()
              ? TEXTS.get("check.stage-before", EntryWords.of(other.stage()))
              : TEXTS.get("check.stage-order", EntryWords.of(other.stage()), RussianFormat.shortDate(other.done()
                  .get()))));
      others.stream().filter(other -> other.stage().compareTo(step.stage()) > 0)
          .filter(other -> other.done().filter(done::isAfter).isPresent()).findFirst()
          .ifPresent(other -> add(wrong, EntryField.DONE, TEXTS.get("check.stage-after", EntryWords.of(other.stage()),
              RussianFormat.shortDate(other.done().orElseThrow()))));
    });
  }

  private void item(Entry.Item item, List<Wrong> wrong) {
    Risk risk = item.risk();
    filled(risk.name(), EntryField.NAME, NAME, wrong);
    atMost(risk.grounds().source(), EntryField.SOURCE, LINE, wrong);
    if (catalogue.risks().stream().anyMatch(other -> !other.code().equals(risk.code()) && Risk.stem(other.name())
        .equals(Risk.stem(risk.name())))) {
      add(wrong, EntryField.NAME, TEXTS.get("check.name-twice"));
    }
    Set<String> stems = new HashSet<>();
    for (String word : risk.scale()) {
      if (Risk.stem(word).isEmpty() || word.length() > WORD || !stems.add(Risk.stem(word))) {
        add(wrong, EntryField.SCALE, TEXTS.get("check.scale", word));
        return;
      }
    }
    records.all(Entry.Level.class).stream().filter(level -> level.subject().risk().equals(risk.code()) && risk
        .severity(level.word()).isEmpty()).findFirst()
        .ifPresent(level -> add(wrong, EntryField.SCALE, TEXTS.get("check.scale-used", level.word())));
  }

  private void setting(Entry.Setting setting, List<Wrong> wrong) {
    if (setting.name().equals(RiskCatalogue.MONTH)) {
      if (!setting.content().matches("[1-9]|1[0-2]")) {
        add(wrong, EntryField.CONTENT, TEXTS.get("check.month"));
      }
      return;
    }
    Optional<EstimateRule.Cut> cut = catalogue.cut(setting.name());
    if (cut.isEmpty() || !setting.content().matches("\\d{1,4}(\\.\\d{1,4})?;\\d{1,4}(\\.\\d{1,4})?")) {
      add(wrong, EntryField.CONTENT, TEXTS.get("check.cuts"));
      return;
    }
    String[] both = setting.content().split(";");
    int order = Double.compare(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
    if (cut.get().sense() == EstimateRule.Sense.AT_LEAST ? order > 0 : order < 0) {
      add(wrong, EntryField.CONTENT, TEXTS.get(cut.get().sense() == EstimateRule.Sense.AT_LEAST
          ? "check.cuts-up"
          : "check.cuts-down"));
    }
  }

  private static void text(String text, List<Wrong> wrong) {
    filled(text, EntryField.TEXT, TEXT, wrong);
  }

  private static void filled(String text, EntryField field, int most, List<Wrong> wrong) {
    if (text.isBlank()) {
      add(wrong, field, TEXTS.get("check.empty"));
    } else {
      atMost(text, field, most, wrong);
    }
  }

  private static void atMost(String text, EntryField field, int most, List<Wrong> wrong) {
    if (text.length() > most) {
      add(wrong, field, TEXTS.get("check.long", RussianFormat.plain(most), RussianFormat.plain(text.length())));
    }
  }

  private void notLater(Optional<LocalDate> date, EntryField field, List<Wrong> wrong) {
    date.filter(today::isBefore).ifPresent(_ -> add(wrong, field, TEXTS.get("check.future", RussianFormat.shortDate(
        today))));
  }

  private void due(boolean fresh, Optional<LocalDate> due, List<Wrong> wrong) {
    if (fresh && due.filter(today::isAfter).isPresent()) {
      add(wrong, EntryField.DUE, TEXTS.get("check.past", RussianFormat.shortDate(today)));
    }
  }

  private static boolean looksLikeLink(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http") || lower.startsWith("www.");
  }

  private static void link(String text, EntryField field, List<Wrong> wrong) {
    if (!isLink(text)) {
      add(wrong, field, TEXTS.get("check.link"));
    }
  }

  /// Whether a text is an address of a page: `http` or `https` and a host of two parts at least, Cyrillic ones too.
  static boolean isLink(String text) {
    try {
      URI address = new URI(text);
      String host = address.getHost() == null ? address.getAuthority() : address.getHost();
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
          && host != null && host.matches("[\\p{L}\\p{Nd}-]+(\\.[\\p{L}\\p{Nd}-]+)+(:\\d+)?");
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /// Until when decisions of a year are made, as the catalogue says.
  public boolean late(SchoolYear year) {
    return today.isAfter(catalogue.deadline().of(year));
  }
}
