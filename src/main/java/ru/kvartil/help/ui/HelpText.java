package ru.kvartil.help.ui;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import ru.kvartil.help.HelpPage;
import ru.kvartil.help.HelpPart;

/// The words of one page of help, as wide as can be read well.
final class HelpText extends VBox {
  private final Consumer<String> open;

  /// @param open opens another page by its id
  HelpText(HelpPage page, Consumer<String> open) {
    this.open = open;
    getStyleClass().add("help-text");
    Label title = new Label(page.title());
    title.setId("help-title");
    title.setWrapText(true);
    title.getStyleClass().add("help-page-title");
    getChildren().add(title);
    page.parts().forEach(this::add);
  }

  private void add(HelpPart part) {
    switch (part) {
      case HelpPart.Heading heading -> {
        Label label = new Label(heading.text());
        label.setWrapText(true);
        label.getStyleClass().add("help-heading");
        getChildren().add(label);
      }
      case HelpPart.Paragraph paragraph -> getChildren().add(flow(paragraph.line()));
      case HelpPart.Steps steps -> list(steps.lines(), true);
      case HelpPart.Points points -> list(points.lines(), false);
    }
  }

  private void list(List<HelpPart.Line> lines, boolean numbered) {
    for (int i = 0; i < lines.size(); i++) {
      Label mark = new Label(numbered ? (i + 1) + "." : "•");
      mark.getStyleClass().add("help-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      TextFlow words = flow(lines.get(i));
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(mark, words);
      line.getStyleClass().add("help-line");
      getChildren().add(line);
    }
  }

  private TextFlow flow(HelpPart.Line line) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("help-flow");
    line.pieces().forEach(piece -> flow.getChildren().add(node(piece)));
    return flow;
  }

  private Node node(HelpPart.Piece piece) {
    return switch (piece) {
      case HelpPart.Words words -> new Text(words.text());
      case HelpPart.Name name -> {
        Text text = new Text(name.text());
        text.getStyleClass().add("help-name");
        yield text;
      }
      case HelpPart.Link link -> {
        Hyperlink way = new Hyperlink(link.text());
        way.setOnAction(_ -> open.accept(link.page()));
        yield way;
      }
    };
  }
}
