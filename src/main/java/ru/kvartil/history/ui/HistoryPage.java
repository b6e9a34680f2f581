package ru.kvartil.history.ui;

import java.time.ZoneId;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.history.Action;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The list of what was done: when, who, what, whether it is taken back; any action may be turned as long as nothing
/// stands in the way.
public final class HistoryPage implements Page {
  private static final Texts TEXTS = Texts.of(HistoryPage.class);
  private final HistoryModel model;
  private final PageHead head = new PageHead(TEXTS.get("list.title"));
  private final DataTable<Action> table = table();
  private final VBox body;

  public HistoryPage(HistoryModel model) {
    this.model = model;
    Button turn = new Button();
    turn.setId("history-turn");
    turn.setOnAction(_ -> turn());
    turn.textProperty().bind(Bindings.createStringBinding(this::word, table.selection()));
    turn.disableProperty().bind(Bindings.createBooleanBinding(
        () -> table.selection().size() != 1 || table.selection().getFirst().foundation() || model.busy().get(),
        table.selection(), model.busy()));
    head.actions().add(turn);
    table.keyedBy(Action::first).empty(new EmptyState(TEXTS.get("list.empty"), TEXTS.get("list.empty.why")));
    Label note = new Label(TEXTS.get("list.note"));
    note.getStyleClass().addAll("muted", "small");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    VBox.setVgrow(table, Priority.ALWAYS);
    body = new VBox(12, table, note);
    model.state().subscribe(state -> table.setRows(state.actions()));
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public void shown() {
    model.load();
  }

  private void turn() {
    if (table.selection().size() == 1) {
      model.turn(table.selection().getFirst());
    }
  }

  private String word() {
    boolean back = table.selection().size() == 1 && table.selection().getFirst().undone();
    return TEXTS.get(back ? "list.redo" : "list.undo");
  }

  private static DataTable<Action> table() {
    return new DataTable<>("history", TEXTS.get("list.title"), List.of(
        Column.growing(0,
            Column.cells("at", TEXTS.get("list.at"), action -> Cell.number((double) action.at().toEpochSecond(),
                RussianFormat.moment(action.at(), ZoneId.systemDefault())))),
        Column.growing(0, Column.words("person", TEXTS.get("list.person"), Action::person)),
        Column.growing(4, Column.words("title", TEXTS.get("list.what"), Action::title)),
        Column.growing(0, Column.words("state", TEXTS.get("list.state"),
            action -> action.undone() ? TEXTS.get("list.undone") : ""))));
  }
}
