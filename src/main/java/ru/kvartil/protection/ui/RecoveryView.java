package ru.kvartil.protection.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.vault.RecoveryKey;

/// Makes sure that a recovery key is on paper before anything hangs on it: the sheet is saved or printed, and one group is
/// copied back from it.
public final class RecoveryView extends FrontPage {
  private static final Texts TEXTS = Texts.of(RecoveryView.class);

  /// What can be done with the sheet.
  public interface Ways {
    /// Saves it as PDF, to be printed.
    void save();

    /// It is on paper.
    void done();

    void back();
  }

  /// @param renewed whether another sheet was valid before
  /// @param group which group is asked back, from 0
  public RecoveryView(RecoveryKey key, boolean renewed, int group, Ways ways) {
    super("recovery");
    Label groups = new Label(String.join("  ", key.groups().subList(0, RecoveryKey.GROUPS / 2)) + "\n"
        + String.join("  ", key.groups().subList(RecoveryKey.GROUPS / 2, RecoveryKey.GROUPS)));
    groups.setId("recovery-groups");
    groups.getStyleClass().add("first-title");
    TextField typed = new TextField();
    typed.setId("recovery-typed");
    ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    typed.textProperty().subscribe(() -> error.set(""));
    Button done = button("recovery-done", TEXTS.get("recovery.done"), () -> {
      if (key.isGroup(group, typed.getText())) {
        typed.clear();
        groups.setText("");
        ways.done();
      } else {
        error.set(TEXTS.get("recovery.wrong", group + 1));
        typed.requestFocus();
      }
    });
    done.setDefaultButton(true);
    FormGrid form = new FormGrid().add(TEXTS.get("recovery.type", group + 1), typed, error.getReadOnlyProperty());
    fill(TEXTS.get(renewed ? "recovery.new" : "recovery.title"),
        TEXTS.get(renewed ? "recovery.new.why" : "recovery.why"),
        groups,
        row(button("recovery-save", TEXTS.get("recovery.save"), ways::save)), words(TEXTS.get("recovery.write")), form,
        row(done, button("recovery-back", TEXTS.get("password.back"), ways::back)));
  }
}
