package ru.kvartil.backup.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Held;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// «Копии»: when copies were made, where they lie, and the ways to make one, to put one on a stick, to get one back.
public final class CopiesPage implements Page {
  private static final Texts TEXTS = Texts.of(CopiesPage.class);
  private static final Texts REASONS = Texts.of(Reason.class);
  private static final double MEGABYTE = 1024 * 1024;
  private final CopiesModel model;
  private final Path home;
  private final PageHead head = new PageHead(TEXTS.get("copies.title"));
  private final DataTable<StoredBackup> table;
  private final VBox body;

  /// @param home folder of the first place
  public CopiesPage(CopiesModel model, Path home) {
    this.model = model;
    this.home = home;
    this.table = table();
    table.keyedBy(StoredBackup::file).onOpen(TEXTS.get("copies.compare"), model::compare);
    Button make = button("copies-make", TEXTS.get("copies.make"));
    make.getStyleClass().add("accent");
    make.setOnAction(_ -> model.make());
    Button stick = button("copies-stick", TEXTS.get("copies.stick"));
    stick.setOnAction(_ -> model.putToStick());
    HBox buttons = new HBox(8, make, stick, onOne("copies-check", TEXTS.get("copies.check"), model::check),
        onOne("copies-compare", TEXTS.get("copies.compare"), model::compare));
    ComparePane compare = new ComparePane(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    body = new VBox(12, buttons, line("copies-remind", remind()), line("copies-said", model.said()), table, compare);
    body.setId("settings-copies");
    body.getStyleClass().add("settings-page");
    body.setPadding(new Insets(16));
    model.state().subscribe(this::show);
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

  private void show(Optional<CopyDesk.State> now) {
    table.empty(now.isPresent()
        ? new EmptyState(TEXTS.get("copies.empty"), TEXTS.get("copies.empty.why"))
            .step("copies-first", TEXTS.get("copies.make"), model::make)
        : new Region());
    table.setRows(now.map(CopyDesk.State::copies).orElse(List.of()));
  }

  private ObservableValue<String> remind() {
    return model.state()
        .map(now -> now.filter(CopyDesk.State::remind).isPresent() ? TEXTS.get("copies.remind") : "");
  }

  private DataTable<StoredBackup> table() {
    return new DataTable<>("copies", TEXTS.get("copies.title"), List.of(
        Column.growing(2, Column.cells("made", TEXTS.get("copies.made.when"),
            copy -> Cell.number((double) copy.made().getEpochSecond(),
                RussianFormat.moment(copy.made().atOffset(ZoneOffset.UTC), ZoneId.systemDefault())))),
        Column.growing(2, Column.words("reason", TEXTS.get("copies.reason"),
            copy -> copy.manifest().map(manifest -> REASONS.get(manifest.reason())).orElse(""))),
        Column.growing(1, Column.numbers("size", TEXTS.get("copies.size"),
            copy -> Cell.number(copy.size() / MEGABYTE, RussianFormat.fixed(copy.size() / MEGABYTE, 1)))),
        Column.growing(1, Column.numbers("schools", TEXTS.get("copies.schools"), rows("school"))),
        Column.growing(1, Column.numbers("values", TEXTS.get("copies.values"), rows("fact"))),
        Column.growing(1, Column.words("checked", TEXTS.get("copies.checked"),
            copy -> copy.good() ? TEXTS.get("copies.checked.yes") : TEXTS.get("copies.checked.no"))),
        Column.growing(3, Column.muted("where", TEXTS.get("copies.where"), this::where))));
  }

  private static Function<StoredBackup, Cell> rows(String name) {
    return copy -> {
      OptionalLong rows = copy.manifest().map(Manifest::tables).map(tables -> tables.get(name)).map(
          state -> OptionalLong.of(state.rows())).orElse(OptionalLong.empty());
      return rows.isPresent()
          ? Cell.number((double) rows.getAsLong(), RussianFormat.plain(rows.getAsLong()))
          : new Cell.Missing(TEXTS.get("copies.checked.no"));
    };
  }

  private String where(StoredBackup copy) {
    Path folder = copy.file().toAbsolutePath().getParent();
    return home.toAbsolutePath().equals(folder) ? TEXTS.get("copies.where.first") : String.valueOf(folder);
  }

  private Button onOne(String id, String text, Consumer<StoredBackup> action) {
    Button button = button(id, text);
    Held.off(button, Bindings.size(table.selection()).isNotEqualTo(1));
    button.setOnAction(_ -> action.accept(table.selection().getFirst()));
    return button;
  }

  static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Label line(String id, ObservableValue<String> text) {
    Label line = new Label();
    line.setId(id);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.textProperty().bind(text);
    line.visibleProperty().bind(line.textProperty().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }
}
