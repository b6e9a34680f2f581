package ru.kvartil.protection.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import ru.kvartil.shared.Texts;

/// A field for a password that says what cannot be seen: whether Caps Lock is on and in which layout the last letter was
/// typed.
final class SecretField extends PasswordField {
  private static final Texts TEXTS = Texts.of(SecretField.class);
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

  SecretField(String id) {
    setId(id);
    addEventHandler(KeyEvent.KEY_TYPED, key -> look(key.getCharacter()));
    addEventHandler(KeyEvent.KEY_RELEASED, _ -> look(""));
    focusedProperty().subscribe(() -> look(""));
  }

  private void look(String typed) {
    Optional<Boolean> capitals = Platform.isKeyLocked(KeyCode.CAPS);
    if (isFocused() && capitals.orElse(false)) {
      state.set(TEXTS.get("secret.caps"));
    } else if (typed.codePoints().anyMatch(Character::isLetter)) {
      state.set(
          TEXTS.get(typed.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
              ? "secret.russian"
              : "secret.latin"));
    } else if (getLength() == 0) {
      state.set("");
    }
  }

  /// What cannot be seen in the field; empty when there is nothing to say.
  ReadOnlyStringProperty state() {
    return state.getReadOnlyProperty();
  }

  /// The password, to be overwritten by whoever takes it; the field is emptied.
  char[] take() {
    char[] password = peek();
    clear();
    return password;
  }

  /// The password as it stands.
  char[] peek() {
    CharSequence typed = getCharacters();
    char[] password = new char[typed.length()];
    for (int i = 0; i < password.length; i++) {
      password[i] = typed.charAt(i);
    }
    return password;
  }
}
