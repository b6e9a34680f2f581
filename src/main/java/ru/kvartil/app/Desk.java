package ru.kvartil.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.RebuiltWords;
import ru.kvartil.journal.OutsideJournal;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Person;
import ru.kvartil.district.Right;
import ru.kvartil.district.Worker;
import ru.kvartil.district.ui.WhoWorksView;
import ru.kvartil.protection.IdleClock;
import ru.kvartil.protection.LockTimes;
import ru.kvartil.protection.ui.LockDesk;
import ru.kvartil.protection.ui.ProtectionPage;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.AppearanceDesk;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.NoticeBoard;
import ru.kvartil.ui.WindowDialogs;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.theme.AppearanceFile;
import ru.kvartil.ui.theme.Theme;

/// What happens in the window from its start to its end: the first start, opening a database, the working window, closing.
final class Desk {
  private static final Texts TEXTS = Texts.of(Desk.class);
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int THREADS = 2;
  private final MainWindow window;
  private final WindowDialogs dialogs;
  private final FxTasks tasks;
  private final FilePicker picker;
  private final Wiring wiring;
  private final Clock clock;
  private final AppearanceDesk appearance;
  private final Threshold threshold;
  private final IdleClock idle;
  private final LockDesk lock;
  private final Folders folders;
  private final Rekeying rekeying;
  private final Locking locking;
  private @Nullable OpenDesk working;
  /// Opened, while it is asked who works.
  private @Nullable Opened waiting;
  /// While the last copy is made: closing once more ends without it.
  private boolean copying;

  Desk(Surroundings around, Folders folders, Wiring wiring, Clock clock) {
    this.window = new MainWindow(around.stage(), around.theme());
    this.dialogs = new WindowDialogs(window, around.theme(), () -> new LogFolder(folders.logs()).open());
    this.tasks = new FxTasks(THREADS, dialogs);
    this.picker = around.picker();
    this.wiring = wiring;
    this.clock = clock;
    this.appearance = new AppearanceDesk(around.theme(), new AppearanceFile(folders.settings()), tasks, dialogs,
        wiring.person());
    appearance.listen(around.stage().getScene());
    this.threshold = new Threshold(new Threshold.Around(window, dialogs, tasks, picker, clock), folders, wiring,
        around.server(), this::ask);
    this.folders = folders;
    this.rekeying = new Rekeying(threshold.entrance(), tasks, dialogs, wiring, new ForRekeying());
    this.idle = new IdleClock(Duration.ofMinutes(LockTimes.USUAL), clock, around.nanos());
    this.lock = new LockDesk(idle, new LockTimes(folders.lockTimes()), tasks, dialogs);
    this.locking = new Locking(new Locking.Stage(window, threshold, tasks, idle), new ForLocking());
    locking.watch(around.stage().getScene());
  }

  /// What the window is made with.
  ///
  /// @param server the database to open instead of the user's file
  /// @param nanos the machine's counter
  record Surroundings(Stage stage, Theme theme, FilePicker picker, Optional<DatabaseAt> server, LongSupplier nanos) {
    Surroundings(Stage stage, Theme theme, FilePicker picker, Optional<DatabaseAt> server) {
      this(stage, theme, picker, server, System::nanoTime);
    }
  }

  /// Opens a database.
  @FunctionalInterface
  interface Opening {
    OpenWorkplace open() throws Failure;
  }

  /// Opens the user's database, or asks the two questions of the first start.
  void open() {
    appearance.welcome(wiring.person());
    threshold.open();
  }

  /// @param opening opens the user's database; not called when there is none
  void open(Opening opening) {
    appearance.welcome(wiring.person());
    threshold.open(opening);
  }

  /// Locks, where there is a password to lock with and no last copy is being made.
  void lock() {
    locking.lock();
  }

  /// What locking needs of the window.
  private final class ForLocking implements Locking.Around {
    @Override
    public Optional<OpenDesk> lockable() {
      return Optional.ofNullable(working).filter(desk -> !copying && desk.canBeLocked());
    }

    @Override
    public void leave(OpenDesk desk) {
      working = null;
      desk.leave();
    }

    @Override
    public void enter(Opened opened, Worker worker) {
      begin(opened, worker, false);
    }

    @Override
    public Optional<OpenDesk> again(Opened opened, Worker worker) {
      show(opened, worker, false);
      return Optional.ofNullable(working);
    }
  }

