package ru.kvartil.risk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.EntryField;
import ru.kvartil.risk.EstimateRule;
import ru.kvartil.risk.Grounds;
import ru.kvartil.risk.SupportMeasure;
import ru.kvartil.risk.Risk;
import ru.kvartil.risk.RiskCatalogue;
import ru.kvartil.risk.RiskKind;
import ru.kvartil.risk.ui.FormSpec.Choice;
import ru.kvartil.risk.ui.FormSpec.Field;
import ru.kvartil.risk.ui.RiskDesk.State;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The list of risks, the thresholds of the estimate and the library of measures: shipped data the centre may change.
final class ListPane {
  private static final Texts TEXTS = Texts.of(ListPane.class);
  private static final String YES = "yes";
  private static final String NO = "no";
  private final RiskFormModel form;
  private final DataTable<Risk> risks;
  private final DataTable<EstimateRule.Cut> cuts;
  private final DataTable<SupportMeasure> remedies;
  private final Node node;
  private Optional<State> state = Optional.empty();

  ListPane(RiskFormModel form) {
    this.form = form;
    this.risks = new DataTable<>("risk-list", TEXTS.get("list.risks"), List.of(
        Column.growing(0, Column.words("kind", TEXTS.get("column.kind"), risk -> risk.kind().text())),
        Column.growing(2, Column.words("name", TEXTS.get("column.risk"), Risk::name)),
        Column.growing(0, Column.words("scale", TEXTS.get("column.scale"), risk -> String.join(", ", risk.scale()))),
        Column.growing(0, Column.words("cyclic", TEXTS.get("column.cyclic"), risk -> yes(risk.cyclic()))),
        Column.growing(0, Column.words("active", TEXTS.get("column.active"), risk -> yes(risk.active()))),
        Column.growing(1, Column.muted("source", TEXTS.get("column.grounds"), risk -> risk.grounds().text()))));
    risks.keyedBy(Risk::code).onOpen(TEXTS.get("do.change"), this::risk);
    this.cuts = new DataTable<>("risk-cuts", TEXTS.get("list.cuts"), List.of(
        Column.growing(1, Column.words("risk", TEXTS.get("column.risk"), this::riskOf)),
        Column.growing(1, Column.words("name", TEXTS.get("column.indicator"), EstimateRule.Cut::name)),
        Column.growing(0, Column.words("cuts", TEXTS.get("column.cuts"), ListPane::cutText)),
        Column.growing(1, Column.muted("source", TEXTS.get("column.grounds"), cut -> cut.grounds().text()))));
    cuts.keyedBy(EstimateRule.Cut::id).onOpen(TEXTS.get("do.change"), this::cut);
    this.remedies = new DataTable<>("risk-library", TEXTS.get("list.remedies"), List.of(
        Column.growing(1, Column.words("risk", TEXTS.get("column.risk"), remedy -> name(remedy.risk()))),
        Column.growing(2, Column.words("text", TEXTS.get("column.measure"), SupportMeasure::text)),
        Column.growing(0, Column.words("active", TEXTS.get("column.offered"), remedy -> yes(remedy.active()))),
        Column.growing(1, Column.muted("source", TEXTS.get("column.grounds"), remedy -> remedy.grounds().text()))));
    remedies.keyedBy(remedy -> remedy.risk() + "\n" + remedy.text()).onOpen(TEXTS.get("do.change"), this::remedy);
    VBox all = new VBox(16, new RiskFormCard(form).node(), new Card(TEXTS.get("list.risks"), risks).actions(
        new ActionButton("risk-list-month", TEXTS.get("do.month"), this::month),
        new ActionButton("risk-list-add", TEXTS.get("do.add-risk"), this::newRisk),
        RisksTab.one("risk-list-change", TEXTS.get("do.change"), risks, this::risk),
        RisksTab.one("risk-library-add", TEXTS.get("do.add-measure"), risks, this::newRemedy)),
        new Card(TEXTS.get("list.remedies"), remedies).actions(RisksTab.one("risk-library-change", TEXTS.get(
            "do.change"), remedies, this::remedy)),
        new Card(TEXTS.get("list.cuts"), cuts).actions(RisksTab.one("risk-cut-change", TEXTS.get("do.change"), cuts,
            this::cut)));
    this.node = all;
  }

  Node node() {
    return node;
  }

  void show(State now) {
    state = Optional.of(now);
    risks.setRows(now.catalogue().risks());
    cuts.setRows(now.catalogue().rules().stream().flatMap(rule -> rule.tests().stream()).toList());
    remedies.setRows(now.catalogue().remedies());
  }

  private static String yes(boolean value) {
    return TEXTS.get(value ? "yes" : "no");
  }

  private String name(String code) {
    return state.flatMap(now -> now.catalogue().risk(code)).map(Risk::name).orElse(code);
  }

  private String riskOf(EstimateRule.Cut cut) {
    return state.stream().flatMap(now -> now.catalogue().rules().stream()).filter(rule -> rule.tests().contains(cut))
        .findFirst().map(rule -> name(rule.risk())).orElse("");
  }

  private static String cutText(EstimateRule.Cut cut) {
    return TEXTS.get(cut.sense() == EstimateRule.Sense.AT_LEAST ? "cuts.up" : "cuts.down", RussianFormat.plain(cut
        .medium()), RussianFormat.plain(cut.high()));
  }

  private static Field yesNo(EntryField field, String label, boolean now) {
    return Field.choice(field, label, List.of(new Choice(YES, yes(true)), new Choice(NO, yes(false))), now ? YES : NO);
  }

