package ru.kvartil.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;

/// What is otherwise in the window when the database is on a server: others change it too, and its administrator looks after it.
final class ServerSide {
  private static final Texts TEXTS = Texts.of(ServerSide.class);
  private static final Duration TICK = Duration.seconds(1);
  private final Timeline ticks;
  private long seen;

  /// @param changed shows pages anew; what is typed in them stays
  ServerSide(OpenWorkplace place, Runnable changed) {
    ticks = new Timeline(new KeyFrame(TICK, _ -> {
      long now = place.changesByOthers();
      if (now != seen) {
        seen = now;
        changed.run();
      }
    }));
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  void begin() {
    ticks.play();
  }

  void stop() {
    ticks.stop();
  }

  /// Who looks after the password.
  static Page password(String address) {
    return page("server-about-password", TEXTS.get("app.settings.password"), TEXTS.get("app.server.password", address));
  }

  /// Who makes the copies.
  static Page copies(String address) {
    return page("server-about-copies", TEXTS.get("app.settings.copies"), TEXTS.get("app.server.copies", address));
  }

  private static Page page(String id, String title, String words) {
    EmptyState body = new EmptyState(TEXTS.get("app.server"), words);
    body.setId(id);
    return Page.of(new PageHead(title), body, () -> {});
  }
}
