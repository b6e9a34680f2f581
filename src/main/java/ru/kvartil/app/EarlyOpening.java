package ru.kvartil.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ru.kvartil.shared.Failure;

/// The opening of the user's database, begun before the window is made and waited for when the window stands.
final class EarlyOpening {
  private final CompletableFuture<OpenWorkplace> opening = new CompletableFuture<>();

  private EarlyOpening() {}

  /// Begins on a thread of its own.
  static EarlyOpening begin(Wiring wiring, Path database) {
    EarlyOpening early = new EarlyOpening();
    Thread.ofPlatform().daemon().name("kvartil-opening").start(() -> {
      try {
        early.opening.complete(wiring.open(database));
      } catch (Failure | RuntimeException | Error failed) {
        early.opening.completeExceptionally(failed);
      }
    });
    return early;
  }

  /// Waits for the opened database, or for why it could not be opened.
  OpenWorkplace await() throws Failure {
    try {
      return opening.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw wrapped;
    }
  }
}
