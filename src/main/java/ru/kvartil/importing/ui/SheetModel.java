package ru.kvartil.importing.ui;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportSession.Surveyed;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// One sheet of the wizard: whether it takes part, its year, what its columns are taken for.
final class SheetModel {
  private static final Texts TEXTS = Texts.of(SheetModel.class);
  private static final ColumnRole IGNORED = new ColumnRole.Ignored();
  private final int number;
  private final Surveyed found;
  private final BooleanProperty taken;
  private final ObjectProperty<Optional<SchoolYear>> year = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TableMapping>> mapping;
  private final BooleanProperty byTemplate;
  private boolean changed;

  /// @param number zero-based number of the sheet in its file
  SheetModel(int number, Surveyed found, boolean taken) {
    this.number = number;
    this.found = found;
    this.taken = new SimpleBooleanProperty(taken);
    this.mapping = new ReadOnlyObjectWrapper<>(found.mapping());
    this.byTemplate = new SimpleBooleanProperty(found.template().isPresent());
    byTemplate.subscribe((_, _) -> applyTemplate());
    applyTemplate();
  }

  /// What a person confirmed for such a table before.
  Optional<ImportTemplate> template() {
    return found.template();
  }

  /// Whether the columns are taken for what was confirmed before; the person may decline it. Either way what she said
  /// of single columns is given up.
  BooleanProperty byTemplate() {
    return byTemplate;
  }

  private void applyTemplate() {
    TableMapping asked = found.mapping().orElse(null);
    if (asked != null && found.template().isPresent()) {
      mapping.set(Optional.of(byTemplate.get() ? asked.with(found.template().get().roles(asked)) : asked));
      changed = false;
    }
  }

  int number() {
    return number;
  }

  /// Name of the sheet; a csv table has none and is called so.
  String name() {
    return found.sheet().isEmpty() ? TEXTS.get("sheets.csv") : found.sheet();
  }

  BooleanProperty taken() {
    return taken;
  }

  /// The year a person gives a sheet that names none.
  ObjectProperty<Optional<SchoolYear>> year() {
    return year;
  }

  /// What the columns are taken for now; empty for a sheet without a table.
  ReadOnlyObjectProperty<Optional<TableMapping>> mapping() {
    return mapping.getReadOnlyProperty();
  }

  List<TableColumn> columns() {
    return mapping.get().map(known -> known.layout().columns()).orElse(List.of());
  }

  ColumnRole role(TableColumn column) {
    return mapping.get().map(known -> known.role(column.index())).orElse(IGNORED);
  }

  /// What the heading of a column asks for.
  ColumnRole roleOfHeading(TableColumn column) {
    return found.mapping().map(known -> known.role(column.index())).orElse(IGNORED);
  }

  /// Takes a column for something else. A column that was taken for the same before is not read any more: two columns
  /// never become one measure; only codes may stand in several.
  ///
  /// @return what else changed, for the person; empty when nothing
  String take(TableColumn column, ColumnRole role) {
    TableMapping now = mapping.get().orElseThrow();
    SortedMap<Integer, ColumnRole> roles = new TreeMap<>(now.roles());
    String moved = "";
    if (!role.equals(IGNORED) && role != ColumnRole.Key.SCHOOL_CODE) {
      for (var other : now.roles().entrySet()) {
        if (other.getKey() != column.index() && other.getValue().equals(role)) {
          roles.put(other.getKey(), IGNORED);
          moved = TEXTS.get("sheets.moved", CellRef.columnName(other.getKey()), column.letter());
        }
      }
    }
    roles.put(column.index(), role);
    changed = true;
    mapping.set(Optional.of(now.with(roles)));
    return moved;
  }

  /// Whether the person must name the year: neither sheet, headings nor a column do.
  boolean needsYear() {
    return mapping.get().filter(known -> known.context().named().isEmpty()
        && !known.roles().containsValue(ColumnRole.Key.YEAR)
        && known.roles().values().stream().anyMatch(SheetModel::withoutYear)).isPresent();
  }

  /// Whether any column of numbers is read.
  boolean readsValues() {
    return mapping.get().filter(known -> known.roles().values().stream().anyMatch(ColumnRole::holdsValues)).isPresent();
  }

  private static boolean withoutYear(ColumnRole role) {
    return role instanceof ColumnRole.RowResult
        || (role instanceof ColumnRole.Value(var _, Optional<SchoolYear> year) && year.isEmpty());
  }

  /// Why a sheet that takes part cannot be read yet; empty when it can.
  Optional<String> obstacle() {
    if (!taken.get()) {
      return Optional.empty();
    }
    Optional<TableMapping> known = mapping.get();
    if (known.filter(TableMapping::usable).isEmpty()) {
      return known.flatMap(table -> table.problems().stream().filter(problem -> problem.severity() == Severity.ERROR)
          .map(Problem::message).findFirst()).map(why -> TEXTS.get("sheets.unusable", name(), why));
    }
    return needsYear() && year.get().isEmpty()
        ? Optional.of(TEXTS.get("sheets.year-needed", name()))
        : Optional.empty();
  }

  /// Whether the person said anything about the sheet.
  boolean touched() {
    return changed || year.get().isPresent() || byTemplate.get() != found.template().isPresent();
  }

  /// What the import is told about the sheet.
  ImportRequest.OfSheet answer() {
    SortedMap<Integer, ColumnRole> byHand = changed || byTemplate.get()
        ? new TreeMap<>(mapping.get().orElseThrow().roles())
        : new TreeMap<>();
    return new ImportRequest.OfSheet(!taken.get(), needsYear() ? year.get() : Optional.empty(), byHand);
  }
}
