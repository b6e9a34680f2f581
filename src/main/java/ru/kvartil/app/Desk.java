package ru.kvartil.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoLoad;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Person;
import ru.kvartil.district.Worker;
import ru.kvartil.district.ui.WhoWorksView;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.overview.Source;
import ru.kvartil.protection.IdleClock;
import ru.kvartil.protection.ui.ProtectionPage;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.AppearanceDesk;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FirstStart;
import ru.kvartil.ui.FirstStartView;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.RunningTask;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.WindowDialogs;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.theme.AppearanceFile;
import ru.kvartil.ui.theme.Theme;
import ru.kvartil.vault.Unlocked;

/// What happens in the window from its start to its end: the first start, opening a database, the working window, closing.
final class Desk {
  private static final Texts TEXTS = Texts.of(Desk.class);
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int THREADS = 2;
  private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final javafx.util.Duration TICK = javafx.util.Duration.seconds(2);
  private final MainWindow window;
  private final WindowDialogs dialogs;
  private final FxTasks tasks;
  private final FilePicker picker;
  private Folders folders;
  private final Wiring wiring;
  private final Clock clock;
  private final AppearanceDesk appearance;
  private final Entrance entrance;
  private final IdleClock idle;
  private @Nullable OpenDesk working;
  /// Being closed behind the lock.
  private @Nullable OpenDesk locking;
  /// Opened, while it is asked who works.
  private @Nullable Opened waiting;
  /// While the last copy is made: closing once more ends without it.
  private boolean copying;

  Desk(Surroundings around, Folders folders, Wiring wiring, Clock clock) {
    this.window = new MainWindow(around.stage(), around.theme());
    this.dialogs = new WindowDialogs(window, around.theme(), () -> new LogFolder(folders.logs()).open());
    this.tasks = new FxTasks(THREADS, dialogs);
    this.picker = around.picker();
    this.folders = folders;
    this.wiring = wiring;
    this.clock = clock;
    this.appearance = new AppearanceDesk(around.theme(), new AppearanceFile(folders.settings()), tasks, dialogs,
        wiring.person());
    appearance.listen(around.stage().getScene());
    this.entrance = new Entrance(wiring.keys(), new Entrance.Around(tasks, dialogs, picker, clock, this::front));
    this.idle = new IdleClock(IDLE, clock, System::nanoTime);
    watch(around.stage().getScene());
  }

  /// What the window is made with.
  record Surroundings(Stage stage, Theme theme, FilePicker picker) {}

  /// Opens a database.
  @FunctionalInterface
  interface Opening {
    OpenWorkplace open() throws Failure;
  }

  /// Opens the user's database, or asks the two questions of the first start.
  void open(LocalDate today) {
    open(today, () -> wiring.open(folders.database()));
  }

  /// @param opening opens the user's database; not called when there is none
  void open(LocalDate today, Opening opening) {
    appearance.welcome(wiring.person());
    if (!folders.started()) {
      FirstStart model = new FirstStart(today, folders.offered());
      front(new FirstStartView(model, answers -> {
        keepWhereAsked(model);
        begin(answers);
      }, () -> {
        keepWhereAsked(model);
        openDemo();
      }));
      return;
    }
    if (isProtected()) {
      entrance.unlock(folders.database(), false, unlocked -> openUnlocked(unlocked, opened -> ask(opened, false)));
      return;
    }
    tasks.run(TEXTS.get("app.opening"), _ -> Opened.of(opening.open(), seat(false)),
        opened -> ask(opened, false),
        failure -> front(new EmptyState(TEXTS.get("app.not-opened"), failure.text())
            .step("open-again", TEXTS.get("app.again"), () -> open(today))
            .step("first-demo", TEXTS.get("app.look"), this::openDemo)));
    front(new EmptyState(TEXTS.get("app.opening"), ""));
  }

  /// Shows something before a database is open, with the work going on under it. Nothing can be asked for meanwhile.
  private void front(Region content) {
    StatusBar work = new StatusBar(tasks.running());
    content.disableProperty().bind(Bindings.isNotEmpty(tasks.running()));
    work.visibleProperty().bind(content.disableProperty());
    BorderPane page = new BorderPane(content, null, null, work, null);
    page.getStyleClass().add("first-page");
    window.show(TEXTS.get("app.name"), page);
  }

  private void keepWhereAsked(FirstStart model) {
    if (model.besideProgram().get()) {
      folders = folders.beside();
    }
  }

