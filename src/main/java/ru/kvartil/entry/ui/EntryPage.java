package ru.kvartil.entry.ui;

import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.Typing;
import ru.kvartil.entry.ui.EntryModel.Shown;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.control.EmptyState;

/// The page «Ввод»: what is typed, the grid, a line about the keyboard's cell.
public final class EntryPage implements Page {
  /// The address of the page.
  public static final String ADDRESS = "entry";
  private static final Texts TEXTS = Texts.of(EntryPage.class);
  private final EntryModel model;
  private final Ways ways;
  private final PageHead head = new PageHead(TEXTS.get("page.title"));
  private final EntryGrid grid = new EntryGrid();
  private final StackPane place = new StackPane();
  private final Label line = new Label();
  private final Label help = new Label(TEXTS.get("page.help"));
  private final TopicChoice choice;
  private final VBox body;

  /// Where the page leads, and who asks.
  ///
  /// @param schools leads to where schools are added
  public record Ways(Runnable schools, Dialogs dialogs) {}

  EntryPage(EntryModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    IndicatorCard indicator = new IndicatorCard(model, grid::takeFocus);
    this.choice = new TopicChoice(model, indicator::open);
    GridInput _ = new GridInput(grid, model, choice::takeFocus);
    PasteCard paste = new PasteCard(model, grid::takeFocus);
    line.setId("entry-line");
    line.getStyleClass().add("entry-line");
    line.setWrapText(true);
    help.getStyleClass().addAll("muted", "small");
    help.setWrapText(true);
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    body = new VBox(8, choice.node(), indicator.node(), paste.node(), place, line, help);
    body.setId("entry-page");
    paste.answerEscapeOn(body);
    body.getStylesheets().add(Objects.requireNonNull(EntryPage.class.getResource("entry.css"), "entry.css")
        .toExternalForm());
    line.setMinHeight(Region.USE_PREF_SIZE);
    help.setMinHeight(Region.USE_PREF_SIZE);
    model.shown().subscribe(this::show);
    grid.range().subscribe((_, _) -> tell());
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
  public Optional<Node> main() {
    return Optional.of(grid);
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public boolean unsaved() {
    return model.unsaved();
  }

  @Override
  public List<String> address() {
    return List.of(ADDRESS);
  }

  @Override
  public Map<String, String> begun() {
    return model.refusedTexts();
  }

  @Override
  public void resume(Map<String, String> begun) {
    model.refuseAgain(begun);
  }

  @Override
  public void askToLeave(Runnable go) {
    int left = model.refusedCount();
    if (left == 0 || ways.dialogs().ask(new Question(TEXTS.get("leave.title"),
        TEXTS.get("leave.text", RussianFormat.plain(left)), TEXTS.get("leave.go"), TEXTS.get("leave.stay")))) {
      go.run();
    }
  }

  private void show(Shown now) {
    Optional<EntrySheet> sheet = now.sheet();
    if (sheet.isEmpty()) {
      place.getChildren().setAll(now.trouble().isEmpty()
          ? new Region()
          : new EmptyState(TEXTS.get("page.failed"), now.trouble()));
      return;
    }
    Node body = body(sheet.get());
    boolean fresh = body == grid && !place.getChildren().contains(grid);
    if (body != grid || fresh) {
      place.getChildren().setAll(body);
    }
    grid.show(sheet.get(), now.refused());
    help.setVisible(body == grid);
    if (body == grid && grid.isFocusWithin()) {
      grid.takeFocus();
    }
    head.setNote(note(sheet.get(), now));
    tell();
  }

  private Node body(EntrySheet sheet) {
    if (sheet.rows().isEmpty()) {
      return new EmptyState(TEXTS.get("empty.schools"), TEXTS.get("empty.schools.why"))
          .step("entry-schools", TEXTS.get("empty.schools.step"), ways.schools());
    }
    return sheet.columns().isEmpty()
        ? new EmptyState(TEXTS.get("empty.own"), TEXTS.get("empty.own.why"))
        : grid;
  }

  /// How much is there, what is to be looked at, what is not stored.
  private static String note(EntrySheet sheet, Shown now) {
    long suspicious = IntStream.range(0, sheet.rows().size())
        .mapToLong(row -> sheet.remarks(row).size()).sum();
    List<String> parts = new ArrayList<>(List.of(TEXTS.get("note.schools",
        RussianFormat.plain(sheet.rows().size() - sheet.silent().size()), RussianFormat.plain(sheet.rows().size()))));
    if (suspicious > 0) {
      parts.add(TEXTS.get("note.remarks", RussianFormat.plain((double) suspicious)));
    }
    if (!now.refused().isEmpty()) {
      parts.add(TEXTS.get("note.refused", RussianFormat.plain(now.refused().size())));
    }
    return String.join(" · ", parts);
  }

  /// Says what is to be said of the keyboard's cell.
  private void tell() {
    Shown now = model.shown().get();
    At at = grid.range().get().cursor();
    line.getStyleClass().removeAll("tone-bad", "tone-warn");
    line.setText(now.sheet().filter(sheet -> at.row() < sheet.rows().size() && at.column() < sheet.columns().size())
        .map(sheet -> told(sheet, at, now)).orElse(now.trouble()));
  }

  private String told(EntrySheet sheet, At at, Shown now) {
    Typing.Refused no = now.refused().get(at);
    String remark = grid.remark(at).orElse(null);
    if (no != null || remark != null) {
      line.getStyleClass().add(no != null ? "tone-bad" : "tone-warn");
    }
    String said = CellNode.line(sheet.cell(at.row(), at.column()), remark, no);
    return TEXTS.get(said.isEmpty() ? "line.plain" : "line.said", sheet.rows().get(at.row()).school().name(),
        sheet.columns().get(at.column()).title(),
        no == null ? sheet.cell(at.row(), at.column()).text() : no.text(), said);
  }
}
