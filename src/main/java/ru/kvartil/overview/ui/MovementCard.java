package ru.kvartil.overview.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.chart.ui.ChartPane;
import ru.kvartil.index.IndexCharts;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.QuartileMovement.Moved;
import ru.kvartil.overview.ui.OverviewSection.Drawing;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// Movement between quartiles of ИОР: the matrix, and the schools that rose and fell by name.
final class MovementCard {
  private static final Texts TEXTS = Texts.of(MovementCard.class);
  private static final int NAMES = 6;
  private final ChartPane chart;
  private final StackPane place = new StackPane();
  private final VBox names = new VBox(4);
  private final Card card;

  /// @param open the page of the movement
  MovementCard(OverviewModel model, Runnable open, Drawing drawing) {
    this.chart = new ChartPane(drawing.drawer(), drawing.tasks(), _ -> Optional.empty());
    chart.setId("overview-movement");
    chart.setOnOpen(target -> {
      if (target.kind().equals(IndexCharts.SCHOOL)) {
        model.open(new SchoolKey(Integer.parseInt(target.id())), "");
      } else {
        open.run();
      }
    });
    Hyperlink all = new Hyperlink(TEXTS.get("movement.open"));
    all.setId("overview-movement-open");
    all.setOnAction(_ -> open.run());
    this.card = new Card(TEXTS.get("movement.title"), names, place).actions(all);
  }

  Node node() {
    return card;
  }

  void show(OverviewState state) {
    state.matrix().ifPresentOrElse(matrix -> {
      chart.show(matrix);
      place.getChildren().setAll(chart);
    }, () -> {
      place.getChildren().setAll(words(TEXTS.get("movement.none")));
    });
    names.getChildren().clear();
    state.matrix().ifPresent(_ -> state.movement().ifPresent(this::names));
  }

  private void names(QuartileMovement movement) {
    int n = movement.schools().size() - movement.unknown().size();
    names.getChildren().addAll(words(line("movement.risen", movement.risen())), words(line("movement.fallen", movement
        .fallen())), words(TEXTS.get("movement.same", movement.same().size(), n)));
    if (movement.schools().stream().anyMatch(moved -> moved.small() && moved.change().orElse(0) != 0)) {
      names.getChildren().add(words(TEXTS.get("movement.few")));
    }
  }

  private static String line(String key, List<Moved> schools) {
    String some = schools.stream().limit(NAMES).map(moved -> moved.small()
        ? TEXTS.get("movement.small", moved.school().school().name())
        : moved.school().school().name()).collect(Collectors.joining(", "));
    String list = schools.isEmpty()
        ? TEXTS.get("movement.nobody")
        : schools.size() <= NAMES ? some : TEXTS.get("names.more", some, schools.size() - NAMES);
    return TEXTS.get(key, schools.size(), list);
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("tone-muted");
    return label;
  }
}
