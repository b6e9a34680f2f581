package ru.kvartil.note.ui;

import ru.kvartil.school.School;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.note.Length;
import ru.kvartil.note.ui.NotesViewModel.Kind;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.LongChoice;
import ru.kvartil.ui.control.LongText;
import ru.kvartil.ui.control.Held;

/// The answers a справка is made of: which one, of whom, basis, recommendations, signers.
final class NoteForm extends ScrollPane {
  private static final Texts TEXTS = Texts.of(NoteForm.class);
  private static final int BASIS_ROWS = 2;
  private static final int ORGANISATION_ROWS = 3;
  private static final int RECOMMENDATION_ROWS = 7;
  private final NotesViewModel model;

  NoteForm(NotesViewModel model) {
    this.model = model;
    VBox cards = new VBox(document(), free(), letterhead());
    cards.getStyleClass().add("note-cards");
    getStyleClass().add("note-form");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(cards);
  }

  private Card document() {
    ComboBox<Kind> kind = choice("note-kind", Kind::words);
    kind.getItems().setAll(Kind.values());
    kind.valueProperty().bindBidirectional(model.kind());
    ComboBox<School> school = choice("note-school", School::name);
    school.setItems(model.schools());
    school.valueProperty().bindBidirectional(model.school());
    school.disableProperty().bind(model.kind().isEqualTo(Kind.DISTRICT));
    ComboBox<Length> length = choice("note-length", TEXTS::get);
    length.getItems().setAll(Length.values());
    length.valueProperty().bindBidirectional(model.length());
    return new Card(TEXTS.get("card.document"), new FormGrid().add(TEXTS.get("field.kind"), kind)
        .add(TEXTS.get("field.length"), length).add(TEXTS.get("field.school"), school));
  }

  private static <T> ComboBox<T> choice(String id, Function<T, String> words) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    LongChoice.measureFew(choice);
    // Not by cells: a value is in the field before it is in the list, when a card asks for the document of its school.
    choice.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return choice.getValue();
      }
    });
    return choice;
  }

  private Card free() {
    TextArea basis = area("note-basis", model.basis(), BASIS_ROWS);
    TextArea recommendations = area("note-recommendations", model.recommendations(), RECOMMENDATION_ROWS);
    VBox fields = new VBox(named(TEXTS.get("field.basis"), basis),
        named(TEXTS.get("field.recommendations"), recommendations), hint(TEXTS.get("hint.recommendations")));
    fields.getStyleClass().add("note-fields");
    return new Card(TEXTS.get("card.text"), fields);
  }

  private static TextArea area(String id, StringProperty text, int rows) {
    TextArea area = new LongText(id, rows);
    area.textProperty().bindBidirectional(text);
    return area;
  }

  private static VBox named(String label, TextArea area) {
    Label name = new Label(label);
    name.getStyleClass().add("field-label");
    name.setLabelFor(area);
    area.setAccessibleText(label);
    VBox field = new VBox(name, area);
    field.getStyleClass().add("note-field");
    return field;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("field-hint");
    hint.setWrapText(true);
    return hint;
  }

  private Card letterhead() {
    Button remember = new Button(TEXTS.get("remember"));
    remember.setId("note-remember");
    Held.off(remember, model.changed().not());
    remember.setOnAction(_ -> model.remember());
    FormGrid grid = new FormGrid();
    grid.add(TEXTS.get("field.settlement"),
        field("note-settlement", model.settlement(), TEXTS.get("prompt.settlement")));
    add(grid, "note-prepared", List.of(TEXTS.get("prepared.position"), TEXTS.get("prepared.name")), model.prepared());
    add(grid, "note-agreed", List.of(TEXTS.get("agreed.position"), TEXTS.get("agreed.name")), model.agreed());
    add(grid, "note-signed", List.of(TEXTS.get("signed.position"), TEXTS.get("signed.name")), model.signed());
    VBox organisation = named(TEXTS.get("field.organisation"),
        area("note-organisation", model.organisation(), ORGANISATION_ROWS));
    return new Card(TEXTS.get("card.signers"), organisation, grid, hint(TEXTS.get("hint.remember")), remember);
  }

  private static void add(FormGrid grid, String id, List<String> labels, SignerField person) {
    grid.add(labels.getFirst(), field(id + "-position", person.position(), TEXTS.get("prompt.position")));
    grid.add(labels.getLast(), field(id + "-name", person.name(), TEXTS.get("prompt.name")));
  }

  private static TextField field(String id, StringProperty text, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(text);
    return field;
  }
}
