package ru.kvartil.app;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.app.Desk.Seat;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.protection.ui.ServerPasswordView;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;

/// Opens a database of a server in the window: with the password this machine knows, else with the one a person types.
final class ServerDoor {
  private static final Texts TEXTS = Texts.of(ServerDoor.class);
  private static final String NOT_LET_IN = "storage.server-login";
  private final DatabaseAt at;
  private final Wiring wiring;
  private final Tasks tasks;
  private final Consumer<Region> front;
  private final BiConsumer<Opened, Boolean> opened;
  private final Runnable other;

  /// @param front shows a page before anything is open
  /// @param opened gets the opened database, and that nothing is to be loaded first
  /// @param other leads to another database
  ServerDoor(DatabaseAt at, Wiring wiring, Tasks tasks, Consumer<Region> front, BiConsumer<Opened, Boolean> opened,
      Runnable other) {
    this.at = at;
    this.wiring = wiring;
    this.tasks = tasks;
    this.front = front;
    this.opened = opened;
    this.other = other;
  }

  void open() {
    front.accept(new EmptyState(TEXTS.get("app.opening"), ""));
    tasks.run(TEXTS.get("app.opening"), _ -> Opened.of(wiring.openServer(at), Seat.SERVER),
        now -> opened.accept(now, false),
        this::notOpened);
  }

  private void notOpened(Failure failure) {
    if (failure.code().equals(NOT_LET_IN)) {
      ask();
    } else {
      front.accept(new EmptyState(TEXTS.get("app.not-opened"), failure.text())
          .step("open-again", TEXTS.get("app.again"), this::open)
          .step("open-other", TEXTS.get("app.other"), other));
    }
  }

  private void ask() {
    AtomicReference<ServerPasswordView> page = new AtomicReference<>();
    ServerPasswordView view = new ServerPasswordView(at.toString(),
        password -> tasks.run(TEXTS.get("app.opening"), _ -> {
          try {
            return Opened.of(wiring.openServer(at, password), Seat.SERVER);
          } finally {
            Arrays.fill(password, '\0');
          }
        }, now -> opened.accept(now, false), failure -> {
          if (failure.code().equals(NOT_LET_IN)) {
            Objects.requireNonNull(page.get()).wrong(TEXTS.get("app.server-password"));
          } else {
            notOpened(failure);
          }
        }));
    page.set(view);
    front.accept(view);
  }
}
