package ru.kvartil.backup.ui;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ru.kvartil.backup.Differences;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// What getting a copy back would change, line by line, with the two ways to go on.
final class ComparePane extends VBox {
  private static final Texts TEXTS = Texts.of(ComparePane.class);
  private static final int LINES = 9;
  private static final double LINE = 26;
  private final CopiesModel model;

  ComparePane(CopiesModel model) {
    this.model = model;
    setMinHeight(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    model.compared().subscribe(this::show);
  }

  private void show(Optional<CopiesModel.Compared> now) {
    setVisible(now.isPresent());
    getChildren().clear();
    now.ifPresent(compared -> getChildren().add(card(compared)));
  }

  private Card card(CopiesModel.Compared compared) {
    List<String> lines = lines(compared.differences());
    ListView<String> list = new ListView<>(FXCollections.observableList(lines));
    list.setId("copies-differences");
    list.setAccessibleText(TEXTS.get("copies.differences"));
    list.setFixedCellSize(LINE);
    list.setPrefHeight(LINE * Math.min(LINES, lines.size()) + 4);
    Label none = new Label(TEXTS.get("copies.same"));
    none.setId("copies-same");
    Button restore = CopiesPage.button("copies-restore", TEXTS.get("copies.restore"));
    restore.getStyleClass().add("accent");
    restore.setOnAction(_ -> model.restore(compared));
    Button leave = CopiesPage.button("copies-leave", TEXTS.get("copies.leave"));
    leave.setOnAction(_ -> model.leave());
    String made = RussianFormat.moment(compared.copy().made().atOffset(ZoneOffset.UTC), ZoneId.systemDefault());
    Card card = new Card(TEXTS.get("copies.differences.of", made), lines.isEmpty() ? none : list,
        new HBox(8, restore, leave));
    card.setId("copies-compared");
    return card;
  }

  /// What a person knows first: schools, years, imports; then everything done since; tables last.
  static List<String> lines(Differences differences) {
    List<String> lines = new ArrayList<>();
    differences.schools().forEach(item -> lines
        .add(TEXTS.get(item.back() ? "copies.school.back" : "copies.school.gone", item.text())));
    differences.years().forEach(count -> lines.add(TEXTS.get("copies.year", count.name(),
        RussianFormat.plain(count.now()), RussianFormat.plain(count.copy()))));
    differences.batches().forEach(item -> lines
        .add(TEXTS.get(item.back() ? "copies.batch.back" : "copies.batch.gone", item.text())));
    differences.actions().forEach(item -> lines
        .add(TEXTS.get(item.back() ? "copies.action.back" : "copies.action.gone", item.text())));
    differences.tables().forEach(count -> lines.add(TEXTS.get("copies.table", count.name(),
        RussianFormat.plain(count.now()), RussianFormat.plain(count.copy()))));
    return lines;
  }
}
