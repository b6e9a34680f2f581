package ru.kvartil.school.ui.sheet;

import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolTab;

/// The sheet «Сведения»: cards of fields in two columns, the line with «Сохранить изменения» under them. Ctrl+S saves.
final class SheetView implements SchoolTab.Content {
  private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final String ALIASES = "aliases";
  private final SheetViewModel model;
  private final BorderPane root;
  private final SaveBar bar;

  SheetView(SheetViewModel model) {
    this.model = model;
    PlacePane place = new PlacePane(model);
    GridPane columns = new GridPane();
    columns.getColumnConstraints().addAll(half(), half());
    columns.getStyleClass().add("sheet-columns");
    ContactsPane contacts = new ContactsPane(model.form().contacts);
    columns.addRow(0,
        column(new NamesPane(model.form()).card(), new YearsPane(model).card(), contacts.people()),
        column(place.codes(), place.place(), contacts.line(), contacts.way()));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.getStyleClass().add("sheet-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    bar = new SaveBar(model, () -> Inputs.firstWrong(columns).ifPresent(Node::requestFocus));
    root = new BorderPane(scroll, null, null, bar, null);
    root.setId("sheet");
    URL sheet = Objects.requireNonNull(SchoolTab.class.getResource("school.css"), "school.css");
    root.getStylesheets().add(sheet.toExternalForm());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void refresh(School school) {
    model.load();
  }

  @Override
  public boolean unsaved() {
    return model.unsaved();
  }

  /// Spellings of the name are a list, not a field.
  @Override
  public Map<String, String> begun() {
    return model.form().aliases.changed()
        ? Map.of(ALIASES, String.join("\n", model.form().aliases.value().get()))
        : Map.of();
  }

  @Override
  public void resume(Map<String, String> begun) {
    Optional.ofNullable(begun.get(ALIASES)).ifPresent(
        lines -> model.form().aliases.value().set(lines.lines().toList()));
  }

  @Override
  public void askToLeave(Runnable go) {
    bar.ask(go);
  }

  private void pressed(KeyEvent key) {
    if (SAVE.match(key)) {
      bar.save();
      key.consume();
    }
  }

  private static VBox column(Node... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("sheet-column");
    return column;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }
}