  private void begin(FirstStart.Answers answers) {
    Centre centre = Centre.of(answers.district(), Optional.of(answers.year()));
    Path database = folders.database();
    entrance.first(answers.district(), password -> {
      folder(folders.data());
      return wiring.keys().vault(database).create("", password);
    }, made -> tasks.run(TEXTS.get("app.creating"), _ -> {
      try (Unlocked keys = made) {
        return Opened.of(wiring.create(database, FirstContent.centre(centre), keys), seat(false));
      }
    }, opened -> ask(opened, true)), () -> open(LocalDate.now(clock)));
  }

  /// Whether the user's database has a password; what cannot be read is told by opening it.
  private boolean isProtected() {
    try {
      return Database.isEncrypted(folders.database());
    } catch (Failure unreadable) {
      LOG.warn("{}", unreadable.code(), unreadable);
      return false;
    }
  }

  private void openUnlocked(Unlocked unlocked, Consumer<Opened> then) {
    tasks.run(TEXTS.get("app.opening"), _ -> {
      try (Unlocked keys = unlocked) {
        return Opened.of(wiring.open(folders.database(), keys), seat(false));
      }
    }, then, failure -> front(new EmptyState(TEXTS.get("app.not-opened"), failure.text())
        .step("open-again", TEXTS.get("app.again"), () -> open(LocalDate.now(clock)))));
  }

  /// Closes the database and shows nothing of it until the password is typed. What is being written is finished first.
  void lock() {
    OpenDesk desk = working;
    Optional<Kept> kept = desk == null ? Optional.empty() : desk.keep();
    if (desk == null || kept.isEmpty()) {
      return;
    }
    working = null;
    locking = desk;
    List.copyOf(Window.getWindows()).stream().filter(each -> !each.equals(window.stage())).forEach(Window::hide);
    window.notices().clear();
    front(new EmptyState(TEXTS.get("app.locked"), TEXTS.get("app.locking")));
    desk.leave();
    onceIdle(() -> tasks.run(TEXTS.get("app.locking"), _ -> {
      desk.opened().workplace().close();
      return desk;
    }, _ -> {
      locking = null;
      window.notices().clear();
      entrance.unlock(folders.database(), true, unlocked -> openUnlocked(unlocked, opened -> {
        begin(opened, kept.get());
        idle.begin();
      }));
    }));
  }

  private void onceIdle(Runnable then) {
    if (tasks.running().isEmpty()) {
      then.run();
      return;
    }
    tasks.running().addListener(new ListChangeListener<RunningTask>() {
      @Override
      public void onChanged(Change<? extends RunningTask> change) {
        if (tasks.running().isEmpty()) {
          tasks.running().removeListener(this);
          then.run();
        }
      }
    });
  }

  private void begin(Opened opened, Kept kept) {
    tasks.run(TEXTS.get("app.opening"), _ -> {
      opened.workplace().sign(kept.worker());
      return opened;
    }, now -> {
      show(now, kept.worker(), false);
      OpenDesk desk = working;
      if (desk != null) {
        desk.goBackTo(kept);
      }
    });
  }

