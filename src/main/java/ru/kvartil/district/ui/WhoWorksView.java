package ru.kvartil.district.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.district.Person;
import ru.kvartil.district.Person.PersonId;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// «Кто работает»: asked at the start when several people work at one machine. Arrows and Enter are enough.
public final class WhoWorksView extends StackPane {
  private static final Texts TEXTS = Texts.of(WhoWorksView.class);
  private static final double ROW = 34;
  private static final int ROWS = 10;

  /// @param people those who work here, at least one
  /// @param last who worked at this machine last, chosen at first
  /// @param begin begins to work as somebody
  public WhoWorksView(String district, List<Person> people, Optional<PersonId> last, Consumer<Person> begin) {
    setId("who-works");
    getStyleClass().add("first-start");
    ListView<Person> list = list(people);
    list.getSelectionModel().select(Math.max(0, people.indexOf(
        people.stream().filter(person -> last.filter(person.id()::equals).isPresent()).findFirst().orElse(null))));
    Runnable chosen = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(begin);
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        chosen.run();
        key.consume();
      }
    });
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        chosen.run();
      }
    });
    Button start = new Button(TEXTS.get("who.start"));
    start.setId("who-start");
    start.setDefaultButton(true);
    start.setOnAction(_ -> chosen.run());
    Label why = new Label(TEXTS.get("who.why"));
    why.setWrapText(true);
    why.getStyleClass().add("muted");
    Label title = new Label(TEXTS.get("who.title"));
    title.getStyleClass().add("first-title");
    Label where = new Label(district);
    where.getStyleClass().add("muted");
    VBox column = new VBox(title, where, new Card("", list, why, start));
    column.getStyleClass().add("first-column");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(column);
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        list.requestFocus();
      }
    });
  }

  private static ListView<Person> list(List<Person> people) {
    ListView<Person> list = new ListView<>();
    list.setId("who-people");
    list.setAccessibleText(TEXTS.get("who.title"));
    list.getItems().setAll(people);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(Math.min(ROWS, people.size()) * ROW + 2);
    list.setCellFactory(_ -> new PersonCell());
    return list;
  }

  private static final class PersonCell extends ListCell<Person> {
    @Override
    protected void updateItem(@Nullable Person person, boolean empty) {
      super.updateItem(person, empty);
      if (empty || person == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(person.name());
      Label job = new Label(
          person.job().isEmpty() || person.job().equalsIgnoreCase(person.role().title())
              ? person.role().title()
              : TEXTS.get("who.job", person.job(), person.role().title()));
      job.getStyleClass().addAll("muted", "small");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(name, gap, job);
      line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(TEXTS.get("who.spoken", person.name(), job.getText()));
    }
  }
}
