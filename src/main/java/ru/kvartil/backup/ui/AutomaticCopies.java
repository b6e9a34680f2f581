package ru.kvartil.backup.ui;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Question;

/// Copies nobody has to think of: after a good start, daily while the window is open, at the end.
public final class AutomaticCopies {
  private static final Texts TEXTS = Texts.of(AutomaticCopies.class);
  /// A start is good once the person could look around; the first pages are loaded by then.
  private static final Duration SETTLED = Duration.seconds(20);
  private static final Duration LOOK = Duration.minutes(30);
  private final CopyDesk desk;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Runnable changed;
  private final Runnable openCopies;
  private final Timeline first = new Timeline(new KeyFrame(SETTLED, _ -> lookAfterStart()));
  private final Timeline daily = new Timeline(new KeyFrame(LOOK, _ -> lookWhileOpen()));
  private boolean ended;
  private boolean over;

  /// What copies are made with.
  public record Around(CopyDesk desk, Tasks tasks, Dialogs dialogs) {}

  /// @param changed told when there is a new copy
  /// @param openCopies opens the page of copies
  public AutomaticCopies(Around around, Runnable changed, Runnable openCopies) {
    this.desk = around.desk();
    this.tasks = around.tasks();
    this.dialogs = around.dialogs();
    this.changed = changed;
    this.openCopies = openCopies;
    daily.setCycleCount(Timeline.INDEFINITE);
  }

  /// Begins to watch the time.
  public void begin() {
    first.play();
    daily.play();
  }

  private void lookAfterStart() {
    changed.run();
    tasks.run(TEXTS.get("copies.checking.base"), _ -> desk.checkAtStart(), damaged -> {
      if (damaged.isEmpty()) {
        keepAfterStart();
      } else {
        lead(TEXTS.get("copies.damaged", String.join(", ", damaged)));
      }
    }, failure -> lead(failure.text()));
  }

  /// The file is suspect: the person is led to the copies.
  private void lead(String what) {
    if (!ended && dialogs.ask(new Question(TEXTS.get("copies.damaged.title"), what, TEXTS.get("copies.damaged.open"),
        TEXTS.get("copies.damaged.later")))) {
      openCopies.run();
    }
  }

  private void keepAfterStart() {
    makeIf((schedule, latest, _) -> schedule.afterStart(latest, desk.clock().instant()), Reason.START);
  }

  private void lookWhileOpen() {
    makeIf((schedule, latest, last) -> schedule.whileOpen(latest, last, desk.clock().instant()), Reason.DAILY);
  }

  private void makeIf(CopyDesk.Rule rule, Reason reason) {
    tasks.run(TEXTS.get("copies.looking"), _ -> desk.due(rule), due -> {
      if (due && !ended) {
        tasks.run(TEXTS.get("copies.saving"), progress -> desk.backups().make(reason, progress),
            _ -> changed.run());
      }
    });
  }

  /// Stops for good, without a last copy.
  public void stop() {
    over = true;
    pause();
    desk.vigil().end();
  }

  private void pause() {
    ended = true;
    first.stop();
    daily.stop();
  }

  /// Makes the last copy when one is due, then ends.
  ///
  /// @param shown shows that a copy is being made
  /// @param end closes the window
  /// @param stay shows the window again: the person chose not to close without a copy
  public void atEnd(Runnable shown, Runnable end, Runnable stay) {
    pause();
    tasks.run(TEXTS.get("copies.looking"), _ -> desk.due((schedule, latest, last) -> schedule.atExit(latest, last)),
        due -> {
          if (due) {
            shown.run();
            tasks.run(TEXTS.get("copies.saving"), this::last, _ -> endUnlessOver(end),
                failure -> ask(failure.text(), end, stay));
          } else {
            end.run();
          }
        }, failure -> ask(failure.text(), end, stay));
  }

  private void endUnlessOver(Runnable end) {
    if (!over) {
      end.run();
    }
  }

  private StoredBackup last(Tasks.Progress progress) throws Failure {
    return desk.backups().make(Reason.EXIT, progress);
  }

  private void ask(String what, Runnable end, Runnable stay) {
    if (over) {
      return;
    }
    if (dialogs.ask(new Question(TEXTS.get("copies.end.title"), what, TEXTS.get("copies.end.close"),
        TEXTS.get("copies.end.stay")))) {
      end.run();
    } else {
      ended = false;
      daily.play();
      stay.run();
    }
  }
}
