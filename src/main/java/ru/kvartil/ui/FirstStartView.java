package ru.kvartil.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;

/// What a person sees first: two questions, and either the own data or a district to try things on.
public final class FirstStartView extends StackPane {
  private static final Texts TEXTS = Texts.of(FirstStartView.class);

  /// Where the first page leads.
  public interface Ways {
    /// Begins with the person's own data.
    void load(FirstStart.Answers answers);

    /// Brings the data from a copy: another machine, a lost one.
    void copy();

    /// Opens a database where it lies, in another place.
    void existing();

    /// Opens a database of a server.
    void server();

    /// Opens the demonstration district, for which nothing has to be answered.
    void demo();
  }

  public FirstStartView(FirstStart model, Ways ways) {
    setId("first-start");
    getStyleClass().add("first-start");
    TextField district = new TextField();
    district.setId("first-district");
    district.setPromptText(TEXTS.get("first.district.example"));
    district.textProperty().bindBidirectional(model.district());
    ComboBox<SchoolYear> year = new ComboBox<>();
    year.setId("first-year");
    year.getItems().setAll(model.years());
    year.valueProperty().bindBidirectional(model.year());
    Button begin = new Button(TEXTS.get("first.load"));
    begin.setId("first-load");
    begin.setDefaultButton(true);
    begin.setOnAction(_ -> model.answers().ifPresentOrElse(ways::load, district::requestFocus));
    Button example = new Button(TEXTS.get("first.demo"));
    example.setId("first-demo");
    example.setOnAction(_ -> ways.demo());
    Button copy = new Button(TEXTS.get("first.copy"));
    copy.setId("first-copy");
    copy.setOnAction(_ -> ways.copy());
    Button existing = new Button(TEXTS.get("first.existing"));
    existing.setId("first-existing");
    existing.setOnAction(_ -> ways.existing());
    Button server = new Button(TEXTS.get("first.server"));
    server.setId("first-server");
    server.setOnAction(_ -> ways.server());
    FormGrid form = new FormGrid().add(TEXTS.get("first.district"), district, model.districtError())
        .add(TEXTS.get("first.year"), year, TEXTS.get("first.year.hint"));
    model.offered().ifPresent(folder -> form.add(TEXTS.get("first.keep"), keeping(model),
        TEXTS.get("first.keep.hint", folder)));
    Card own = new Card(TEXTS.get("first.own"), form, begin);
    Card trial = new Card(TEXTS.get("first.trial"), words(TEXTS.get("first.trial.why")), example);
    Card moved = new Card(TEXTS.get("first.moved"), words(TEXTS.get("first.moved.why")),
        new HBox(8, copy, existing, server));
    Label title = new Label(TEXTS.get("first.title"));
    title.getStyleClass().add("first-title");
    HBox head = new HBox(new Sign(), title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("first-head");
    VBox column = new VBox(head, words(TEXTS.get("first.what")), own, trial, moved);
    column.getStyleClass().add("first-column");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    column.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new StackPane(column));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    getChildren().add(scroll);
  }

  private static CheckBox keeping(FirstStart model) {
    CheckBox keeping = new CheckBox(TEXTS.get("first.keep.beside"));
    keeping.setId("first-keep");
    keeping.selectedProperty().bindBidirectional(model.besideProgram());
    return keeping;
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    return words;
  }
}
