package ru.kvartil.help.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.help.HelpBook;
import ru.kvartil.help.HelpPage;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Shell;

/// The way to help from anywhere in the window: F1, the button at the end of the bar, the search.
public final class HelpDesk {
  private static final Texts TEXTS = Texts.of(HelpDesk.class);
  private static final KeyCodeCombination KEYS = new KeyCodeCombination(KeyCode.F1);
  private final Supplier<HelpBook> book;
  private final Shell shell;
  private final Clock clock;

  /// @param book read when somebody first looks into it
  /// @param clock for the day on printed pages
  public HelpDesk(Supplier<HelpBook> book, Shell shell, Clock clock) {
    this.book = book;
    this.shell = shell;
    this.clock = clock;
    shell.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (KEYS.match(event)) {
        open();
        event.consume();
      }
    });
  }

  /// The button for the bar.
  public Button button() {
    Button button = new Button("", new FontIcon(Feather.HELP_CIRCLE));
    button.setId("help-button");
    button.getStyleClass().add("bar-icon");
    button.setAccessibleText(TEXTS.get("help.button"));
    button.setTooltip(new Tooltip(TEXTS.get("help.button")));
    button.setFocusTraversable(true);
    button.setOnAction(_ -> open());
    return button;
  }

  /// Opens the page of where the person is.
  public void open() {
    open(book.get().of(place()));
  }

  /// Opens a page; on top of a page of help it takes its place, so that one way back leads to the work.
  public void open(HelpPage page) {
    if (shell.page() instanceof HelpView view) {
      view.show(page);
    } else {
      HelpView view = new HelpView(book.get(), () -> LocalDate.now(clock));
      shell.open(view);
      view.show(page);
    }
  }

  /// Every page of help, for the search.
  public SearchSource search() {
    return () -> book.get().pages().stream().map(this::findable).toList();
  }

  private Findable findable(HelpPage page) {
    return new Findable(Kind.HELP, page.title(), TEXTS.get("help.title"), page.headings(), List.of(), List.of(),
        () -> open(page));
  }

  /// Ids of where the person is, the nearest first: from the node with the keyboard upwards, the body of the page, what
  /// is inside it, the section.
  private List<String> place() {
    List<String> ids = new ArrayList<>();
    Node body = shell.page().body();
    Node owner = shell.getScene() == null ? null : shell.getScene().getFocusOwner();
    if (isInside(owner, body)) {
      for (Node up = owner; up != null && !up.equals(body); up = up.getParent()) {
        add(ids, up);
      }
    }
    add(ids, body);
    body.lookupAll("*").stream().filter(Node::isVisible).forEach(node -> add(ids, node));
    ids.add(shell.section().id());
    return ids;
  }

  private static boolean isInside(@Nullable Node node, Node root) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(root)) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> ids, Node node) {
    String id = node.getId();
    if (id != null) {
      ids.add(id);
    }
  }
}
