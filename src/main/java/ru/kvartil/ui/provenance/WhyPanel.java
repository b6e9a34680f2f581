package ru.kvartil.ui.provenance;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Imports;
import ru.kvartil.provenance.Place;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.control.ActionButton;

/// «Откуда цифра»: the way a number came, as a tree at the right of the page. Arrows walk it, Enter on a cell of a file
/// opens the kept original there, a button leads to its import, Ctrl+C copies the whole as text, Esc closes it and gives the keyboard back to the number.
public final class WhyPanel extends VBox {
  private static final Texts TEXTS = Texts.of(WhyPanel.class);
  private static final int OPEN_LEVELS = 2;
  private static final double SIDES = 44;
  private static final double INDENT = 14;
  private final Latest latest;
  private final Source source;
  private final Ways ways;
  private final Label number = new Label();
  private final TreeView<Explanation> tree = new TreeView<>();
  private final Button journal = new Button(TEXTS.get("journal"));
  private final Button original = new Button(TEXTS.get("original"));
  private Optional<Node> before = Optional.empty();

  /// Reads the journal of imports; called away from the window's thread.
  @FunctionalInterface
  public interface Source {
    Imports load() throws Failure;
  }

  /// Where a place leads.
  ///
  /// @param journal to its import
  /// @param original to the kept original of its file
  public record Ways(Consumer<Place> journal, Consumer<Place> original) {}

  public WhyPanel(Tasks tasks, Source source, Ways ways) {
    this.latest = new Latest(tasks);
    this.source = source;
    this.ways = ways;
    setId("why-panel");
    getStyleClass().add("why");
    getStylesheets().add(Objects.requireNonNull(WhyPanel.class.getResource("why.css"), "why.css").toExternalForm());
    Label title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new ActionButton("why-close", TEXTS.get("close"), this::close, "small");
    HBox head = new HBox(title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    number.setId("why-number");
    number.setWrapText(true);
    number.setMinHeight(USE_PREF_SIZE);
    number.getStyleClass().add("why-number");
    tree.setId("why-tree");
    tree.setAccessibleText(TEXTS.get("title"));
    tree.setCellFactory(_ -> new StepCell());
    VBox.setVgrow(tree, Priority.ALWAYS);
    journal.setId("why-journal");
    journal.getStyleClass().add("small");
    journal.setOnAction(_ -> chosen().ifPresent(ways.journal()));
    original.setId("why-original");
    original.getStyleClass().add("small");
    original.setOnAction(_ -> chosen().ifPresent(ways.original()));
    // The lines wrap at the width of the tree.
    tree.widthProperty().subscribe((_, _) -> tree.refresh());
    tree.getSelectionModel().selectedItemProperty().subscribe(() -> {
      journal.setDisable(chosen().isEmpty());
      original.setDisable(chosen().isEmpty());
    });
    FlowPane commands = new FlowPane(new ActionButton("why-copy", TEXTS.get("copy"), this::copy, "small"), journal,
        original);
    commands.getStyleClass().add("why-commands");
    getChildren().addAll(head, number, tree, commands);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show(false);
  }

  /// Answers every question asked in this window from now on.
  public void serve(Shell shell) {
    shell.putBeside(this);
    shell.addEventHandler(WhyAsked.ASKED, asked -> {
      asked.consume();
      ask(asked.explanation());
    });
  }

  private void ask(Explanation.Lazy lazy) {
    Scene scene = getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (!isInside(owner)) {
      before = Optional.ofNullable(owner);
    }
    latest.run(TEXTS.get("looking"), _ -> lazy.explain().told(source.load()), this::show,
        failure -> show(Explanation.of(Explanation.Kind.REMARK, failure.text())));
  }

  private void show(Explanation explanation) {
    number.setText(explanation.line());
    tree.setRoot(item(explanation, 0));
    tree.getSelectionModel().select(0);
    show(true);
    tree.requestFocus();
  }

  private static TreeItem<Explanation> item(Explanation step, int depth) {
    TreeItem<Explanation> item = new TreeItem<>(step);
    item.setExpanded(depth < OPEN_LEVELS);
    step.parts().forEach(part -> item.getChildren().add(item(part, depth + 1)));
    return item;
  }

  private void show(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }

  private void close() {
    latest.forget();
    show(false);
    before.filter(node -> node.getScene() != null && node.getScene().equals(getScene())).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  private Optional<Place> chosen() {
    TreeItem<Explanation> item = tree.getSelectionModel().getSelectedItem();
    return item == null ? Optional.empty() : item.getValue().firstPlace().filter(place -> place.batch().isPresent());
  }

  private void copy() {
    TreeItem<Explanation> root = tree.getRoot();
    if (root != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(root.getValue().text());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || WhyAsked.KEYS.match(event)) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && tree.isFocused()) {
      chosen().ifPresent(ways.original());
      event.consume();
    }
  }

  private boolean isInside(@Nullable Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(this)) {
        return true;
      }
    }
    return false;
  }

  /// A line of the tree: words that wrap, the number bold after them.
  private final class StepCell extends TreeCell<Explanation> {
    private final Text words = new Text();
    private final Text value = new Text();
    private final WrappedWords flow = new WrappedWords(words, value);

    StepCell() {
      getStyleClass().add("why-step");
      words.getStyleClass().add("why-words");
      value.getStyleClass().add("why-value");
    }

    @Override
    protected void updateItem(@Nullable Explanation step, boolean empty) {
      super.updateItem(step, empty);
      setText(null);
      if (empty || step == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      words.setText(step.value().isEmpty() ? step.what() : step.what() + ": ");
      value.setText(step.value());
      for (Explanation.Kind kind : Explanation.Kind.values()) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)), kind == step.kind());
      }
      setAccessibleText(TEXTS.get(step.kind()) + ". " + step.line());
      flow.wrapAt(tree.getWidth() - SIDES - INDENT * tree.getTreeItemLevel(getTreeItem()));
      setGraphic(flow);
    }
  }
}
