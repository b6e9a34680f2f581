package ru.kvartil.index.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import ru.kvartil.chart.Target;
import ru.kvartil.index.MovementCharts;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.QuartileMovement.Moved;
import ru.kvartil.index.ui.IndicesViewModel.District;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ChartPanel;
import ru.kvartil.ui.control.Card;

/// Movement between quartiles: the matrix of two years with the schools of a chosen cell beside it, lines over all years.
final class MovementPane {
  private static final Texts TEXTS = Texts.of(MovementPane.class);
  private final IndicesViewModel model;
  private final ChartPanel matrix;
  private final ChartPanel slopes;
  private final VBox schools = new VBox();
  private final Card list = new Card(TEXTS.get("movement.schools"), schools);
  private final Node node;
  private Optional<QuartileMovement> shown = Optional.empty();

  MovementPane(IndicesViewModel model, Function<String, ChartPanel> panels) {
    this.model = model;
    this.matrix = panels.apply("index-matrix");
    this.slopes = panels.apply("index-slopes");
    list.setId("movement-schools");
    schools.getStyleClass().add("index-remarks");
    matrix.setOnOpen(this::open);
    slopes.setOnOpen(model::open);
    slopes.setWhy(model::quartileWhy);
    this.node = Layout.page(Layout.beside(matrix, list), slopes);
  }

  Node node() {
    return node;
  }

  void show(District now) {
    shown = now.movement();
    Layout.show(matrix, now.matrix(), TEXTS.get("movement.title"), TEXTS.get("movement.none"));
    Layout.show(slopes, now.slopes(), TEXTS.get("slopes.title"), TEXTS.get("slopes.none"));
    list.setTitle(TEXTS.get("movement.schools"));
    Label hint = new Label(TEXTS.get("movement.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("tone-muted");
    schools.getChildren().setAll(hint);
  }

  /// A cell of one school leads to it; one of several shows them.
  private void open(Target target) {
    if (target.kind().equals(MovementCharts.SCHOOLS)) {
      List<SchoolKey> keys = Arrays.stream(target.id().split(",")).map(Integer::valueOf).map(SchoolKey::new).toList();
      shown.ifPresent(movement -> list(movement.schools().stream()
          .filter(moved -> keys.contains(moved.school().key())).toList()));
    } else {
      model.open(target);
    }
  }

  private void list(List<Moved> cell) {
    Moved first = cell.getFirst();
    list.setTitle(TEXTS.get("movement.cell", quartile(first.before()), quartile(first.after()), SchoolWords.count(cell
        .size())));
    schools.getChildren().setAll(cell.stream().map(this::link).toList());
    schools.getChildren().getFirst().requestFocus();
  }

  private static String quartile(OptionalInt quartile) {
    return quartile.isPresent() ? Integer.toString(quartile.getAsInt()) : TEXTS.get("cell.no-level");
  }

  private Hyperlink link(Moved moved) {
    String name = moved.school().school().name();
    Hyperlink link = new Hyperlink(moved.small() ? TEXTS.get("movement.small", name) : name);
    link.setWrapText(true);
    link.setOnAction(_ -> model.open(moved.school().key()));
    return link;
  }
}
