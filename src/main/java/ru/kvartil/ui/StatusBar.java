package ru.kvartil.ui;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Texts;

/// The line at the bottom: where the data are, what is being worked on and how far it is, with a way to stop it.
public final class StatusBar extends HBox {
  private static final Texts TEXTS = Texts.of(StatusBar.class);
  private static final Duration UNNOTICED = Duration.millis(300);
  private final Label place = new Label();
  private final Label work = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button stop = new Button("✕");
  private final HBox working = new HBox(work, progress, stop);
  private final HBox right = new HBox();
  private final PauseTransition patience = new PauseTransition(UNNOTICED);
  private final ObservableList<RunningTask> running;
  private final ListChangeListener<RunningTask> watching = _ -> changed();

  /// @param running work going on ([FxTasks#running])
  public StatusBar(ObservableList<RunningTask> running) {
    this.running = running;
    place.setId("status-place");
    work.setId("status-work");
    progress.setId("status-progress");
    stop.setId("status-stop");
    stop.getStyleClass().setAll("status-stop");
    stop.setAccessibleText(TEXTS.get("status.stop"));
    stop.setOnAction(_ -> stop());
    working.getStyleClass().add("status-working");
    working.setAlignment(Pos.CENTER_LEFT);
    working.setVisible(false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(place, working, gap, right);
    patience.setOnFinished(_ -> describe());
    // The work outlives the window of one database: held strongly, a locked one would stay in memory with all its names.
    running.addListener(new WeakListChangeListener<>(watching));
    changed();
  }

  /// Says which database is open.
  ///
  /// @param where it lies, for the tooltip: a path or an address is too long for the line
  public void setPlace(String text, String where) {
    place.setText(text);
    place.setTooltip(new Tooltip(where));
  }

  /// Puts something at the right end; null clears it.
  public void setRight(@Nullable Node node) {
    right.getChildren().clear();
    if (node != null) {
      right.getChildren().add(node);
    }
  }

  private void changed() {
    if (running.isEmpty()) {
      patience.stop();
      working.setVisible(false);
      return;
    }
    RunningTask task = running.getFirst();
    task.done().subscribe(this::progressed);
    task.message().subscribe(this::progressed);
    if (!working.isVisible()) {
      patience.playFromStart();
    }
  }

  private void progressed() {
    if (working.isVisible()) {
      describe();
    }
  }

  private void stop() {
    if (!running.isEmpty()) {
      running.getFirst().cancel();
      stop.setDisable(true);
    }
  }

  private void describe() {
    if (running.isEmpty()) {
      return;
    }
    RunningTask task = running.getFirst();
    String one = words(task);
    work.setText(running.size() > 1 ? TEXTS.get("status.more", one, running.size() - 1) : one);
    progress.setProgress(task.done().get() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : task.done().get());
    stop.setDisable(task.cancelled());
    working.setVisible(true);
  }

  private static String words(RunningTask task) {
    String what = task.message().get().isEmpty() ? task.title() : task.message().get();
    double done = task.done().get();
    if (done < 0) {
      return what;
    }
    long percent = (long) Math.floor(100 * done);
    String remaining = Remaining.words(task.seconds(), done);
    return remaining.isEmpty()
        ? TEXTS.get("status.percent", what, percent)
        : TEXTS.get("status.left", what, percent, remaining);
  }
}