  private void newRisk() {
    String code = "own-" + UUID.randomUUID().toString().substring(0, 8);
    form.open(item(TEXTS.get("form.risk-new"), code, Optional.empty()));
  }

  private void risk(Risk risk) {
    form.open(item(TEXTS.get("form.risk"), risk.code(), Optional.of(risk)));
  }

  private FormSpec item(String title, String code, Optional<Risk> now) {
    List<Choice> kinds = Arrays.stream(RiskKind.values()).map(kind -> new Choice(kind.name(), kind.text())).toList();
    Optional<Entry> stored = state.flatMap(known -> known.records().all(Entry.Item.class).stream().filter(item -> item
        .risk().code().equals(code)).map(Entry.class::cast).findFirst());
    return new FormSpec("risk:" + code, title, List.of(
        Field.choice(EntryField.KIND, TEXTS.get("field.kind"), kinds, now.map(Risk::kind).orElse(RiskKind.OTHER)
            .name()),
        Field.line(EntryField.NAME, TEXTS.get("field.title"), now.map(Risk::name).orElse("")),
        Field.line(EntryField.SCALE, TEXTS.get("field.scale"), String.join("; ", now.map(Risk::scale).orElse(List.of(
            TEXTS.get("scale.low"), TEXTS.get("scale.middle"), TEXTS.get("scale.high"))))),
        yesNo(EntryField.CERTAINTY, TEXTS.get("column.cyclic"), now.filter(Risk::cyclic).isPresent()),
        yesNo(EntryField.STAGE, TEXTS.get("column.active"), now.map(Risk::active).orElse(true)),
        Field.line(EntryField.SOURCE, TEXTS.get("field.grounds"), now.map(risk -> risk.grounds().source()).orElse(""))),
        typed -> {
          List<String> scale = Arrays.stream(typed.get(EntryField.SCALE).split(";")).map(String::strip).toList();
          // A scale of one word is told of by the checks: its twin makes it whole enough to be looked at.
          List<String> whole = scale.size() > 1 ? scale : List.of(scale.getFirst(), scale.getFirst());
          String name = typed.get(EntryField.NAME);
          Grounds grounds = now.map(Risk::grounds).filter(known -> known.source().equals(typed.get(EntryField.SOURCE)))
              .orElseGet(() -> Grounds.ofTheCentre(typed.get(EntryField.SOURCE)));
          return new Entry.Item(stored.flatMap(Entry::id), new Risk(code, typed.choice(EntryField.KIND, RiskKind.class),
              name, whole, new Risk.Use(typed.get(EntryField.CERTAINTY).equals(YES), typed.get(EntryField.STAGE)
                  .equals(YES)),
              grounds));
        }, stored);
  }

  private void newRemedy(Risk risk) {
    form.open(new FormSpec("remedy", TEXTS.get("form.remedy", risk.name()), List.of(
        Field.text(EntryField.TEXT, TEXTS.get("column.measure"), ""),
        Field.line(EntryField.SOURCE, TEXTS.get("field.grounds"), "")),
        typed -> new Entry.OwnMeasure(Optional.empty(),
            new SupportMeasure(risk.code(), typed.get(EntryField.TEXT), true, Grounds
                .ofTheCentre(typed.get(EntryField.SOURCE)))),
        Optional.empty()));
  }

  private void remedy(SupportMeasure remedy) {
    Optional<Entry> stored = state.flatMap(known -> known.records().all(Entry.OwnMeasure.class).stream().filter(
        own -> own.remedy().risk().equals(remedy.risk()) && own.remedy().text().equals(remedy.text())).map(
            Entry.class::cast)
        .findFirst());
    form.open(new FormSpec("remedy", TEXTS.get("form.remedy", name(remedy.risk())), List.of(
        yesNo(EntryField.STAGE, TEXTS.get("form.offered", remedy.text()), remedy.active())),
        typed -> new Entry.OwnMeasure(stored.flatMap(Entry::id),
            new SupportMeasure(remedy.risk(), remedy.text(), typed.get(
                EntryField.STAGE).equals(YES), remedy.grounds())),
        stored));
  }

  private void cut(EstimateRule.Cut cut) {
    Optional<Entry> stored = setting(cut.id());
    form.open(new FormSpec("cut", TEXTS.get("form.cut", cut.name(), riskOf(cut)), List.of(
        Field.line(EntryField.CONTENT, TEXTS.get("field.cuts"), TEXTS.get("cuts.both", RussianFormat.plain(cut
            .medium()), RussianFormat.plain(cut.high())))),
        typed -> new Entry.Setting(stored.flatMap(Entry::id), cut.id(), typed.get(EntryField.CONTENT).replaceAll(
            "[\\s\\u00a0\\u202f]", "").replace(',', '.')),
        stored));
  }

  private Optional<Entry> setting(String name) {
    return state.flatMap(known -> known.records().all(Entry.Setting.class).stream().filter(setting -> setting.name()
        .equals(name)).map(Entry.class::cast).findFirst());
  }

  private void month() {
    Optional<Entry> stored = setting(RiskCatalogue.MONTH);
    state.ifPresent(now -> form.open(new FormSpec("month", TEXTS.get("form.month"), List.of(
        Field.line(EntryField.CONTENT, TEXTS.get("field.month"), Integer.toString(now.catalogue().deadline().month()))),
        typed -> new Entry.Setting(stored.flatMap(Entry::id), RiskCatalogue.MONTH, typed.get(EntryField.CONTENT)),
        stored)));
  }
}
