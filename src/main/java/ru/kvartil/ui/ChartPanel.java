package ru.kvartil.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.Target;
import ru.kvartil.chart.ui.ChartEvent;
import ru.kvartil.chart.ui.ChartPane;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import java.util.function.Function;
import ru.kvartil.ui.provenance.WhyAsked;

/// A chart with all that belongs to it: title, the numbers as a table («Таблица», Enter on the chart, Esc back), the clipboard,
/// files, paper, and under it the sentence that says what is seen.
public final class ChartPanel extends VBox {
  private static final Texts TEXTS = Texts.of(ChartPanel.class);
  private final String id;
  private final ChartPane pane;
  private final Card card;
  private final StackPane place = new StackPane();
  private final Label sentence = new Label();
  private final ToggleButton asTable = new ToggleButton(TEXTS.get("chart.table"));
  private final Button png = new Button(TEXTS.get("chart.png"));
  private final Button svg = new Button(TEXTS.get("chart.svg"));
  private final Button copy = new Button(TEXTS.get("chart.copy"));
  private final Button print = new Button(TEXTS.get("chart.print"));
  private Function<Target, Optional<Explanation.Lazy>> why = _ -> Optional.empty();
  private @Nullable ChartSpec shown;
  private boolean screenOnly;

  /// @param id prefix of the ids: `<id>-table`, `<id>-copy`, `<id>-png`, `<id>-svg`, `<id>-print`, `<id>-sentence`
  public ChartPanel(String id, ChartDrawer drawer, Tasks tasks, FilePicker picker) {
    this.id = id;
    this.pane = new ChartPane(drawer, tasks, name -> choose(picker, name));
    this.card = new Card("", place, sentence);
    setId(id);
    getStyleClass().add("chart-panel");
    getChildren().add(card);
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox.setVgrow(place, Priority.ALWAYS);
    place.getStyleClass().add("chart-place");
    place.setAlignment(Pos.TOP_LEFT);
    sentence.setId(id + "-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("sentence");
    dress(asTable, "-table", TEXTS.get("chart.table.spoken"));
    dress(png, "-png", TEXTS.get("chart.png.spoken"));
    dress(svg, "-svg", TEXTS.get("chart.svg.spoken"));
    dress(copy, "-copy", TEXTS.get("chart.copy.spoken"));
    dress(print, "-print", TEXTS.get("chart.print.spoken"));
    card.actions(asTable, copy, png, svg, print);
    pane.setId(id + "-pane");
    pane.setOnWhy(region -> fireEvent(new WhyAsked(ChartWhy.of(shown, region, why))));
    pane.setOnTable(() -> asTable.setSelected(true));
    asTable.selectedProperty().subscribe(this::turn);
    png.setOnAction(_ -> pane.savePng());
    svg.setOnAction(_ -> pane.saveSvg());
    copy.setOnAction(_ -> pane.copy());
    print.setOnAction(_ -> print());
    place.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && asTable.isSelected()) {
        asTable.setSelected(false);
        event.consume();
      }
    });
  }

  /// Keeps what it shows on the screen: no table, no clipboard, no files, no paper. For numbers that must stand in no document.
  public ChartPanel onScreenOnly() {
    screenOnly = true;
    pane.keepOnScreen();
    setReady(shown != null);
    return this;
  }

  /// Shows a chart; the table stays open if it was.
  public void show(ChartSpec chart) {
    shown = chart;
    card.setTitle(chart.caption().title());
    sentence.setText(chart.caption().sentence());
    pane.show(chart);
    setReady(true);
    turn();
  }

  /// Shows why there is no chart.
  ///
  /// @param title what would stand here
  public void showEmpty(String title, Node state) {
    shown = null;
    card.setTitle(title);
    sentence.setText("");
    setReady(false);
    place.getChildren().setAll(state);
  }

  /// What a click on a part of the chart opens.
  public void setOnOpen(Consumer<Target> action) {
    pane.setOnOpen(action);
  }

  private void print() {
    ChartSpec chart = shown;
    if (chart != null) {
      fireEvent(new ChartEvent(ChartEvent.PRINT, chart));
    }
  }

  /// Says how the number of a part came about, by what the part stands for; parts it does not know say what they count.
  public void setWhy(Function<Target, Optional<Explanation.Lazy>> known) {
    why = known;
  }

  private void setReady(boolean ready) {
    sentence.setVisible(ready);
    sentence.setManaged(ready);
    List.of(asTable, copy, png, svg, print).forEach(node -> {
      node.setVisible(ready && !screenOnly);
      node.setManaged(ready && !screenOnly);
    });
  }

  private void turn() {
    ChartSpec chart = shown;
    if (chart == null) {
      return;
    }
    boolean focused = place.lookupAll("*").stream().anyMatch(Node::isFocused);
    Node now = asTable.isSelected()
        ? ChartNumbers.table(id + "-numbers", chart.caption().title(), chart.table(), ChartWhy.rows(chart, why))
        : pane;
    place.getChildren().setAll(now);
    if (focused) {
      now.lookupAll("*").stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }
  }

  private void dress(ButtonBase button, String ending, String spoken) {
    button.setId(id + ending);
    button.getStyleClass().add("small");
    button.setAccessibleText(spoken);
  }

  private static Optional<Path> choose(FilePicker picker, String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return picker.save(TEXTS.get("chart.save"), name,
        new FilePicker.FileKind(TEXTS.get("chart.file"), List.of(ending)));
  }
}
