package ru.kvartil.app;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.district.Worker;
import ru.kvartil.protection.IdleClock;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.ShownText;
import ru.kvartil.ui.control.EmptyState;

/// Locks the program: the database is closed, nothing of it stays on the screen or in memory, and the password leads back to
/// the same place.
final class Locking {
  private static final Texts TEXTS = Texts.of(Locking.class);
  private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
  private static final Duration TICK = Duration.seconds(2);
  private final Stage on;
  private final Around around;
  /// Being closed behind the lock.
  private @Nullable OpenDesk closing;

  Locking(Stage on, Around around) {
    this.on = on;
    this.around = around;
  }

  /// What it is shown on.
  ///
  /// @param idle says when nothing happened for long
  record Stage(MainWindow window, Threshold threshold, FxTasks tasks, IdleClock idle) {}

  /// The window as far as it is locked.
  interface Around {
    /// The working window, if it can be locked now.
    Optional<OpenDesk> lockable();

    /// The working window is not the one shown any more.
    void leave(OpenDesk desk);

    /// Shows the database to somebody else.
    void enter(Opened opened, Worker worker);

    /// Shows the database to the same person; empty when it could not be shown.
    Optional<OpenDesk> again(Opened opened, Worker worker);
  }

  /// Locks on Ctrl+L, and when nothing happened for long.
  void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, _ -> on.idle.touch());
    scene.getAccelerators().put(LOCK, this::lock);
    Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> {
      if (on.idle.due()) {
        lock();
      }
    }));
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
  }

  /// Closes the database and shows nothing of it until the password is typed. What is being written is finished first.
  void lock() {
    Optional<OpenDesk> lockable = around.lockable();
    if (lockable.isEmpty()) {
      on.idle.begin();
      return;
    }
    OpenDesk desk = lockable.get();
    closing = desk;
    List.copyOf(Window.getWindows()).stream().filter(each -> !each.equals(on.window.stage())).forEach(Window::hide);
    on.window.notices().clear();
    on.threshold.front(new EmptyState(TEXTS.get("app.locked"), TEXTS.get("app.locking")));
    around.leave(desk);
    Finishing.await(on.tasks.running(), ended -> {
      Kept kept = desk.keep(ended);
      on.tasks.run(TEXTS.get("app.locking"), _ -> {
        desk.opened().workplace().close();
        return desk;
      }, _ -> locked(kept));
    });
  }

  private void locked(Kept kept) {
    closing = null;
    Entrance entrance = on.threshold.entrance();
    entrance.forget();
    on.window.notices().clear();
    ShownText.forget();
    entrance.unlock(on.threshold.database(), true, unlocked -> on.threshold.openUnlocked(unlocked, opened -> {
      goOn(opened, kept);
      on.idle.begin();
    }));
  }

  private void goOn(Opened opened, Kept sealed) {
    Kept.State kept = sealed.opened(opened.workplace().key().orElseThrow());
    Optional<Worker> bound = opened.workplace().bound();
    if (bound.isPresent() && !bound.get().person().equals(kept.worker().person())) {
      // Somebody else came with a password of their own: what was kept is not theirs.
      around.enter(opened, bound.get());
      return;
    }
    on.tasks.run(TEXTS.get("app.opening"), _ -> {
      opened.workplace().sign(kept.worker());
      return opened;
    }, now -> around.again(now, kept.worker()).ifPresent(desk -> desk.goBackTo(kept)));
  }

  /// Closes what the lock had not closed yet, when the program ends.
  void close() {
    OpenDesk desk = closing;
    if (desk != null) {
      desk.opened().workplace().close();
    }
  }
}
