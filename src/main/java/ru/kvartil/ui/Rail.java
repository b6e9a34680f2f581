package ru.kvartil.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.shared.Texts;

/// The rail at the left: the program's sign and one line per section, with its key in the tooltip.
final class Rail extends VBox {
  private static final Texts TEXTS = Texts.of(Rail.class);
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private final Map<String, ToggleButton> lines = new HashMap<>();
  private final Label words = new Label(TEXTS.get("program"));

  Rail(List<Section> sections, Consumer<Section> choose) {
    getStyleClass().add("rail");
    getChildren().add(sign());
    for (int i = 0; i < sections.size(); i++) {
      getChildren().add(line(sections.get(i), i, choose));
    }
  }

  /// Keys of a section by its place: Ctrl+1 for the first. By key code, so that they work on the Russian layout too.
  static KeyCombination keys(int place) {
    KeyCode digit = KeyCode.getKeyCode(Integer.toString(place + 1));
    return new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN);
  }

  /// Shows icons alone when there is little room; the words stay in the tooltips and for screen readers.
  void narrow(boolean little) {
    pseudoClassStateChanged(NARROW, little);
    lines.values().forEach(line -> line.setContentDisplay(little ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    words.setVisible(!little);
    words.setManaged(!little);
  }

  /// Shows which section is open.
  void mark(Section present) {
    lines.forEach((id, line) -> line.setSelected(id.equals(present.id())));
  }

  private ToggleButton line(Section section, int place, Consumer<Section> choose) {
    ToggleButton line = new ToggleButton(section.title(), new FontIcon(section.icon()));
    line.setId("section-" + section.id());
    line.setAccessibleText(section.title());
    line.getStyleClass().setAll("rail-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(_ -> {
      line.setSelected(true);
      choose.accept(section);
    });
    line.setTooltip(new Tooltip(place < 9 ? TEXTS.get("rail.keys", section.title(), place + 1) : section.title()));
    lines.put(section.id(), line);
    return line;
  }

  private HBox sign() {
    HBox sign = new HBox(new Sign(), words);
    sign.getStyleClass().add("sign");
    sign.setAlignment(Pos.CENTER_LEFT);
    return sign;
  }
}
