package ru.kvartil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.app.Desk.Opening;
import ru.kvartil.app.Desk.Seat;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.DatabaseAt.Where;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.protection.ui.ServerAddressView;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.ServerAddress;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FilePicker.FileKind;
import ru.kvartil.ui.FirstStart;
import ru.kvartil.ui.FirstStartView;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.WindowDialogs;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.vault.Unlocked;

/// What a person meets before a database is open: the first start, the password, why it did not open and what helps.
final class Threshold {
  private static final String ENDING = ".mv.db";
  private static final Texts TEXTS = Texts.of(Threshold.class);
  private static final Logger LOG = LoggerFactory.getLogger(Threshold.class);
  private final Around around;
  /// Of the pages here: a page is held while its own work goes on, not while something else does.
  private final FxTasks.Part own;
  private final Wiring wiring;
  private final Entrance entrance;
  private final Rescue rescue;
  private final BiConsumer<Opened, Boolean> opened;
  /// Named on the command line: opened at this start, never remembered.
  private Optional<DatabaseAt> named;
  /// A database other than the one in the program's folder.
  private Optional<Where> elsewhere = Optional.empty();
  private Folders folders;

  /// What the pages are shown with.
  record Around(MainWindow window, WindowDialogs dialogs, FxTasks tasks, FilePicker picker, Clock clock) {
    LocalDate today() {
      return LocalDate.now(clock);
    }
  }

  /// @param server the database to open instead of the user's file
  /// @param opened gets the opened database, and whether to begin with loading tables
  Threshold(Around around, Folders folders, Wiring wiring, Optional<DatabaseAt> server,
      BiConsumer<Opened, Boolean> opened) {
    this.around = around;
    this.own = around.tasks().part();
    this.folders = folders;
    this.wiring = wiring;
    this.opened = opened;
    this.entrance = new Entrance(wiring.keys(), new Entrance.Around(own, around.dialogs(), around.picker(),
        around.clock(), this::front));
    this.rescue = new Rescue(around, own, entrance, wiring, this::front);
    this.named = server;
  }

  Entrance entrance() {
    return entrance;
  }

  /// The database that is open or shall be.
  Path database() {
    return elsewhere.filter(Where.OfFile.class::isInstance).map(Where.OfFile.class::cast).map(Where.OfFile::path)
        .orElseGet(folders::database);
  }

  private Path folder() {
    return Objects.requireNonNullElse(database().toAbsolutePath().getParent(), folders.data());
  }

  private boolean started() {
    return Files.exists(database().resolveSibling(database().getFileName() + ENDING));
  }

  /// For work that a page here waits for.
  Tasks tasks() {
    return own;
  }

  /// Opens the user's database, or asks the two questions of the first start.
  void open() {
    open(() -> wiring.open(database()));
  }

  /// @param opening opens the user's database; not called when there is none
  void open(Opening opening) {
    if (named.isPresent()) {
      door(named.get()).open();
      return;
    }
    elsewhere = folders.place().find();
    if (elsewhere.isPresent() && elsewhere.get() instanceof Where.OfServer server) {
      door(new DatabaseAt(server, Optional.empty(), Optional.empty())).open();
    } else if (started()) {
      openPresent(opening);
    } else if (rescue.hasCopies(database())) {
      offerRescue(TEXTS.get("app.lost"), TEXTS.get("app.lost.why", folder()));
    } else if (elsewhere.isPresent()) {
      front(new EmptyState(TEXTS.get("app.gone"), TEXTS.get("app.gone.why", database()))
          .step("open-again", TEXTS.get("app.again"), this::open)
          .step("open-other", TEXTS.get("app.other"), this::others));
    } else {
      begin();
    }
  }

  private ServerDoor door(DatabaseAt at) {
    return new ServerDoor(at, wiring, own, this::front, (now, load) -> {
      if (named.isEmpty()) {
        folders.place().keep(at.where());
      }
      opened.accept(now, load);
    }, this::others);
  }

  /// Other databases than the one that was open: that of this computer, one from a file, one of a server.
  void others() {
    named = Optional.empty();
    EmptyState page = new EmptyState(TEXTS.get("app.others"), TEXTS.get("app.others.why"));
    page.step("others-file", TEXTS.get("app.others.file"), () -> existing(this::others));
    page.step("others-server", TEXTS.get("app.others.server"), () -> server(this::others));
    page.step("others-own", TEXTS.get(folders.started() ? "app.others.own" : "app.others.first"), () -> {
      folders.place().forget();
      elsewhere = Optional.empty();
      open();
    });
    front(page);
  }

  /// Asks for the file of a database in another place and opens it there; it is remembered once it has opened.
  ///
  /// @param back shows again where the person came from
  private void existing(Runnable back) {
    around.picker().open(TEXTS.get("app.existing"), new FileKind(TEXTS.get("app.existing.kind"), List.of("mv.db")))
        .stream().findFirst().ifPresent(file -> {
          Path database = withoutEnding(file);
          own.run(TEXTS.get("app.opening"), _ -> {
            if (Files.notExists(database.resolveSibling(database.getFileName() + ENDING))) {
              throw new Failure(TEXTS, "app.no-database", file.getFileName());
            }
            // What is no database of the program is refused before anything is closed or remembered.
            return Database.isEncrypted(database);
          }, _ -> {
            elsewhere = Optional.of(new Where.OfFile(database));
            openPresent(() -> wiring.open(database));
          }, failure -> {
            back.run();
            around.dialogs().failed(TEXTS.get("app.existing"), failure);
          });
        });
  }

