package ru.kvartil.protection.ui;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;

/// Asks for the password of a server's user, where the machine does not know it.
public final class ServerPasswordView extends FrontPage {
  private static final Texts TEXTS = Texts.of(ServerPasswordView.class);
  private final SecretField password = new SecretField("server-password");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  /// @param address of the database, as people write it
  /// @param taken gets the password, to be overwritten by it
  public ServerPasswordView(String address, Consumer<char[]> taken) {
    super("server");
    Button open = button("server-open", TEXTS.get("unlock.open"), () -> {
      if (password.getLength() == 0) {
        wrong(TEXTS.get("unlock.empty"));
      } else {
        taken.accept(password.take());
      }
    });
    open.setDefaultButton(true);
    open.getStyleClass().add("accent");
    FormGrid form = new FormGrid();
    form.add(TEXTS.get("unlock.password"), password, error.getReadOnlyProperty());
    var state = words("");
    state.setId("server-state");
    state.textProperty().bind(password.state());
    fill(TEXTS.get("server.title"), TEXTS.get("server.why", address), form, state, row(open));
    begin(password);
  }

  /// Says why the server did not let in.
  public void wrong(String words) {
    error.set(words);
    password.requestFocus();
  }
}
