package ru.kvartil.protection.ui;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;

/// «Сервер области»: asks for the address of a database on a server. The password is asked for later and kept nowhere.
public final class ServerAddressView extends FrontPage {
  private static final Texts TEXTS = Texts.of(ServerAddressView.class);
  private final TextField address = new TextField();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  /// @param known the address to begin with, may be empty
  /// @param taken gets what was typed, without spaces around it
  /// @param back leads to where the person came from
  public ServerAddressView(String known, Consumer<String> taken, Runnable back) {
    super("server-place");
    address.setId("server-address");
    address.setText(known);
    address.setPrefColumnCount(40);
    address.textProperty().subscribe(() -> error.set(""));
    Button open = button("server-connect", TEXTS.get("server.connect"), () -> taken.accept(address.getText().strip()));
    open.setDefaultButton(true);
    open.getStyleClass().add("accent");
    FormGrid form = new FormGrid();
    form.add(TEXTS.get("server.address"), address, error.getReadOnlyProperty());
    fill(TEXTS.get("server.place"), TEXTS.get("server.place.why"), form, words(TEXTS.get("server.place.form")),
        row(open, button("server-back", TEXTS.get("unlock.back"), back)));
    begin(address);
  }

  /// Says under the field why the address cannot be used.
  public void wrong(String words) {
    error.set(words);
    address.requestFocus();
  }
}
