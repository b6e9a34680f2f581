package ru.kvartil.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.Look;

/// «Внешний вид» among the settings: the same choices as under the button of the bar, each seen at once and kept for the
/// person at work.
public final class AppearancePage implements Page {
  private static final Texts TEXTS = Texts.of(AppearancePage.class);
  private static final double GAP = 20;
  private final AppearanceDesk desk;
  private final List<Consumer<Appearance>> marks = new ArrayList<>();
  private final ChangeListener<Appearance> marking = (_, _, now) -> marks.forEach(mark -> mark.accept(now));
  private final PageHead head = new PageHead(TEXTS.get("appearance.menu"));
  private final VBox body;

  public AppearancePage(AppearanceDesk desk) {
    this.desk = desk;
    // The theme outlives the window of one database.
    desk.theme().appearance().addListener(new WeakChangeListener<>(marking));
    Label keys = new Label(TEXTS.get("appearance.page.keys"));
    keys.getStyleClass().add("muted");
    keys.setWrapText(true);
    body = new VBox(12,
        new Card(TEXTS.get("appearance.look"),
            choices(List.of(Look.values()), Look::style, Look::words, Appearance::look, look -> present().in(look))),
        new Card(TEXTS.get("appearance.size"),
            choices(Appearance.SIZES, size -> Integer.toString(size),
                size -> TEXTS.get("appearance.size.percent", size), Appearance::percent, size -> present().at(size)),
            keys));
    body.setId("appearance-page");
    body.getStyleClass().add("settings-page");
  }

  private Appearance present() {
    return desk.theme().appearance().get();
  }

  private <T> FlowPane choices(List<T> values, Function<T, String> id, Function<T, String> words,
      Function<Appearance, T> of, Function<T, Appearance> wanted) {
    ToggleGroup group = new ToggleGroup();
    FlowPane row = new FlowPane(GAP, GAP / 2);
    for (T value : values) {
      RadioButton choice = new RadioButton(words.apply(value));
      choice.setId("settings-appearance-" + id.apply(value));
      choice.setToggleGroup(group);
      choice.setOnAction(_ -> desk.choose(wanted.apply(value)));
      Consumer<Appearance> mark = now -> choice.setSelected(of.apply(now).equals(value));
      marks.add(mark);
      mark.accept(present());
      row.getChildren().add(choice);
    }
    return row;
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }
}
