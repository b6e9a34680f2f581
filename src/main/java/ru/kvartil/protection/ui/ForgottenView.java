package ru.kvartil.protection.ui;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.vault.RecoveryKey;

/// Takes the recovery key from the printed sheet, when the password is forgotten.
public final class ForgottenView extends FrontPage {
  private static final Texts TEXTS = Texts.of(ForgottenView.class);
  private static final int ROWS = 3;
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final TextArea typed = new TextArea();

  /// @param read gets a key without a typing error, to be closed by it
  public ForgottenView(Consumer<RecoveryKey> read, Runnable back) {
    super("forgotten");
    typed.setId("forgotten-key");
    typed.setPrefRowCount(ROWS);
    typed.setWrapText(true);
    typed.textProperty().subscribe(() -> error.set(""));
    Button next = button("forgotten-next", TEXTS.get("forgotten.next"), () -> {
      try {
        read.accept(RecoveryKey.parse(typed.getText()));
      } catch (Failure misread) {
        wrong(misread.text());
      }
    });
    next.setDefaultButton(true);
    FormGrid form = new FormGrid().add(TEXTS.get("forgotten.key"), typed, error.getReadOnlyProperty());
    fill(TEXTS.get("forgotten.title"), TEXTS.get("forgotten.why"), form,
        row(next, button("forgotten-back", TEXTS.get("password.back"), back)));
    begin(typed);
  }

  /// Says what is wrong with the key.
  public void wrong(String text) {
    error.set(text);
    typed.requestFocus();
  }
}
