package ru.kvartil.methodology.ui;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;

/// The choice of an indicator to be added to a method; away where there is nothing to choose from.
final class IndicatorAdder extends HBox {
  private static final Texts TEXTS = Texts.of(IndicatorAdder.class);

  /// @param add takes what was chosen
  IndicatorAdder(ObservableList<Offer> offered, Consumer<Offer> add) {
    ComboBox<Offer> choice = new ComboBox<>(offered);
    choice.setId("method-add-choice");
    choice.setPromptText(TEXTS.get("add.prompt"));
    choice.setAccessibleText(TEXTS.get("add.prompt"));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setMinWidth(0);
    choice.setPrefWidth(0);
    HBox.setHgrow(choice, Priority.ALWAYS);
    Button button = new ActionButton("method-add", TEXTS.get("add"), () -> {
      Offer chosen = choice.getValue();
      choice.setValue(null);
      add.accept(chosen);
    });
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleHelp(TEXTS.get("add.help"));
    button.disableProperty().bind(choice.valueProperty().isNull());
    getStyleClass().add("method-sum");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(choice, button);
    visibleProperty().bind(Bindings.isNotEmpty(offered));
    managedProperty().bind(visibleProperty());
  }
}
