package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.importing.table.TableKind;
import ru.kvartil.importing.table.TableLayout;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.school.ui.sheet.WordChoice;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The step «Листы и год»: sheets above, columns of the chosen sheet below.
final class SheetsPane {
  private static final Texts TEXTS = Texts.of(SheetsPane.class);
  private static final double SHARE = 0.35;
  private static final int YEARS_BACK = 20;
  private final SchoolYear newest;
  private final DataTable<SheetModel> sheets = sheetTable();
  private final DataTable<TableColumn> columns = columnTable();
  private final StackPane form = new StackPane();
  private final CheckBox template = new CheckBox();
  private final Label moved = Lines.note("");
  private final VBox node;
  private Optional<SheetModel> chosen = Optional.empty();

  /// @param newest the newest school year to choose
  SheetsPane(SheetsModel model, SchoolYear newest) {
    this.newest = newest;
    moved.setId("columns-moved");
    moved.managedProperty().bind(moved.textProperty().isNotEmpty());
    form.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(form.getChildren()));
    sheets.keyedBy(SheetModel::number).setRows(model.sheets());
    columns.keyedBy(TableColumn::index);
    columns.empty(new EmptyState(TEXTS.get("columns.empty"), TEXTS.get("columns.empty.why")));
    sheets.selection().subscribe(() -> {
      if (sheets.selection().size() == 1) {
        choose(sheets.selection().getFirst());
      }
    });
    template.setId("template-use");
    template.managedProperty().bind(template.visibleProperty());
    template.setVisible(false);
    VBox lower = new VBox(6, template, columns);
    VBox.setVgrow(columns, Priority.ALWAYS);
    Stacked tables = new Stacked(sheets, lower, SHARE);
    VBox.setVgrow(tables, Priority.ALWAYS);
    node = new VBox(10, Lines.obstacle("sheets-obstacle", model.obstacle()), tables, moved, form);
    model.sheets().stream().filter(sheet -> sheet.taken().get()).findFirst().ifPresent(sheets::select);
    model.sheets().forEach(sheet -> sheet.mapping().subscribe((_, _) -> sheets.setRows(model.sheets())));
  }

  Node node() {
    return node;
  }

  private void choose(SheetModel sheet) {
    if (chosen.filter(sheet::equals).isEmpty()) {
      chosen = Optional.of(sheet);
      moved.setText("");
      form.getChildren().clear();
      columns.setRows(sheet.columns());
      offer(sheet);
    }
  }

  /// Says what was confirmed for such a table the last time; the person may decline it.
  private void offer(SheetModel sheet) {
    template.setOnAction(null);
    template.setVisible(sheet.template().isPresent());
    sheet.template().ifPresent(known -> {
      template.setText(TEXTS.get("sheets.as-before", known.name(), JournalModel.when(known.confirmed()),
          known.person()));
      template.setSelected(sheet.byTemplate().get());
      template.setOnAction(_ -> {
        sheet.byTemplate().set(template.isSelected());
        moved.setText("");
        columns.setRows(sheet.columns());
      });
    });
  }

  private DataTable<SheetModel> sheetTable() {
    return new DataTable<>("sheets", TEXTS.get("sheets.title"), List.of(
        Column.growing(0, Column.cells("taken", TEXTS.get("sheets.taken"), this::taken)),
        Column.words("name", TEXTS.get("sheets.name"), SheetModel::name),
        Column.cells("kind", TEXTS.get("sheets.kind"), SheetsPane::kind),
        Column.cells("year", TEXTS.get("sheets.year"), this::year),
        Column.words("headings", TEXTS.get("sheets.headings"), SheetsPane::headings),
        Column.words("columns", TEXTS.get("sheets.columns"), SheetsPane::columns))).forgetful();
  }

  private Cell taken(SheetModel sheet) {
    if (sheet.mapping().get().isEmpty()) {
      return Cell.missing("—");
    }
    return Cell.custom("", () -> {
      CheckBox box = new CheckBox();
      box.setId("sheet-taken-" + sheet.number());
      box.setAccessibleText(TEXTS.get("sheets.take", sheet.name()));
      box.selectedProperty().bindBidirectional(sheet.taken());
      return box;
    });
  }

  private static Cell kind(SheetModel sheet) {
    return sheet.mapping().get()
        .map(known -> known.usable()
            ? Cell.words(kind(known.kind()))
            : Cell.words(TEXTS.get("sheets.to-mend"), Tone.WARN))
        .orElseGet(() -> Cell.missing(TEXTS.get("sheets.no-table")));
  }

  static String kind(TableKind kind) {
    return TEXTS.get(kind);
  }

  private Cell year(SheetModel sheet) {
    Optional<TableMapping> known = sheet.mapping().get();
    if (known.isEmpty()) {
      return Cell.missing("");
    }
    if (!sheet.needsYear()) {
      return Cell.words(known.get().context().named().map(SchoolYear::label)
          .orElseGet(() -> sheet.readsValues() ? TEXTS.get("sheets.year.inside") : ""));
    }
    return Cell.custom(TEXTS.get("sheets.year.choose"), () -> {
      List<Optional<SchoolYear>> years = new ArrayList<>(List.of(Optional.empty()));
      IntStream.rangeClosed(0, YEARS_BACK).mapToObj(back -> Optional.of(new SchoolYear(newest.end() - back)))
          .forEach(years::add);
      WordChoice<Optional<SchoolYear>> choice = new WordChoice<>("sheet-year-" + sheet.number(), sheet.year(),
          year -> year.map(SchoolYear::label).orElseGet(() -> TEXTS.get("sheets.year.choose")));
      choice.setAccessibleText(TEXTS.get("sheets.year.of", sheet.name()));
      return choice.offer(years);
    });
  }

  private static String headings(SheetModel sheet) {
    return sheet.mapping().get().map(TableMapping::layout).map(SheetsPane::headings).orElse("");
  }

  /// Rows as the spreadsheet numbers them.
  static String headings(TableLayout layout) {
    int first = layout.firstHeadingRow() + 1;
    int last = layout.firstBodyRow();
    return last <= first ? TEXTS.get("sheets.row", first) : TEXTS.get("sheets.rows", first, last);
  }

  private static String columns(SheetModel sheet) {
    long read = sheet.columns().stream().filter(column -> !(sheet.role(column) instanceof ColumnRole.Ignored)).count();
    return sheet.columns().isEmpty() ? "" : TEXTS.get("sheets.columns.read", read, sheet.columns().size());
  }

  private DataTable<TableColumn> columnTable() {
    return new DataTable<>("columns", TEXTS.get("columns.title"), List.of(
        Column.growing(0, Column.words("letter", TEXTS.get("columns.letter"), TableColumn::letter)),
        Column.growing(2, Column.words("heading", TEXTS.get("columns.heading"), TableColumn::heading)),
        Column.cells("role", TEXTS.get("columns.role"), this::role),
        Column.cells("examples", TEXTS.get("columns.examples"),
            column -> Cell.words(String.join(", ", column.examples()), Tone.MUTED))))
        .forgetful();
  }

  private Cell role(TableColumn column) {
    SheetModel sheet = chosen.orElseThrow();
    ColumnRole present = sheet.role(column);
    return Cell.custom(ColumnWords.of(present), () -> {
      ObjectProperty<RoleChoice> choice = new SimpleObjectProperty<>(new RoleChoice(present));
      WordChoice<RoleChoice> box = new WordChoice<>("role-" + column.letter(), choice, RoleChoice::words)
          .offer(RoleChoice.of(column, sheet.roleOfHeading(column), present));
      box.setAccessibleText(TEXTS.get("columns.role.of", column.letter(), column.heading()));
      if (present instanceof ColumnRole.Ignored) {
        box.getStyleClass().add("role-ignored");
      }
      choice.subscribe((_, now) -> now.role().ifPresentOrElse(role -> take(sheet, column, role),
          () -> ask(sheet, column)));
      return box;
    });
  }

  private void take(SheetModel sheet, TableColumn column, ColumnRole role) {
    moved.setText(sheet.take(column, role));
    columns.setRows(sheet.columns());
  }

  private void ask(SheetModel sheet, TableColumn column) {
    form.getChildren().setAll(new ResultPicker(column, role -> take(sheet, column, role), () -> {
      form.getChildren().clear();
      columns.setRows(sheet.columns());
    }).node());
  }
}