  private static Path withoutEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? file.resolveSibling(name.substring(0, name.length() - ENDING.length())) : file;
  }

  /// Asks for the address of a server.
  private void server(Runnable back) {
    String known = folders.place().find().filter(Where.OfServer.class::isInstance).map(Where.OfServer.class::cast)
        .map(Where.OfServer::address).orElse("");
    AtomicReference<ServerAddressView> page = new AtomicReference<>();
    ServerAddressView view = new ServerAddressView(known, typed -> {
      try {
        ServerAddress _ = ServerAddress.of(typed);
        door(new DatabaseAt(new Where.OfServer(typed), Optional.empty(), Optional.empty())).open();
      } catch (Failure wrong) {
        Objects.requireNonNull(page.get()).wrong(wrong.text());
      }
    }, back);
    page.set(view);
    front(view);
  }

  /// A file in another place is opened next time too, the usual one needs no remembering.
  private void entered(Opened now) {
    elsewhere.ifPresent(folders.place()::keep);
    opened.accept(now, false);
  }

  private void openPresent(Opening opening) {
    if (isProtected()) {
      entrance.unlock(database(), false, unlocked -> openUnlocked(unlocked, this::entered));
      return;
    }
    own.run(TEXTS.get("app.opening"), _ -> Opened.of(opening.open(), seat(false)), this::entered,
        this::notOpened);
    front(new EmptyState(TEXTS.get("app.opening"), ""));
  }

  /// Opens the user's database with its keys.
  ///
  /// @param unlocked closed here
  void openUnlocked(Unlocked unlocked, Consumer<Opened> then) {
    own.run(TEXTS.get("app.opening"), _ -> {
      try (Unlocked keys = unlocked) {
        return Opened.of(wiring.open(database(), keys), seat(false));
      }
    }, then, this::notOpened);
  }

  private void notOpened(Failure failure) {
    if (ClosedCopies.helpAgainst(failure) && rescue.hasCopies(database())) {
      offerRescue(TEXTS.get("app.not-opened"), TEXTS.get("app.rescue.why", failure.code()));
      return;
    }
    front(new EmptyState(TEXTS.get("app.not-opened"), failure.text())
        .step("open-again", TEXTS.get("app.again"), this::again)
        .step("open-copy", TEXTS.get("app.from-copy"), this::fromCopy)
        .step("open-other", TEXTS.get("app.other"), this::others)
        .step("first-demo", TEXTS.get("app.look"), this::openDemo));
  }

  /// The same database once more, also one that is not remembered yet.
  private void again() {
    if (started()) {
      openPresent(() -> wiring.open(database()));
    } else {
      open();
    }
  }

  private void offerRescue(String title, String why) {
    front(new EmptyState(title, why)
        .step("rescue", TEXTS.get("app.rescue"),
            () -> rescue.rebuild(database(), this::open, () -> offerRescue(title, why)))
        .step("open-again", TEXTS.get("app.again"), this::open)
        .step("open-copy", TEXTS.get("app.from-copy"), this::fromCopy));
  }

  /// Puts a copy from wherever the person has one in the place of the user's database.
  private void fromCopy() {
    rescue.restore(database(), this::open);
  }

  private void begin() {
    FirstStart model = new FirstStart(around.today(), folders.offered());
    front(new FirstStartView(model, new FirstStartView.Ways() {
      @Override
      public void load(FirstStart.Answers answers) {
        keepWhereAsked(model);
        Threshold.this.begin(answers);
      }

      @Override
      public void copy() {
        keepWhereAsked(model);
        fromCopy();
      }

      @Override
      public void existing() {
        keepWhereAsked(model);
        Threshold.this.existing(Threshold.this::begin);
      }

      @Override
      public void server() {
        keepWhereAsked(model);
        Threshold.this.server(Threshold.this::open);
      }

      @Override
      public void demo() {
        keepWhereAsked(model);
        openDemo();
      }
    }));
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
      Path _ = Folders.made(folders.data());
      return wiring.keys().vault(database).create("", password);
    }, made -> own.run(TEXTS.get("app.creating"), _ -> {
      try (Unlocked keys = made) {
        return Opened.of(wiring.create(database, FirstContent.centre(centre), keys), seat(false));
      }
    }, now -> opened.accept(now, true)), this::open);
  }

  /// Whether the user's database has a password; what cannot be read is told by opening it.
  private boolean isProtected() {
    try {
      return Database.isEncrypted(database());
    } catch (Failure unreadable) {
      LOG.warn("{}", unreadable.code(), unreadable);
      return false;
    }
  }

  /// The demonstration district has a database of its own, beside the user's; it is made once, whole.
  void openDemo() {
    Path database = folders.data().resolve("demo").resolve("demo");
    own.run(TEXTS.get("app.demo"), progress -> {
      DemoDatabase demo = new DemoDatabase(database);
      return Opened.of(demo.exists() ? wiring.open(database) : demo.make(wiring, around.today(), progress), seat(true));
    }, now -> opened.accept(now, false));
  }

  private Seat seat(boolean demo) {
    return demo ? Seat.DEMO : elsewhere.isPresent() ? Seat.ELSEWHERE : folders.carried() ? Seat.CARRIED : Seat.USER;
  }

  /// Shows something before a database is open, with the work going on under it. Nothing can be asked for while work of
  /// these pages goes on; whatever else begins takes no key from who is typing.
  void front(Region content) {
    StatusBar work = new StatusBar(around.tasks().running());
    content.disableProperty().bind(own.busy());
    work.visibleProperty().bind(Bindings.isNotEmpty(around.tasks().running()));
    BorderPane page = new BorderPane(content, null, null, work, null);
    page.getStyleClass().add("first-page");
    around.window().show(TEXTS.get("app.name"), page);
  }
}
