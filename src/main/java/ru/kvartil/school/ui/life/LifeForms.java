package ru.kvartil.school.ui.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.school.MergePlan;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.RegistryDesk.Story;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.life.LifeModel.Form;
import ru.kvartil.school.ui.sheet.WordChoice;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.Held;

/// The forms of the tab: another name, the end, the other entry of the same school. One at a time; Esc closes it.
final class LifeForms {
  private static final Texts TEXTS = Texts.of(LifeForms.class);
  private static final int CLASHES = 8;
  private final LifeModel model;
  /// Of the other schools, made once for each story: the lists ask for every name several times.
  private Map<SchoolKey, String> names = Map.of();

  LifeForms(LifeModel model) {
    this.model = model;
    model.story().subscribe(story -> names = story == null ? Map.of() : SchoolWords.withPlaces(story.others()));
  }

  Node node() {
    VBox all = new VBox(form(Form.RENAMING, renaming()), form(Form.CLOSING, closing()), form(Form.MERGING, merging()));
    all.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
      if (key.getCode() == KeyCode.ESCAPE && model.unsaved()) {
        model.open(Form.NONE);
        key.consume();
      }
    });
    return all;
  }

  private Node form(Form which, Card card) {
    card.visibleProperty().bind(model.form().map(now -> now == which));
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  private Card renaming() {
    FormGrid grid = new FormGrid()
        .add(TEXTS.get("names.everyday"), field("life-everyday", model.everyday), model.nameError())
        .add(TEXTS.get("names.short"), field("life-short", model.shortName))
        .add(TEXTS.get("names.full"), field("life-full", model.full))
        .add(TEXTS.get("life.rename.since"), dateField("life-since"), model.dateError());
    return new Card(TEXTS.get("life.rename.title"), grid, words(TEXTS.get("life.rename.why")),
        buttons("life-rename-confirm", TEXTS.get("life.rename.confirm"), model::rename, "life-rename-cancel"));
  }

  private Card closing() {
    FormGrid grid = new FormGrid().add(TEXTS.get("life.close.date"), dateField("life-end"), model.dateError())
        .add(TEXTS.get("life.close.successor"), schools("life-successor", TEXTS.get("life.close.nobody")))
        .add(TEXTS.get("life.close.reason"), field("life-reason", model.reason));
    Label left = words("");
    left.textProperty().bind(model.story().map(LifeForms::leftValues));
    return new Card(TEXTS.get("life.close.title"), grid, words(TEXTS.get("life.close.why")), left,
        buttons("life-close-confirm", TEXTS.get("life.close.confirm"), model::close, "life-close-cancel"));
  }

  /// «Значения есть за 2023/2024, 2024/2025.»
  private static String leftValues(Story story) {
    return story.values().isEmpty()
        ? ""
        : TEXTS.get("life.close.values", story.values().keySet().stream().map(year -> year.label())
            .collect(Collectors.joining(", ")));
  }

  private Card merging() {
    FormGrid grid = new FormGrid().add(TEXTS.get("life.merge.kept"),
        schools("life-kept", TEXTS.get("life.merge.choose")));
    Label told = words("");
    told.setId("life-plan");
    told.getStyleClass().remove("muted");
    told.textProperty().bind(model.plan().map(plan -> plan.map(LifeForms::told).orElse("")));
    HBox buttons = buttons("life-merge-confirm", TEXTS.get("life.merge.confirm"), model::merge, "life-merge-cancel");
    Held.off(buttons.getChildren().getFirst(), model.plan().map(Optional::isEmpty));
    return new Card(TEXTS.get("life.merge.title"), words(TEXTS.get("life.merge.why")), grid, told, buttons);
  }

  /// What will happen, in lines.
  static String told(MergePlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("life.merge.goes", plan.duplicate().name(), plan.kept().name()));
    lines.add(TEXTS.get("life.merge.values", RussianFormat.plain(plan.values())));
    if (plan.statuses() + plan.branches() > 0) {
      lines.add(TEXTS.get("life.merge.rows", plan.statuses(), plan.branches()));
    }
    if (!plan.spellings().isEmpty()) {
      lines.add(TEXTS.get("life.merge.spellings",
          plan.spellings().stream().map(name -> "«" + name + "»").collect(Collectors.joining(", "))));
    }
    lines.add(plan.clashes().isEmpty()
        ? TEXTS.get("life.merge.no-clash")
        : TEXTS.get("life.merge.clashes", RussianFormat.plain(plan.clashes().size()), plan.kept().name()));
    plan.clashes().stream().limit(CLASHES).forEach(
        clash -> lines.add(TEXTS.get("life.merge.clash", clash.year().label(), clash.what(), clash.kept(),
            clash.duplicate())));
    if (plan.clashes().size() > CLASHES) {
      lines.add(TEXTS.get("life.merge.more", RussianFormat.plain(plan.clashes().size() - CLASHES)));
    }
    lines.add(TEXTS.get("life.merge.undo"));
    return String.join("\n", lines);
  }

  private WordChoice<Optional<SchoolKey>> schools(String id, String nobody) {
    WordChoice<Optional<SchoolKey>> choice = new WordChoice<>(id, model.other,
        key -> key.map(school -> names.getOrDefault(school, "")).orElse(nobody));
    model.story().subscribe(story -> {
      if (story != null) {
        choice.offer(Stream.concat(Stream.of(Optional.<SchoolKey>empty()),
            story.others().stream().map(School::key).map(Optional::of)).toList());
      }
    });
    return choice;
  }

  private TextField dateField(String id) {
    TextField field = field(id, model.date);
    field.setPromptText(TEXTS.get("mark.date.example"));
    return field;
  }

  private static TextField field(String id, StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private HBox buttons(String id, String text, Runnable action, String cancelId) {
    Button confirm = new ActionButton(id, text, action);
    confirm.getStyleClass().add("accent");
    HBox line = new HBox(confirm, new ActionButton(cancelId, TEXTS.get("life.cancel"), () -> model.open(Form.NONE)));
    line.getStyleClass().add("save-line");
    return line;
  }

  static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    return words;
  }
}
