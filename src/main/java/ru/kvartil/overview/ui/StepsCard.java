package ru.kvartil.overview.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// What to do next, each step with a link that leads there.
final class StepsCard {
  private static final Texts TEXTS = Texts.of(StepsCard.class);
  private final Consumer<NextSteps.Way> go;
  private final VBox lines = new VBox(10);
  private final Card card = new Card(TEXTS.get("steps.title"), lines);

  StepsCard(Consumer<NextSteps.Way> go) {
    this.go = go;
  }

  Node node() {
    return card;
  }

  void show(List<NextSteps.Step> steps) {
    lines.getChildren().clear();
    for (int i = 0; i < steps.size(); i++) {
      lines.getChildren().add(line(i, steps.get(i)));
    }
    if (steps.isEmpty()) {
      lines.getChildren().add(new Label(TEXTS.get("steps.none")));
    }
  }

  private Node line(int number, NextSteps.Step step) {
    Label words = new Label(TEXTS.get("steps.line", number + 1, step.text()));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Hyperlink link = new Hyperlink(step.link());
    link.setId("step-" + number);
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setAccessibleText("%s: %s".formatted(step.link(), step.text()));
    link.setOnAction(_ -> go.accept(step.way()));
    return new HBox(8, words, link);
  }
}
