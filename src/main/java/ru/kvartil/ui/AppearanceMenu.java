package ru.kvartil.ui;

import java.util.function.Supplier;
import java.util.List;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.Look;

/// The button at the end of the bar under which size and colours of the window are chosen.
public final class AppearanceMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of(AppearanceMenu.class);
  private final AppearanceDesk desk;
  private final ChangeListener<Appearance> marking = (_, _, now) -> mark(now);

  public AppearanceMenu(AppearanceDesk desk) {
    super("", new FontIcon(Feather.SLIDERS));
    this.desk = desk;
    setId("appearance");
    getStyleClass().add("bar-icon");
    setAccessibleText(TEXTS.get("appearance.menu"));
    setTooltip(new Tooltip(TEXTS.get("appearance.menu.hint")));
    ToggleGroup looks = new ToggleGroup();
    ToggleGroup sizes = new ToggleGroup();
    getItems().add(heading(TEXTS.get("appearance.look")));
    for (Look look : Look.values()) {
      getItems().add(choice("appearance-" + look.style(), look.words(), looks, () -> present().in(look)));
    }
    getItems().addAll(new SeparatorMenuItem(), heading(TEXTS.get("appearance.size")));
    for (int percent : Appearance.SIZES) {
      getItems().add(choice("appearance-" + percent, TEXTS.get("appearance.size.percent", percent), sizes,
          () -> present().at(percent)));
    }
    getItems().addAll(List.of(new SeparatorMenuItem(),
        step("larger", TEXTS.get("appearance.larger"), TEXTS.get("appearance.larger.keys"), desk::larger),
        step("smaller", TEXTS.get("appearance.smaller"), TEXTS.get("appearance.smaller.keys"), desk::smaller),
        step("usual", TEXTS.get("appearance.usual"), TEXTS.get("appearance.usual.keys"), desk::usualSize)));
    // The theme outlives the window of one database.
    desk.theme().appearance().addListener(new WeakChangeListener<>(marking));
    mark(present());
  }

  private Appearance present() {
    return desk.theme().appearance().get();
  }

  private void mark(Appearance now) {
    for (MenuItem item : getItems()) {
      if (item instanceof RadioMenuItem choice) {
        choice.setSelected(choice.getId().equals("appearance-" + now.look().style())
            || choice.getId().equals("appearance-" + now.percent()));
      }
    }
  }

  private RadioMenuItem choice(String id, String words, ToggleGroup group,
      Supplier<Appearance> wanted) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId(id);
    item.setToggleGroup(group);
    item.setOnAction(_ -> desk.choose(wanted.get()));
    return item;
  }

  /// The keys belong to the window, not to the item, where they would work only while the page with the button is shown;
  /// the item says them.
  private static MenuItem step(String id, String words, String keys, Runnable action) {
    MenuItem item = new MenuItem(TEXTS.get("appearance.step", words, keys));
    item.setId("appearance-" + id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static MenuItem heading(String words) {
    MenuItem item = new MenuItem(words);
    item.setDisable(true);
    item.getStyleClass().add("menu-heading");
    return item;
  }
}
