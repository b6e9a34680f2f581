package ru.kvartil.ui;

import com.sun.javafx.tk.Toolkit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.finder.WindowFinder;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX for window tests, without its rests. Its own robot sleeps five times 10 ms after every letter, every key pressed
/// and every key released, in the hope that the window lays itself out meanwhile. These hands do what they hope for: they
/// fire the pulses themselves, and wait for one frame of the window's own after each thing done.
///
/// What runs on threads of its own is not waited for: a test that needs it says so (`WaitForAsyncUtils.waitFor`).
public final class Hands extends ApplicationExtension {
  @Override
  public FxRobot interact(Runnable action) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    return settle();
  }

  @Override
  public <T> FxRobot interact(Callable<T> action) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    return settle();
  }

  @Override
  public FxRobot write(char letter) {
    return write(String.valueOf(letter));
  }

  @Override
  public FxRobot write(String text) {
    return write(text, 0);
  }

  /// @param pause not kept: letters come one a pulse
  @Override
  public FxRobot write(String text, int pause) {
    WindowFinder windows = robotContext().getWindowFinder();
    Window window = windows.listWindows().stream().filter(Window::isFocused).findFirst()
        .or(() -> Optional.ofNullable(windows.targetWindow())).orElseGet(() -> windows.window(0));
    Scene scene = window.getScene();
    text.chars().forEach(letter -> {
      KeyCode code = letter == '\n' ? KeyCode.ENTER : letter == '\t' ? KeyCode.TAB : KeyCode.UNDEFINED;
      robotContext().getBaseRobot().typeKeyboard(scene, code, Character.toString(letter));
      pulse();
    });
    return settle();
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (KeyCode key : keys) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot push(KeyCode... together) {
    KeyboardRobot keys = robotContext().getKeyboardRobot();
    keys.pressNoWait(together);
    pulse();
    keys.releaseNoWait(List.of(together).reversed().toArray(KeyCode[]::new));
    return settle();
  }

  @Override
  public FxRobot press(KeyCode... keys) {
    robotContext().getKeyboardRobot().pressNoWait(keys);
    return settle();
  }

  @Override
  public FxRobot release(KeyCode... keys) {
    robotContext().getKeyboardRobot().releaseNoWait(keys);
    return settle();
  }

  @Override
  public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
    MouseRobot mouse = robotContext().getMouseRobot();
    mouse.moveNoWait(place.query());
    pulse();
    // What the pointer went over may have moved what was meant.
    mouse.moveNoWait(place.query());
    pulse();
    return clickOn(buttons);
  }

  @Override
  public FxRobot clickOn(MouseButton... buttons) {
    MouseRobot mouse = robotContext().getMouseRobot();
    MouseButton[] meant = buttons.length == 0 ? new MouseButton[]{MouseButton.PRIMARY} : buttons;
    mouse.pressNoWait(meant);
    pulse();
    mouse.releaseNoWait(meant);
    return settle();
  }

  private FxRobot settle() {
    pulse();
    pulse();
    CountDownLatch shown = new CountDownLatch(1);
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> new Frame(shown).start()));
    try {
      boolean _ = shown.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    pulse();
    return this;
  }

  private static void pulse() {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(Toolkit.getToolkit()::firePulse));
  }

  /// Waits for one frame: what is animated has begun, a window that was made larger has become so.
  private static final class Frame extends AnimationTimer {
    private final CountDownLatch shown;

    Frame(CountDownLatch shown) {
      this.shown = shown;
    }

    @Override
    public void handle(long now) {
      stop();
      shown.countDown();
    }
  }
}
