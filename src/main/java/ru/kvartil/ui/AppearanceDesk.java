package ru.kvartil.ui;

import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.AppearanceFile;
import ru.kvartil.ui.theme.Theme;

/// The look of the windows as the person at work chose it: put on when she comes, changed at once, kept in a file in the
/// background. Ctrl with «+», «−» and «0» by key code, so that they work on the Russian layout and on the number pad.
public final class AppearanceDesk {
  private static final Texts TEXTS = Texts.of(AppearanceDesk.class);
  private final Theme theme;
  private final AppearanceFile file;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private volatile Wish latest;

  /// What shall be kept.
  private record Wish(String person, Appearance chosen) {}

  /// @param person at work at the start
  public AppearanceDesk(Theme theme, AppearanceFile file, Tasks tasks, Dialogs dialogs, String person) {
    this.theme = theme;
    this.file = file;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.latest = new Wish(person, theme.appearance().get());
  }

  /// Puts on what a person chose once; who has not chosen yet keeps what is seen.
  public void welcome(String person) {
    latest = new Wish(person, theme.appearance().get());
    tasks.run(TEXTS.get("appearance.menu"), _ -> file.of(person), this::found,
        broken -> dialogs.tell(Message.of(broken.text())));
  }

  private void found(Optional<Appearance> kept) {
    kept.ifPresent(theme::wear);
  }

  public Theme theme() {
    return theme;
  }

  /// Changes the look and keeps it for the person at work.
  public void choose(Appearance wanted) {
    if (wanted.equals(theme.appearance().get())) {
      return;
    }
    theme.wear(wanted);
    latest = new Wish(latest.person(), wanted);
    // Whoever writes writes the latest wish: quick steps of the size may be written in any order.
    tasks.run(TEXTS.get("appearance.keeping"), _ -> {
      synchronized (file) {
        Wish wish = latest;
        file.keep(wish.person(), wish.chosen());
        return wish;
      }
    }, _ -> {}, failed -> dialogs.tell(Message.of(failed.text())));
  }

  void larger() {
    choose(theme.appearance().get().larger());
  }

  void smaller() {
    choose(theme.appearance().get().smaller());
  }

  void usualSize() {
    choose(theme.appearance().get().at(Appearance.USUAL.percent()));
  }

  /// Lets a window answer the keys.
  public void listen(Scene scene) {
    for (KeyCode plus : new KeyCode[]{KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD}) {
      scene.getAccelerators().put(keys(plus), this::larger);
    }
    for (KeyCode minus : new KeyCode[]{KeyCode.MINUS, KeyCode.SUBTRACT}) {
      scene.getAccelerators().put(keys(minus), this::smaller);
    }
    for (KeyCode zero : new KeyCode[]{KeyCode.DIGIT0, KeyCode.NUMPAD0}) {
      scene.getAccelerators().put(keys(zero), this::usualSize);
    }
  }

  /// «+» is typed with Shift on some keyboards and without on others.
  private static KeyCombination keys(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
  }
}
