package ru.kvartil.overview.ui;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// The last imports: what, when, by whom, with how many new and changed values.
final class ImportsCard {
  private static final Texts TEXTS = Texts.of(ImportsCard.class);
  private final VBox lines = new VBox(6);
  private final Card card;

  /// @param open the journal of imports
  ImportsCard(Runnable open) {
    Hyperlink all = new Hyperlink(TEXTS.get("imports.open"));
    all.setId("overview-imports-open");
    all.setOnAction(_ -> open.run());
    this.card = new Card(TEXTS.get("imports.title"), lines).actions(all);
  }

  Node node() {
    return card;
  }

  void show(List<Batch> imports) {
    lines.getChildren().setAll(imports.stream().map(ImportsCard::line).toList());
    if (imports.isEmpty()) {
      lines.getChildren().setAll(new Label(TEXTS.get("imports.none")));
    }
  }

  private static Node line(Batch batch) {
    Label file = new Label(batch.file());
    file.setMinWidth(90);
    Label about = new Label(TEXTS.get("imports.line", RussianFormat.moment(batch.at(), ZoneId.systemDefault()), batch
        .person(), RussianFormat.plain(batch.counts().added()), RussianFormat.plain(batch.counts().changed())));
    about.getStyleClass().add("tone-muted");
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.setTooltip(new Tooltip(about.getText()));
    HBox line = new HBox(10, file, about);
    line.getStyleClass().add("import-line");
    return line;
  }
}
