package ru.kvartil.importing.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import ru.kvartil.importing.Differences.Kind;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;

/// «новых 1 402 · изменится 12 · без изменений 702 · в прошлый раз были, теперь нет 3»: each count leads to its list.
final class DifferenceLinks {
  private static final Texts TEXTS = Texts.of(DifferenceLinks.class);
  private final HBox node = new HBox(6);
  private final Consumer<Page> open;

  /// @param open shows a page on top
  DifferenceLinks(Consumer<Page> open) {
    this.open = open;
    node.setAlignment(Pos.CENTER_RIGHT);
    node.setMinWidth(HBox.USE_PREF_SIZE);
  }

  Node node() {
    return node;
  }

  /// Nothing is known yet, or any more.
  void clear() {
    node.getChildren().clear();
  }

  void show(ImportReport report) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    counts.put(Kind.NEW, report.counts().added());
    counts.put(Kind.CHANGED, report.counts().changed());
    counts.put(Kind.SAME, report.counts().same());
    counts.put(Kind.GONE, report.differences().missing());
    clear();
    counts.forEach((kind, count) -> {
      Hyperlink link = new Hyperlink(words(kind, RussianFormat.plain(count)));
      link.setId("differences-" + kind);
      link.setOnAction(_ -> open.accept(new DifferencesPage(report.file(), report.differences(), counts, kind)));
      if (count == 0) {
        Label nothing = new Label(link.getText());
        nothing.setId(link.getId());
        nothing.getStyleClass().add("muted");
        node.getChildren().add(nothing);
      } else {
        node.getChildren().add(link);
      }
      Label dot = new Label("·");
      dot.getStyleClass().add("muted");
      node.getChildren().add(dot);
    });
  }

  private static String words(Kind kind, String count) {
    return switch (kind) {
      case NEW -> TEXTS.get("counts.new", count);
      case CHANGED -> TEXTS.get("counts.changed", count);
      case SAME -> TEXTS.get("counts.same", count);
      case GONE -> TEXTS.get("counts.missing", count);
    };
  }
}
