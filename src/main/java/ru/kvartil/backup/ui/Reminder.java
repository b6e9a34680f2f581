package ru.kvartil.backup.ui;

import javafx.scene.control.Hyperlink;
import ru.kvartil.shared.Texts;

/// The remark in the status bar that there is no copy in a second place; it leads to the page of copies.
public final class Reminder extends Hyperlink {
  private static final Texts TEXTS = Texts.of(Reminder.class);

  /// @param open opens the page
  public Reminder(CopiesModel model, Runnable open) {
    super(TEXTS.get("copies.reminder"));
    setId("copies-reminder");
    setOnAction(_ -> open.run());
    visibleProperty().bind(model.state().map(now -> now.filter(CopyDesk.State::remind).isPresent()));
    managedProperty().bind(visibleProperty());
  }
}
