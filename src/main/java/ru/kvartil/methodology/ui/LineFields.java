package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.methodology.Mark;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.shared.Texts;

/// Controls of one line: of a weight with the choice whether the indicator takes part at all.
final class LineFields {
  private static final Texts TEXTS = Texts.of(LineFields.class);
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private final EditedLine line;
  private final Node title;
  private final Control field;
  private final VBox value;
  private final Node mark;
  private final TextField source = new TextField();

  /// @param place number of the line in its grid, for ids
  LineFields(EditedLine line, int place) {
    this.line = line;
    String name = line.base().title();
    String id = "method-" + line.base().part().name().toLowerCase(Locale.ROOT) + "-" + place;
    this.title = title(id);
    this.field = line.base().kind() == Kind.CHOICE ? choice() : number();
    field.setId(id);
    field.setAccessibleText(name);
    field.setMaxWidth(Double.MAX_VALUE);
    this.value = new VBox(field, error(id));
    value.getStyleClass().add("field");
    this.mark = mark(id);
    source.setId(id + "-source");
    source.setAccessibleText(TEXTS.get("source.of", name));
    source.setPromptText(TEXTS.get("source.prompt"));
    source.textProperty().bindBidirectional(line.source());
    source.setVisible(line.base().mark().isPresent());
    List.of(field, mark, source).forEach(node -> node.disableProperty().bind(line.kept().not()));
  }

  private Node title(String id) {
    if (line.isWeight()) {
      CheckBox kept = new CheckBox(line.base().title());
      kept.setId(id + "-kept");
      kept.setWrapText(true);
      kept.setMinHeight(Region.USE_PREF_SIZE);
      kept.setAccessibleHelp(TEXTS.get("kept.help"));
      kept.selectedProperty().bindBidirectional(line.kept());
      return kept;
    }
    Label name = new Label(line.base().title());
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.getStyleClass().add("field-label");
    return name;
  }

  private TextField number() {
    TextField typed = new TextField();
    typed.textProperty().bindBidirectional(line.value());
    return typed;
  }

  private ComboBox<String> choice() {
    ProfileLine base = line.base();
    ComboBox<String> choice = new ComboBox<>();
    choice.setConverter(words(base::word));
    choice.getItems().setAll(base.choices());
    choice.valueProperty().bindBidirectional(line.value());
    return choice;
  }

  private Node mark(String id) {
    ComboBox<Mark> choice = new ComboBox<>();
    choice.setId(id + "-mark");
    choice.setAccessibleText(TEXTS.get("mark.of", line.base().title()));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(words(Mark::text));
    choice.getItems().setAll(Mark.values());
    choice.valueProperty().bindBidirectional(line.mark());
    choice.setVisible(line.base().mark().isPresent());
    return choice;
  }

  private Label error(String id) {
    Label error = new Label();
    error.setId(id + "-error");
    error.getStyleClass().add("field-error");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.textProperty().bind(line.problem());
    error.visibleProperty().bind(line.problem().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    line.problem().subscribe(text -> {
      field.pseudoClassStateChanged(WRONG, !text.isEmpty());
      field.setAccessibleHelp(text);
    });
    return error;
  }

  private static <T> StringConverter<T> words(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  Node title() {
    return title;
  }

  Node value() {
    return value;
  }

  Node mark() {
    return mark;
  }

  Node source() {
    return source;
  }

  boolean isWrong() {
    return !line.problem().get().isEmpty();
  }

  void focus() {
    field.requestFocus();
  }
}
