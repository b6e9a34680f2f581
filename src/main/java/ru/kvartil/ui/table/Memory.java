package ru.kvartil.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps the arrangement of one table with its host: the state it was left in, a moment after each change, and views
/// under names.
final class Memory {
  private static final Duration CALM = Duration.millis(400);
  private final String table;
  private final Supplier<Arrangement> now;
  private final Consumer<Arrangement> arrange;
  private final PauseTransition calm = new PauseTransition(CALM);
  private boolean forgetful;
  private @Nullable TableHost host;
  private @Nullable Arrangement usual;
  private @Nullable Arrangement last;

  /// @param now reads the present arrangement
  /// @param arrange sets the table out
  Memory(String table, Supplier<Arrangement> now, Consumer<Arrangement> arrange) {
    this.table = table;
    this.now = now;
    this.arrange = arrange;
    calm.setOnFinished(_ -> keepLast());
  }

  /// Nothing will be kept: the columns are others each time.
  void forget() {
    forgetful = true;
  }

  Optional<TableHost> host() {
    return Optional.ofNullable(host);
  }

  /// The first host brings the state the table was last left in; a later one finds the table as it stands.
  void join(TableHost found) {
    boolean first = host == null;
    host = found;
    if (first) {
      Arrangement made = now.get();
      usual = made;
      last = made;
      if (!forgetful) {
        found.views(table).stream().filter(view -> !view.named()).findFirst().map(SavedView::arrangement)
            .ifPresent(arrange);
        last = now.get();
      }
    }
  }

  boolean keeps() {
    return host != null && !forgetful;
  }

  /// The arrangement the program made.
  Arrangement usual() {
    return usual == null ? now.get() : usual;
  }

  List<SavedView> named() {
    return host == null ? List.of() : host.views(table).stream().filter(SavedView::named).toList();
  }

  void touched() {
    if (keeps()) {
      calm.playFromStart();
    }
  }

  /// Keeps the present state at once: a table that leaves the window has no later moment.
  void keepLast() {
    calm.stop();
    Arrangement present = now.get();
    if (host != null && !forgetful && !present.equals(last)) {
      last = present;
      host.keep(SavedView.last(table, present));
    }
  }

  void keep(String name) {
    if (host != null) {
      host.keep(new SavedView(table, name, now.get()));
    }
  }

  ViewsPane.Doing doing(Consumer<String> kept, Runnable shown) {
    return new ViewsPane.Doing(view -> {
      arrange.accept(view.arrangement());
      shown.run();
    }, name -> {
      keep(name);
      kept.accept(name);
    }, view -> host().ifPresent(each -> each.keep(view)), view -> host().ifPresent(each -> each.forget(view)));
  }
}
