package ru.kvartil.entry.ui;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntryCell;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.Typing;
import ru.kvartil.shared.Texts;

/// A visible cell of the grid: number, mark of where it comes from, state by style; read out by screen readers with its
/// school and measure.
final class CellNode extends Label {
  private static final Texts TEXTS = Texts.of(CellNode.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass REMARK = PseudoClass.getPseudoClass("remark");
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
  private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");
  private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");
  private final Region mark = new Region();
  private final Tooltip tip = new Tooltip();
  private At at = new At(-1, -1);

  CellNode() {
    getStyleClass().add("entry-cell");
    mark.getStyleClass().add("entry-mark");
    setAccessibleRole(AccessibleRole.TEXT);
    setManaged(false);
  }

  At at() {
    return at;
  }

  /// Shows a cell of a sheet.
  void show(EntrySheet sheet, At place, @Nullable String remark, Map<At, Typing.Refused> refused) {
    at = place;
    EntryCell cell = sheet.cell(place.row(), place.column());
    Typing.Refused no = refused.get(place);
    setText(no == null ? cell.text() : no.text());
    boolean typed = no == null && cell.state() == EntryCell.State.TYPED;
    boolean corrected = no == null && cell.state() == EntryCell.State.CORRECTED;
    setGraphic(typed || corrected ? mark : null);
    pseudoClassStateChanged(REFUSED, no != null);
    pseudoClassStateChanged(REMARK, no == null && remark != null);
    pseudoClassStateChanged(NONE, no == null && cell.state() == EntryCell.State.NONE);
    mark.pseudoClassStateChanged(TYPED, typed);
    mark.pseudoClassStateChanged(CORRECTED, corrected);
    String line = line(cell, remark, no);
    tip.setText(line);
    setTooltip(line.isEmpty() ? null : tip);
    setAccessibleText(TEXTS.get("grid.spoken", sheet.rows().get(place.row()).school().name(),
        sheet.columns().get(place.column()).title(), getText(), line));
  }

  /// What is to be said of a cell: why it is not stored, what is suspicious, where it comes from.
  static String line(EntryCell cell, @Nullable String remark, Typing.@Nullable Refused no) {
    return no != null ? no.message() : remark == null ? cell.origin() : remark + " " + cell.origin();
  }

  void choose(boolean chosen, boolean cursor) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(CURSOR, cursor);
  }
}
