package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.ui.TryModel.LeftOut;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.LongChoice;

/// What is tried: a rule set, a number or choice in it, results that are not counted.
final class TryForm extends VBox {
  private static final Texts TEXTS = Texts.of(TryForm.class);
  private static final Duration PAUSE = Duration.millis(400);
  private final TryModel model;
  private final ComboBox<IdentificationProfile> rules = combo("try-rules", RulesBox::name);
  private final ComboBox<ProfileLine> line = combo("try-line", ProfileLine::title);
  private final TextField number = new TextField();
  private final ComboBox<String> word = combo("try-word", this::word);
  private final ComboBox<String> procedure = combo("try-procedure", TryForm::any);
  private final ComboBox<String> subject = combo("try-subject", TryForm::any);
  private final ComboBox<String> parallel = combo("try-parallel", TryForm::any);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private boolean filling;

  TryForm(TryModel model) {
    this.model = model;
    number.setId("try-number");
    getStyleClass().add("identified-form");
    getChildren().addAll(thresholds(), without());
    pause.setOnFinished(_ -> typed());
    listen();
    fill();
  }

  private Card thresholds() {
    FormGrid form = new FormGrid().add(TEXTS.get("try.rules"), rules).add(TEXTS.get("try.line"), line)
        .add(TEXTS.get("try.value"), number, model.problem()).add(TEXTS.get("try.choice"), word);
    return new Card(TEXTS.get("try.card.rules"), form);
  }

  private Card without() {
    FormGrid form = new FormGrid().add(TEXTS.get("try.procedure"), procedure).add(TEXTS.get("try.subject"), subject)
        .add(TEXTS.get("try.parallel"), parallel, TEXTS.get("try.without.hint"));
    return new Card(TEXTS.get("try.card.without"), form);
  }

  private void listen() {
    rules.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        model.choose(now);
        fill();
      }
    });
    line.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        value(now);
      }
    });
    number.textProperty().subscribe((_, _) -> {
      if (!filling) {
        pause.playFromStart();
      }
    });
    word.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        typed();
      }
    });
    Stream.of(procedure, subject, parallel).forEach(choice -> choice.valueProperty().subscribe((_, now) -> {
      if (!filling && now != null) {
        model.leaveOut(new LeftOut(chosen(procedure), chosen(subject), chosen(parallel)));
      }
    }));
    model.offers().subscribe(offers -> {
      filling = true;
      offer(procedure, offers.procedures());
      offer(subject, offers.subjects());
      offer(parallel, offers.parallels());
      filling = false;
    });
  }

  private static String chosen(ComboBox<String> choice) {
    String value = choice.getValue();
    return value == null ? "" : value;
  }

  private static void offer(ComboBox<String> choice, List<String> values) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(values);
    String before = chosen(choice);
    choice.getItems().setAll(all);
    choice.setValue(all.contains(before) ? before : "");
  }

  /// Shows the rule set that is tried with its lines.
  private void fill() {
    filling = true;
    rules.getItems().setAll(model.rules());
    rules.setValue(model.other());
    List<ProfileLine> lines = model.lines();
    ProfileLine before = line.getValue();
    line.getItems().setAll(lines);
    ProfileLine now = lines.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
        .orElse(lines.getFirst());
    line.setValue(now);
    filling = false;
    value(now);
  }

  /// Shows what stands in a line.
  private void value(ProfileLine of) {
    pause.stop();
    filling = true;
    boolean choice = of.kind() == Kind.CHOICE;
    present(number, !choice);
    present(word, choice);
    number.setText(choice ? "" : model.value(of));
    word.getItems().setAll(of.choices());
    word.setValue(choice ? model.value(of) : null);
    filling = false;
  }

  /// Shows a field with its label, or neither.
  private static void present(Control field, boolean there) {
    Node cell = field.getParent();
    Stream.concat(Stream.of(cell), cell.getParent().getChildrenUnmodifiable().stream()
        .filter(each -> each instanceof Label label && field.equals(label.getLabelFor()))).forEach(each -> {
          each.setVisible(there);
          each.setManaged(there);
        });
  }

  private void typed() {
    ProfileLine of = line.getValue();
    if (of != null) {
      String value = of.kind() == Kind.CHOICE ? chosen(word) : number.getText().strip();
      model.move(of, value);
    }
  }

  /// Everything as it is.
  void reset() {
    filling = true;
    Stream.of(procedure, subject, parallel).forEach(choice -> choice.setValue(""));
    filling = false;
    model.reset();
    fill();
  }

  private String word(String raw) {
    ProfileLine of = line.getValue();
    return of == null ? raw : of.word(raw);
  }

  private static String any(String value) {
    return value.isEmpty() ? TEXTS.get("try.any") : value;
  }

  private static <T> ComboBox<T> combo(String id, java.util.function.Function<T, String> words) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.setMinWidth(0);
    choice.setPrefWidth(230);
    choice.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    });
    LongChoice.measureFew(choice);
    return choice;
  }
}
