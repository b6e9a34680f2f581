package ru.kvartil.ui;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.shared.Texts;

/// The button at the very end of the bar under which stands what concerns the whole program.
public final class ProgramMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of(ProgramMenu.class);

  /// One line of the menu.
  ///
  /// @param keys the shortcut as people read it, «Ctrl+L»; empty when there is none. It belongs to the window, not to the line,
  /// where it would work only while the menu is in a window
  public record Line(String id, String title, String keys, Runnable run) {}

  public ProgramMenu(List<Line> lines) {
    super("", new FontIcon(Feather.MENU));
    setId("program-menu");
    getStyleClass().add("bar-icon");
    setAccessibleText(TEXTS.get("program.menu"));
    setTooltip(new Tooltip(TEXTS.get("program.menu")));
    lines.forEach(line -> {
      MenuItem item = new MenuItem(line.keys().isEmpty()
          ? line.title()
          : TEXTS.get("appearance.step", line.title(), line.keys()));
      item.setId(line.id());
      item.setOnAction(_ -> line.run().run());
      getItems().add(item);
    });
  }
}
