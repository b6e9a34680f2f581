package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.assessment.ui.Origin;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.State;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile.FlagRule;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.Chip;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.provenance.WhyAsked;

/// Why a school is in or not: every criterion with its tests, sources and, on the screen alone, distances.
final class WhyCard {
  private static final Texts TEXTS = Texts.of(WhyCard.class);
  private static final int MOST_TESTS = 5;
  private final VBox content = new VBox();
  private List<Node> links = List.of();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Card node = new Card(TEXTS.get("why.title"), scroll);
  private final Consumer<SchoolFinding> open;
  private final Button card = new ActionButton("identified-card", TEXTS.get("why.card"), () -> {}, "small");
  private final Button close = new ActionButton("identified-close", TEXTS.get("why.close"), () -> {}, "small");

  WhyCard(Consumer<SchoolFinding> open, Runnable closed) {
    this.open = open;
    node.setId("identified-why");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("index-scroll", "identified-scroll");
    content.getStyleClass().add("identified-why");
    node.getStyleClass().add("identified-side");
    node.actions(card, close);
    close.setAccessibleText(TEXTS.get("why.close.spoken"));
    close.setOnAction(_ -> closed.run());
    node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        closed.run();
        key.consume();
      }
    });
  }

  Node node() {
    return node;
  }

  /// Shows the reasons of a school.
  void show(Reasons reasons) {
    SchoolFinding school = reasons.school();
    card.setAccessibleText(TEXTS.get("why.card.spoken", school.school().school().name()));
    card.setOnAction(_ -> open.accept(school));
    content.getChildren().setAll(head(reasons));
    List<VBox> blocks = criteria(reasons);
    links = blocks.stream().flatMap(block -> ((HBox) block.getChildren().getFirst()).getChildren().stream())
        .filter(Hyperlink.class::isInstance).toList();
    content.getChildren().addAll(blocks);
    scroll.setVvalue(0);
  }

  /// The keyboard goes to the first reason.
  void focusFirst() {
    // What scrolls is in the window only once its skin is there.
    node.applyCss();
    node.layout();
    if (!links.isEmpty()) {
      links.getFirst().requestFocus();
    }
  }

  private static List<Node> head(Reasons reasons) {
    Identification found = reasons.found();
    SchoolFinding school = reasons.school();
    List<Node> nodes = new ArrayList<>();
    Label name = words(school.school().school().name(), "identified-name");
    name.setId("identified-name");
    nodes.add(name);
    HBox chips = new HBox();
    chips.getStyleClass().add("chip-row");
    for (Flag flag : FoundRow.flags(found)) {
      boolean fired = school.state(flag) == State.FIRED;
      chips.getChildren().add(new Chip(fired
          ? flag.text()
          : TEXTS.get("why.flag", flag.text(), school.state(flag).found()),
          fired ? StateCells.tone(flag) : Tone.PLAIN));
    }
    nodes.add(chips);
    nodes.addAll(sentences(reasons));
    return nodes;
  }

  /// How many criteria fired and are needed, which of them keep the school in, remarks.
  static List<Node> sentences(Reasons reasons) {
    Identification found = reasons.found();
    SchoolFinding school = reasons.school();
    FlagRule main = found.profile().flags().getFirst();
    List<Node> nodes = new ArrayList<>();
    int fired = FoundRow.counted(school, main.flag()).size();
    Label count = words(TEXTS.get("why.count", RussianFormat.plain(fired),
        RussianFormat.plain(main.needed().value()), main.needed().mark().text(), found.profile().document().name()));
    count.setId("identified-count");
    nodes.add(count);
    reasons.keeping().ifPresent(keeping -> {
      Label held = words(TEXTS.get("why.held", keeping.smallest().stream().map(each -> each.criterion().id())
          .collect(Collectors.joining(", "))));
      held.setId("identified-held");
      nodes.add(held);
      keeping.leaving().ifPresent(distance -> {
        Label leaving = words(TEXTS.get("why.leaving", distance.text()), "muted");
        leaving.setId("identified-leaving");
        nodes.add(leaving);
      });
    });
    school.remarks().forEach(remark -> nodes.add(words(remark, "tone-warn")));
    return nodes;
  }

  private static List<VBox> criteria(Reasons reasons) {
    return reasons.school().criteria().stream().sorted(Comparator.comparing(each -> each.finding().state()))
        .map(each -> block(each, reasons)).toList();
  }

  private static VBox block(CriterionFinding finding, Reasons reasons) {
    FindingExplanations why = new FindingExplanations(reasons.found());
    State state = finding.finding().state();
    Chip id = new Chip(finding.criterion().id(), state == State.FIRED ? Tone.ACCENT : Tone.PLAIN);
    id.setTooltip(new Tooltip(state.text()));
    Hyperlink name = new Hyperlink(TEXTS.get("why.criterion", finding.criterion().name(), state.text()));
    name.setId("identified-criterion-" + finding.criterion().id());
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setAccessibleHelp(TEXTS.get("why.source.help"));
    name.setOnAction(_ -> name.fireEvent(new WhyAsked(() -> why.criterion(finding))));
    name.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (WhyAsked.KEYS.match(key)) {
        name.fireEvent(new WhyAsked(() -> why.criterion(finding)));
        key.consume();
      }
    });
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(id, name);
    line.getStyleClass().add("identified-line");
    VBox block = new VBox(line);
    block.getStyleClass().add("identified-block");
    List<Leaf> telling = finding.finding().leaves().filter(leaf -> leaf.state() == state).toList();
    int shown = state == State.FIRED ? MOST_TESTS : 1;
    telling.stream().limit(shown).forEach(leaf -> test(leaf).forEach(block.getChildren()::add));
    if (state == State.FIRED && telling.size() > shown) {
      block.getChildren().add(words(TEXTS.get("why.more", telling.size() - shown), "muted", "small"));
    }
    if (state == State.FIRED && !finding.criterion().note().isEmpty()) {
      block.getChildren().add(words(finding.criterion().note(), "muted", "small"));
    }
    String distance = reasons.distances().getOrDefault(finding.criterion().id(), "");
    if (!distance.isEmpty()) {
      Label far = words(distance, "small", "tone-accent");
      far.setId("identified-distance-" + finding.criterion().id());
      block.getChildren().add(far);
    }
    return block;
  }

  private static List<Node> test(Leaf leaf) {
    List<Node> lines = new ArrayList<>();
    lines.add(words(FindingWords.text(leaf), "small"));
    leaf.value().map(value -> Origin.of(value.inputs())).filter(place -> !place.isEmpty())
        .filter(_ -> leaf.state() == State.FIRED)
        .ifPresent(place -> lines.add(words(TEXTS.get("why.place", place), "muted", "small")));
    return lines;
  }

  private static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