  /// What the settings ask for.
  private ProtectionPage.Ways protection(Opened opened) {
    return new ProtectionWays(opened, wiring.keys(), threshold.entrance(), new ProtectionWays.Window() {
      @Override
      public void protect() {
        rekeying.protect();
      }

      @Override
      public void lock() {
        Desk.this.lock();
      }

      @Override
      public void renew() {
        rekeying.renew();
      }

      @Override
      public void back() {
        OpenDesk desk = working;
        if (desk != null) {
          desk.show(false);
        }
      }
    });
  }

  /// What changing keys needs of the window.
  private final class ForRekeying implements Rekeying.Around {
    @Override
    public Optional<OpenDesk> working(String title) {
      return Optional.ofNullable(working).filter(desk -> !lacks(desk.opened(), Right.KEYS, title));
    }

    @Override
    public void leave(OpenDesk desk) {
      working = null;
      desk.leave();
    }

    @Override
    public void enter(Opened opened) {
      ask(opened, false);
    }

    @Override
    public void again() {
      open();
    }
  }

  /// Asks who works, where there are several people; the demonstration district is nobody's.
  private void ask(Opened opened, boolean load) {
    idle.begin();
    Optional<Worker> certain = opened.workplace().bound().or(() -> opened.seat() == Seat.DEMO
        ? Optional.of(Worker.unnamed(wiring.person()))
        : Worker.certain(opened.people(), wiring.person()));
    if (certain.isPresent()) {
      begin(opened, certain.get(), load);
      return;
    }
    waiting = opened;
    threshold
        .front(new WhoWorksView(opened.centre().district(), opened.people().stream().filter(Person::active).toList(),
            opened.last().find(), person -> begin(opened, Worker.of(person), load)));
  }

  private void begin(Opened opened, Worker worker, boolean load) {
    threshold.tasks().run(TEXTS.get("app.opening"), _ -> {
      opened.workplace().sign(worker);
      opened.last().keep(worker);
      return worker;
    }, now -> show(opened, now, load));
  }

