package ru.kvartil.methodology.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.Held;

/// A new version of a method: what it is called and rests on, its weights with their sum, its other numbers; beside them
/// what the quartiles would become.
final class MethodEditPage implements Page {
  private static final Texts TEXTS = Texts.of(MethodEditPage.class);
  private static final Duration PAUSE = Duration.millis(400);
  private final MethodEditModel model;
  private final MethodScreens.Around around;
  private final PageHead head;
  private final HBox body;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final List<LineFields> fields = new ArrayList<>();
  private final Map<Part, LineGrid> grids = new EnumMap<>(Part.class);
  private final Navigation navigation;

  MethodEditPage(MethodEditModel model, MethodScreens.Around around, Navigation navigation) {
    this.model = model;
    this.around = around;
    this.navigation = navigation;
    this.head = new PageHead(TEXTS.get("edit.title", MethodsModel.kind(model.base())));
    head.setNote(TEXTS.get("edit.note", model.base().document().name(), model.base().document().version()));
    Button save = new Button(TEXTS.get("save"));
    save.setId("method-save");
    save.getStyleClass().add("accent");
    Held.off(save, model.saving());
    save.setOnAction(_ -> save());
    head.actions().add(save);
    VBox column = new VBox(heading(), weights());
    Stream.of(Part.values()).skip(1).map(this::others).forEach(column.getChildren()::addAll);
    column.getStyleClass().add("method-column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("method-scroll");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    body = new HBox(scroll, side());
    body.getStyleClass().add("method-page");
    body.getStylesheets().add(Objects.requireNonNull(MethodEditPage.class.getResource("method.css"), "method.css")
        .toExternalForm());
    pause.setOnFinished(_ -> model.look());
    model.edited().forEach(this::watch);
  }

  private void watch(EditedLine line) {
    line.value().subscribe((_, _) -> pause.playFromStart());
    line.kept().subscribe((_, _) -> pause.playFromStart());
  }

  /// Shows an indicator just chosen among the others; the keyboard goes to its weight.
  private void add(Offer offer) {
    List<EditedLine> added = model.add(offer);
    for (EditedLine line : added) {
      LineGrid grid = grids.get(line.base().part());
      if (grid != null && line.base().kind() != Kind.FIXED) {
        LineFields shown = grid.add(line);
        fields.add(shown);
        watch(line);
        if (line.isWeight()) {
          shown.focus();
        }
      }
    }
    if (!added.isEmpty()) {
      pause.playFromStart();
    }
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public boolean unsaved() {
    return model.unsaved();
  }

  @Override
  public List<String> address() {
    return List.of(MethodScreens.EDIT, model.base().document().sha256());
  }

  @Override
  public void askToLeave(Runnable go) {
    if (around.dialogs().ask(new Question(TEXTS.get("leave.title"), TEXTS.get("leave.text"), TEXTS.get("leave.go"),
        TEXTS.get("leave.stay")))) {
      go.run();
    }
  }

  private void save() {
    if (!model.save(navigation::back)) {
      fields.stream().filter(LineFields::isWrong).findFirst().ifPresent(LineFields::focus);
    }
  }

  private Card heading() {
    TextField name = text("method-edit-name", model.name());
    TextField version = text("method-edit-version", model.version());
    TextField source = text("method-edit-source", model.source());
    FormGrid form = new FormGrid().add(TEXTS.get("field.name"), name, model.nameError())
        .add(TEXTS.get("field.version"), version, model.versionError())
        .add(TEXTS.get("field.source"), source, model.sourceError())
        .add(TEXTS.get("field.order"), text("method-edit-order", model.order()), TEXTS.get("field.order.hint"));
    return new Card(TEXTS.get("card.about"), form);
  }

  private Card weights() {
    Label sum = new Label();
    sum.setId("method-edit-sum");
    sum.setWrapText(true);
    sum.setMinHeight(Region.USE_PREF_SIZE);
    model.sum().subscribe(now -> {
      sum.setText(now.words());
      sum.getStyleClass().setAll("label", now.right() ? "muted" : "field-error");
    });
    HBox line = new HBox(sum);
    line.getStyleClass().add("method-sum");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(sum, Priority.ALWAYS);
    if (!(model.base() instanceof OutcomeProfile)) {
      Button fill = new Button(TEXTS.get("fill"));
      fill.setId("method-fill");
      fill.setMinWidth(Region.USE_PREF_SIZE);
      fill.setAccessibleHelp(TEXTS.get("fill.help"));
      fill.setOnAction(_ -> {
        if (!model.fill()) {
          model.trouble().set(TEXTS.get("fill.nothing"));
        }
      });
      line.getChildren().add(fill);
    }
    LineGrid grid = new LineGrid();
    grids.put(Part.WEIGHTS, grid);
    model.edited().stream().filter(EditedLine::isWeight).forEach(edited -> fields.add(grid.add(edited)));
    Card card = new Card(Part.WEIGHTS.text(), grid, new IndicatorAdder(model.offered(), this::add), line);
    // Criteria of a rule set have no weights.
    card.setVisible(model.edited().stream().anyMatch(EditedLine::isWeight));
    card.setManaged(card.isVisible());
    return card;
  }

  private List<Node> others(Part part) {
    List<EditedLine> lines = model.edited().stream().filter(line -> line.base().part() == part)
        .filter(line -> line.base().kind() != Kind.FIXED).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    LineGrid grid = new LineGrid();
    grids.put(part, grid);
    lines.forEach(line -> fields.add(grid.add(line)));
    return List.of(new Card(part.text(), grid));
  }

  private Node side() {
    Label effect = words("method-effect");
    effect.textProperty().bind(model.effect());
    Label trouble = words("method-trouble");
    trouble.getStyleClass().add("field-error");
    trouble.textProperty().bind(model.trouble());
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    Label marks = words("method-marks");
    marks.getStyleClass().addAll("muted", "small");
    marks.setText(TEXTS.get("marks"));
    ScrollPane scroll = new ScrollPane(effect);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("method-scroll");
    scroll.setAccessibleText(TEXTS.get("effect"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Card card = new Card(TEXTS.get("effect"), scroll);
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox side = new VBox(trouble, card, marks);
    side.getStyleClass().addAll("method-column", "method-side");
    return side;
  }

  private static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextField text(String id, javafx.beans.property.StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(text);
    return field;
  }
}
