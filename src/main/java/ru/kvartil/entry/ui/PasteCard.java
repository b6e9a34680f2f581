package ru.kvartil.entry.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.entry.BlockFit;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// The question about a pasted block that does not fit: what is wrong, and the choice between what fits and nothing.
final class PasteCard {
  private static final Texts TEXTS = Texts.of(PasteCard.class);
  private static final int LINES = 5;
  private final VBox problems = new VBox(3);
  private final Button fits = new Button();
  private final Button nothing = new Button(TEXTS.get("paste.nothing"));
  private final Card card;

  PasteCard(EntryModel model, Runnable done) {
    problems.setId("paste-problems");
    fits.setId("paste-fits");
    fits.setOnAction(_ -> {
      model.pasteWhatFits();
      done.run();
    });
    nothing.setId("paste-nothing");
    nothing.setOnAction(_ -> {
      model.pasteNothing();
      done.run();
    });
    HBox buttons = new HBox(8, nothing, fits);
    card = new Card(TEXTS.get("paste.title"), problems, buttons);
    card.setId("paste-card");
    card.managedProperty().bind(card.visibleProperty());
    model.question().subscribe(this::show);
  }

  Node node() {
    return card;
  }

  /// Lets Esc anywhere on the page mean «nothing» while the question stands: the keyboard may have gone back to the grid.
  void answerEscapeOn(Node page) {
    page.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
      if (card.isVisible() && key.getCode() == KeyCode.ESCAPE) {
        nothing.fire();
        key.consume();
      }
    });
  }

  private void show(Optional<BlockFit> asked) {
    card.setVisible(asked.isPresent());
    asked.ifPresent(fit -> {
      List<String> all = fit.problems();
      problems.getChildren().setAll(all.stream().limit(LINES).map(PasteCard::line).toList());
      if (all.size() > LINES) {
        problems.getChildren().add(line(TEXTS.get("paste.more", RussianFormat.plain(all.size() - LINES))));
      }
      problems.getChildren().add(line(TEXTS.get("paste.safe")));
      fits.setText(TEXTS.get("paste.fits", TopicWords.values(fit.changes().size())));
      fits.setDisable(fit.changes().isEmpty());
      nothing.requestFocus();
    });
  }

  private static Label line(String text) {
    Label line = new Label(text);
    line.setWrapText(true);
    return line;
  }
}
