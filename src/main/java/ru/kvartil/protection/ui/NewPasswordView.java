package ru.kvartil.protection.ui;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.vault.Strength;

/// Asks for a new password, twice, and says honestly what it is worth.
public final class NewPasswordView extends FrontPage {
  private static final Texts TEXTS = Texts.of(NewPasswordView.class);
  private final SecretField first = new SecretField("new-password");
  private final SecretField again = new SecretField("new-password-again");
  private final ReadOnlyStringWrapper firstError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper againError = new ReadOnlyStringWrapper("");
  private final Consumer<char[]> taken;

  /// @param taken gets a password that is long enough, to be overwritten by it
  /// @param back gives up
  public NewPasswordView(Consumer<char[]> taken, Runnable back) {
    this("", taken, back);
  }

  /// @param whose name of the person whose own password it becomes; empty for the password of the database
  public NewPasswordView(String whose, Consumer<char[]> taken, Runnable back) {
    super("new-password-page");
    this.taken = taken;
    Label strength = words("");
    strength.setId("new-password-strength");
    first.textProperty().subscribe(() -> {
      firstError.set("");
      strength.setText(first.getLength() == 0 ? "" : said());
    });
    again.textProperty().subscribe(() -> againError.set(""));
    Label state = words("");
    state.textProperty().bind(first.state());
    FormGrid form = new FormGrid().add(TEXTS.get("password.new"), first, firstError.getReadOnlyProperty())
        .add(TEXTS.get("password.again"), again, againError.getReadOnlyProperty());
    Button done = button("new-password-done", TEXTS.get("password.done"), this::take);
    done.setDefaultButton(true);
    fill(whose.isEmpty() ? TEXTS.get("password.title") : TEXTS.get("password.person", whose),
        whose.isEmpty() ? TEXTS.get("password.why") : TEXTS.get("password.person.why"), form, strength, state,
        words(TEXTS.get("password.remember")),
        row(done, button("new-password-back", TEXTS.get("password.back"), back)));
    begin(first);
  }

  private String said() {
    return TEXTS.get(strength());
  }

  private Strength strength() {
    char[] password = first.peek();
    try {
      return Strength.of(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private void take() {
    if (!strength().taken()) {
      firstError.set(said());
      first.requestFocus();
      return;
    }
    char[] one = first.peek();
    char[] two = again.peek();
    boolean same = Arrays.equals(one, two);
    Arrays.fill(two, '\0');
    if (same) {
      first.clear();
      again.clear();
      taken.accept(one);
    } else {
      Arrays.fill(one, '\0');
      againError.set(TEXTS.get("password.differ"));
      again.requestFocus();
    }
  }
}