  /// Locks on Ctrl+L, and when nothing happened for long.
  private void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, _ -> idle.touch());
    scene.getAccelerators().put(LOCK, this::lock);
    Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> {
      if (idle.due()) {
        lock();
      }
    }));
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
  }

  /// Puts a password before the open database, which has none.
  private void protect() {
    OpenDesk desk = working;
    if (desk == null) {
      return;
    }
    Path database = desk.opened().workplace().file();
    desk.askPages(() -> onceIdle(() -> {
      working = null;
      desk.leave();
      tasks.run(TEXTS.get("app.locking"), _ -> {
        desk.opened().workplace().close();
        return desk;
      }, _ -> entrance.first(desk.opened().centre().district(), password -> wiring.keys().make(database, password),
          made -> tasks.run(TEXTS.get("app.protecting"), _ -> {
            try (Unlocked keys = made) {
              wiring.keys().protect(database, keys);
              return Opened.of(wiring.open(database, keys), desk.opened().seat());
            }
          }, opened -> ask(opened, false), failure -> {
            dialogs.failed(TEXTS.get("app.protecting"), failure);
            open(LocalDate.now(clock));
          }), () -> open(LocalDate.now(clock))));
    }));
  }

  private void changePassword() {
    OpenDesk desk = working;
    if (desk != null) {
      entrance.change(desk.opened().workplace().file(), () -> desk.show(false));
    }
  }

  /// What the settings ask for.
  private ProtectionPage.Ways protection() {
    return new ProtectionPage.Ways() {
      @Override
      public void protect() {
        Desk.this.protect();
      }

      @Override
      public void change() {
        changePassword();
      }

      @Override
      public void lock() {
        Desk.this.lock();
      }
    };
  }

  /// The demonstration district has a database of its own, beside the user's; it is made once, whole.
  private void openDemo() {
    Path database = folders.data().resolve("demo").resolve("demo");
    tasks.run(TEXTS.get("app.demo"), progress -> {
      if (Files.exists(database.resolveSibling("demo.mv.db"))) {
        return Opened.of(wiring.open(database), seat(true));
      }
      DemoData data = DemoDistrict.generate();
      Path tables = folder(database.resolveSibling("tables"));
      List<Path> files = DemoFiles.write(data, tables);
      return Opened.of(wiring.create(database, empty -> {
        DemoLoad.Ports ports = new DemoLoad.Ports(empty.centres(), empty.people(), empty.registry(), year -> empty
            .dueDates().put(Source.CONTINGENT, year, Optional.of(LocalDate.now(clock).minusDays(12))));
        List<ImportReport> _ = new DemoLoad(empty.transactions(), ports, empty.importing()).load(data, files, progress);
      }), seat(true));
    }, opened -> ask(opened, false));
  }

  private static Path folder(Path folder) throws Failure {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Failure(TEXTS, "app.no-folder", failed, folder);
    }
  }

  /// Asks who works, where there are several people; the demonstration district is nobody's.
  private void ask(Opened opened, boolean load) {
    Optional<Worker> certain = opened.seat() == Seat.DEMO
        ? Optional.of(Worker.unnamed(wiring.person()))
        : Worker.certain(opened.people(), wiring.person());
    if (certain.isPresent()) {
      begin(opened, certain.get(), load);
      return;
    }
    waiting = opened;
    front(new WhoWorksView(opened.centre().district(), opened.people().stream().filter(Person::active).toList(),
        opened.last().find(), person -> begin(opened, Worker.of(person), load)));
  }

  private void begin(Opened opened, Worker worker, boolean load) {
    tasks.run(TEXTS.get("app.opening"), _ -> {
      opened.workplace().sign(worker);
      opened.last().keep(worker);
      return worker;
    }, now -> show(opened, now, load));
  }

  private void show(Opened opened, Worker worker, boolean load) {
    waiting = null;
    OpenDesk desk = new OpenDesk(opened, worker,
        new OpenDesk.Around(window, dialogs, tasks, picker, clock, appearance,
            new OpenDesk.Leaving(copy -> restore(opened, copy), protection())));
    working = desk;
    desk.show(load);
    tasks.run(TEXTS.get("app.opening"), _ -> opened.workplace().cautions(),
        cautions -> cautions.forEach(text -> dialogs.tell(Message.of(text))));
    window.onceDrawn(tasks.running(), () -> LOG.info("first page ready {} ms after the start",
        clock.millis() - ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  /// Puts a copy in the place of the open database and opens it again; a failure opens what there was.
  private void restore(Opened opened, Path copy) {
    OpenDesk desk = working;
    if (desk == null) {
      return;
    }
    front(new EmptyState(TEXTS.get("app.restoring"), TEXTS.get("app.restoring.why")));
    Runnable again = () -> {
      if (opened.seat() == Seat.DEMO) {
        openDemo();
      } else {
        open(LocalDate.now(clock));
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
    OpenDesk closing = locking;
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
      if (closing != null) {
        closing.opened().workplace().close();
      }
      exit.run();
    };
    if (desk == null || copying) {
      end.run();
    } else {
      desk.askToClose(() -> {
        copying = true;
        front(new EmptyState(TEXTS.get("app.copying"), TEXTS.get("app.copying.why")));
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

  void crashed(String where, Throwable bug) {
    tasks.crashed(where, bug);
  }

  /// Which database is open, as the status bar says it: the one to try things on, the user's, or the one carried with the
  /// program.
  enum Seat {
    DEMO, USER, CARRIED
  }

  private Seat seat(boolean demo) {
    return demo ? Seat.DEMO : folders.carried() ? Seat.CARRIED : Seat.USER;
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
