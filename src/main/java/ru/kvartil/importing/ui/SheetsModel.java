package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportSession.Surveyed;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.shared.Texts;

/// The step «Листы и год»: which sheets take part, of what year they are, what their columns are taken for.
final class SheetsModel {
  private static final Texts TEXTS = Texts.of(SheetsModel.class);
  private final List<SheetModel> sheets;
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private Optional<ReviewModel> review = Optional.empty();

  /// Sheets that can be read take part; where none can be read as it stands, all with a table do, to be mended.
  SheetsModel(List<Surveyed> found) {
    boolean any = found.stream().anyMatch(sheet -> sheet.mapping().filter(TableMapping::usable).isPresent());
    List<SheetModel> models = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Optional<TableMapping> mapping = found.get(i).mapping();
      models.add(new SheetModel(i, found.get(i), mapping.filter(known -> !any || known.usable()).isPresent()));
    }
    sheets = List.copyOf(models);
    sheets.forEach(sheet -> {
      sheet.taken().subscribe((_, _) -> look());
      sheet.year().subscribe((_, _) -> look());
      sheet.mapping().subscribe((_, _) -> look());
    });
    look();
  }

  List<SheetModel> sheets() {
    return sheets;
  }

  /// Why the check cannot begin; empty when it can.
  ReadOnlyStringProperty obstacle() {
    return obstacle.getReadOnlyProperty();
  }

  int taken() {
    return (int) sheets.stream().filter(sheet -> sheet.taken().get()).count();
  }

  /// What the import is told about every sheet.
  Map<Integer, ImportRequest.OfSheet> answers() {
    return sheets.stream().collect(Collectors.toMap(SheetModel::number, SheetModel::answer));
  }

  /// Whether the person said anything.
  boolean touched() {
    return sheets.stream().anyMatch(SheetModel::touched);
  }

  /// The check made of these sheets before, with its answers.
  Optional<ReviewModel> review() {
    return review;
  }

  void keep(ReviewModel made) {
    review = Optional.of(made);
  }

  private void look() {
    obstacle.set(taken() == 0
        ? TEXTS.get("sheets.none-taken")
        : sheets.stream().flatMap(sheet -> sheet.obstacle().stream()).findFirst().orElse(""));
  }
}