  private void show(Opened opened, Worker worker, boolean load) {
    waiting = null;
    OpenDesk desk = new OpenDesk(opened, worker,
        new OpenDesk.Around(window, dialogs, tasks, picker, clock, appearance,
            new OpenDesk.Leaving(copy -> restore(opened, copy), protection(opened), lock,
                new OpenDesk.Program(() -> diagnose(opened), this::openOther))));
    working = desk;
    desk.show(load);
    tellReplayed(opened.workplace().start());
    offerProtection(opened);
    tasks.run(TEXTS.get("app.opening"), _ -> opened.workplace().cautions(),
        cautions -> cautions.forEach(text -> dialogs.tell(Message.of(text))));
    window.onceDrawn(tasks.running(), () -> LOG.info("first page ready {} ms after the start",
        clock.millis() - ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  /// What a power cut had taken and the journal gave back, and what it could not.
  private void tellReplayed(OutsideJournal.Start start) {
    if (!start.done().isEmpty()) {
      dialogs.tell(new Message(TEXTS.get("app.replayed"), String.join("\n", RebuiltWords.of(start.done()))));
    }
    if (!start.harm().isEmpty()) {
      dialogs.tell(new Message(TEXTS.get("app.harmed"), String.join("\n", RebuiltWords.of(start.harm()))));
    }
  }

  /// Says what who works lacks, before anything is closed for it.
  private boolean lacks(Opened opened, Right right, String title) {
    try {
      opened.workplace().access().require(right);
      return false;
    } catch (Failure refused) {
      dialogs.failed(title, refused);
      return true;
    }
  }

  /// Once for each database that has no password, to who may give it one: afterwards it is among the settings.
  private void offerProtection(Opened opened) {
    Unprotected mark = Unprotected.beside(opened.workplace().file());
    if (opened.seat() == Seat.DEMO || opened.seat() == Seat.SERVER || opened.workplace().key().isPresent()
        || !opened.workplace().access().may(Right.KEYS) || mark.accepted()) {
      return;
    }
    window.notices().show(new Message(TEXTS.get("app.unprotected"), TEXTS.get("app.unprotected.then")), Tone.WARN,
        List.of(new NoticeBoard.Answer("protect-now", TEXTS.get("app.unprotected.now"), rekeying::protect),
            new NoticeBoard.Answer("protect-later", TEXTS.get("app.unprotected.later"),
                () -> tasks.run(TEXTS.get("app.unprotected.later"), _ -> {
                  mark.accept();
                  return mark;
                }, _ -> {}))));
  }

  /// Closes the database and asks for another one.
  private void openOther() {
    OpenDesk desk = working;
    if (desk == null) {
      return;
    }
    desk.askPages(() -> {
      working = null;
      window.notices().clear();
      threshold.front(new EmptyState(TEXTS.get("app.others"), TEXTS.get("app.locking")));
      desk.leave();
      Finishing.await(tasks.running(), _ -> tasks.run(TEXTS.get("app.locking"), _ -> {
        desk.opened().workplace().close();
        return desk;
      }, _ -> threshold.others()));
    });
  }

  /// Writes what a developer needs to understand a fault, without anything of a person.
  private void diagnose(Opened opened) {
    picker.save(TEXTS.get("app.diagnose"), TEXTS.get("app.diagnose.name"),
        new FilePicker.FileKind(TEXTS.get("app.diagnose.kind"), List.of("zip"))).ifPresent(
            out -> tasks.run(TEXTS.get("app.diagnose"), _ -> {
              OpenWorkplace place = opened.workplace();
              new Diagnosis(Wiring.VERSION, folders).write(place.file(), place.backups().rows(), out);
              return out;
            }, written -> dialogs.tell(new Message(TEXTS.get("app.diagnosed", written.getFileName()),
                TEXTS.get("app.diagnosed.what")))));
  }

  /// Puts a copy in the place of the open database and opens it again; a failure opens what there was.
  private void restore(Opened opened, Path copy) {
    OpenDesk desk = working;
    if (desk == null || lacks(opened, Right.RESTORE, TEXTS.get("app.restoring"))) {
      return;
    }
    threshold.front(new EmptyState(TEXTS.get("app.restoring"), TEXTS.get("app.restoring.why")));
    Runnable again = () -> {
      if (opened.seat() == Seat.DEMO) {
        threshold.openDemo();
      } else {
        open();
      }
    };
    working = null;
    desk.leave();
    tasks.run(TEXTS.get("app.restoring"), progress -> wiring.restore(opened.workplace(), copy, progress),
        _ -> again.run(), failure -> {
          dialogs.failed(TEXTS.get("app.restoring"), failure);
          again.run();
        });
  }

  /// Asks the pages with something unsaved, makes the last copy, then closes everything in order.
  void askToClose(Runnable exit) {
    OpenDesk desk = working;
    Opened unshown = waiting;
    Runnable end = () -> {
      working = null;
      tasks.close();
      if (unshown != null) {
        unshown.workplace().close();
      }
      if (desk != null) {
        desk.close();
      }
      locking.close();
      exit.run();
    };
    if (desk == null || copying) {
      end.run();
    } else {
      desk.askToClose(() -> {
        copying = true;
        threshold.front(new EmptyState(TEXTS.get("app.copying"), TEXTS.get("app.copying.why")));
      }, end, () -> {
        copying = false;
        desk.show(false);
      });
    }
  }

  /// Whether nothing is being read or computed right now.
  boolean idle() {
    return tasks.running().isEmpty();
  }

  /// Begins work that is no page's.
  void begin(String title, Tasks.Work<?> work) {
    tasks.run(title, work, _ -> {});
  }

  void crashed(String where, Throwable bug) {
    tasks.crashed(where, bug);
  }

  /// Which database is open, as the status bar says it: the one to try things on, the user's, the one carried with the
  /// program, one in another folder, or one others work with too.
  enum Seat {
    DEMO, USER, CARRIED, ELSEWHERE, SERVER
  }

  /// An opened database with the centre it belongs to.
  ///
  /// @param people all people of the centre
  record Opened(OpenWorkplace workplace, Centre centre, List<Person> people, Seat seat) {
    static Opened of(OpenWorkplace workplace, Seat seat) throws Failure {
      return workplace.transactions().read(() -> {
        Centre centre = workplace.centres().find().orElseThrow(() -> new Failure(TEXTS, "app.no-centre"));
        return new Opened(workplace, centre, workplace.people().all(), seat);
      });
    }

    /// Who worked with it at this machine last.
    LastWorker last() {
      return LastWorker.beside(workplace.file(), System.getProperty("user.name", ""));
    }
  }
}
