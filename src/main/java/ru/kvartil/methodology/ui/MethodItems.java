package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.ToolbarItem;
import ru.kvartil.ui.control.NamedChoice;

/// «Методика ИОР ▾» and «Методика ИСБШ ▾» above every page, each only where there is something to choose.
public final class MethodItems {
  private static final Texts TEXTS = Texts.of(MethodItems.class);
  private final MethodChoice methods;

  public MethodItems(MethodChoice methods) {
    this.methods = methods;
  }

  /// Makes the choices for the bar.
  public List<ToolbarItem> all() {
    return List.of(
        item("outcome-method", TEXTS.get("outcome"), methods.outcomes(), Methods::outcome, methods::choose),
        item("welfare-method", TEXTS.get("welfare"), methods.welfares(), Methods::welfare, methods::choose));
  }

  private <P extends MethodologyProfile> ToolbarItem item(String id, String name, ObservableList<P> offered,
      Function<Methods, P> of, Consumer<P> choose) {
    NamedChoice<P> choice = new NamedChoice<>(id, name, offered,
        profile -> TEXTS.get("method", profile.document().name(), profile.document().version()));
    choice.managedProperty().bind(choice.visibleProperty());
    Runnable show = () -> {
      if (!choice.getItems().equals(offered)) {
        choice.getItems().setAll(offered);
      }
      choice.setValue(of.apply(methods.chosen().get()));
      choice.setVisible(offered.size() > 1);
    };
    offered.subscribe(show);
    methods.chosen().subscribe((_, _) -> show.run());
    show.run();
    choice.valueProperty().subscribe((_, chosen) -> {
      // While the list is being replaced the value is not in it.
      if (chosen != null && offered.contains(chosen) && choice.getItems().equals(offered)) {
        choose.accept(chosen);
      }
    });
    return new ToolbarItem(id, choice);
  }
}
