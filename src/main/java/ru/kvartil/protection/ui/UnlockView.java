package ru.kvartil.protection.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.vault.KeySlot;

/// Asks for the password of a protected database, at the start and after locking.
public final class UnlockView extends FrontPage {
  private static final Texts TEXTS = Texts.of(UnlockView.class);
  private final SecretField password = new SecretField("unlock-password");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final Button open;
  private final String goes;
  private final Supplier<Duration> waiting;
  private final Timeline clock;

  /// What the password is asked for.
  public enum Purpose {
    START, LOCKED, PASSWORDS, NEW_KEY;

    private String title() {
      return TEXTS.get(switch (this) {
        case START -> "unlock.title";
        case LOCKED -> "unlock.locked";
        case PASSWORDS -> "unlock.own";
        case NEW_KEY -> "unlock.new-key";
      });
    }

    private String why() {
      return TEXTS.get(switch (this) {
        case START -> "unlock.why";
        case LOCKED -> "unlock.locked.why";
        case PASSWORDS -> "unlock.own.why";
        case NEW_KEY -> "unlock.new-key.why";
      });
    }
  }

  /// Where a password goes.
  public interface Ways {
    /// @param password to be overwritten by the taker
    void unlock(Optional<KeySlot> slot, char[] password);

    void forgotten();

    /// Where it is asked in the middle of work: leads back there.
    default Optional<Runnable> back() {
      return Optional.empty();
    }
  }

  /// @param slots passwords there are; asked for only where there are several
  /// @param waiting how long the next try has to wait
  public UnlockView(Purpose purpose, List<KeySlot> slots, Supplier<Duration> waiting, Ways ways) {
    super("unlock");
    this.waiting = waiting;
    ComboBox<KeySlot> who = who(slots);
    goes = TEXTS.get(ways.back().isPresent() ? "unlock.go" : "unlock.open");
    open = button("unlock-open", goes, () -> {
      if (password.getLength() == 0) {
        wrong(TEXTS.get("unlock.empty"));
      } else {
        ways.unlock(Optional.ofNullable(who.getValue()), password.take());
      }
    });
    open.setDefaultButton(true);
    FormGrid form = new FormGrid();
    if (slots.size() > 1) {
      form.add(TEXTS.get("unlock.who"), who);
    }
    form.add(TEXTS.get("unlock.password"), password, error.getReadOnlyProperty());
    var state = words("");
    state.setId("unlock-state");
    state.textProperty().bind(password.state());
    Button forgotten = button("unlock-forgotten", TEXTS.get("unlock.forgotten"), ways::forgotten);
    HBox buttons = row(open, forgotten);
    ways.back().ifPresent(back -> buttons.getChildren().add(button("unlock-back", TEXTS.get("unlock.back"), back)));
    fill(purpose.title(), purpose.why(), form, state, buttons);
    begin(password);
    clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> hold()));
    clock.setCycleCount(Animation.INDEFINITE);
    sceneProperty().subscribe(scene -> {
      if (scene == null) {
        clock.stop();
      } else {
        hold();
        clock.play();
      }
    });
  }

  private static ComboBox<KeySlot> who(List<KeySlot> slots) {
    ComboBox<KeySlot> who = new ComboBox<>();
    who.setId("unlock-who");
    who.getItems().setAll(slots);
    who.setValue(slots.size() > 1 ? slots.getFirst() : null);
    who.setConverter(new StringConverter<>() {
      @Override
      public String toString(KeySlot slot) {
        return slot == null ? "" : slot.label().isEmpty() ? TEXTS.get("unlock.first") : slot.label();
      }

      @Override
      public KeySlot fromString(String text) {
        throw new UnsupportedOperationException("the list is not typed into");
      }
    });
    return who;
  }

  /// Holds the button back while the next try has to wait, and says how long.
  private void hold() {
    Duration left = waiting.get();
    open.setDisable(!left.isZero());
    open.setText(left.isZero() ? goes : TEXTS.get("unlock.wait", left.plusMillis(999).toSeconds()));
  }

  /// Says under the field why it did not open.
  public void wrong(String text) {
    error.set(text);
    hold();
    password.requestFocus();
  }
}
