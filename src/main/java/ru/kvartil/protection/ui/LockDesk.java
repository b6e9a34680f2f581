package ru.kvartil.protection.ui;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import ru.kvartil.protection.IdleClock;
import ru.kvartil.protection.LockTimes;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Message;

/// After how long the program locks for who works now: read when they come, changed at once, kept in the background.
public final class LockDesk {
  private static final Texts TEXTS = Texts.of(LockDesk.class);
  private final IdleClock idle;
  private final LockTimes times;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final ReadOnlyIntegerWrapper minutes = new ReadOnlyIntegerWrapper(LockTimes.USUAL);
  private String person = "";

  public LockDesk(IdleClock idle, LockTimes times, Tasks tasks, Dialogs dialogs) {
    this.idle = idle;
    this.times = times;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /// Takes over what a person chose once.
  ///
  /// @param key what their settings are kept under
  public void welcome(String key) {
    person = key;
    tasks.run(TEXTS.get("lock.reading"), _ -> times.of(key), now -> {
      if (key.equals(person)) {
        set(now);
      }
    });
  }

  /// Minutes without work after which the program locks.
  public ReadOnlyIntegerProperty minutes() {
    return minutes.getReadOnlyProperty();
  }

  /// Changes the time and keeps it for who works.
  ///
  /// @param wanted one of [LockTimes#OFFERED]
  public void choose(int wanted) {
    if (wanted == minutes.get()) {
      return;
    }
    set(wanted);
    String key = person;
    tasks.run(TEXTS.get("lock.keeping"), _ -> {
      times.keep(key, wanted);
      return wanted;
    }, _ -> {}, failed -> dialogs.tell(Message.of(failed.text())));
  }

  private void set(int now) {
    minutes.set(now);
    idle.within(Duration.ofMinutes(now));
  }
}
