package ru.kvartil.app;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.ui.NativeFilePicker;
import ru.kvartil.ui.theme.Theme;

/// The window as JavaFX starts it. Everything it does is in [Desk]; this class only joins it to the stage.
public final class KvartilApp extends Application {
  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

  @Override
  public void start(Stage stage) {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Folders folders = Folders.of(System.getenv(), System.getProperties());
    Wiring wiring = new Wiring(folders, System.getProperty("user.name", ""));
    // Before anything of the window: reading the file takes as long as making the window.
    Optional<DatabaseAt> server = WindowArguments.server(getParameters().getRaw(), System.getenv());
    Optional<EarlyOpening> early = folders.started() && server.isEmpty() && folders.place().find().isEmpty()
        ? Optional.of(EarlyOpening.begin(wiring, folders.database()))
        : Optional.empty();
    ICONS.forEach(size -> icon(size).ifPresent(stage.getIcons()::add));
    Desk desk = new Desk(new Desk.Surroundings(stage, Theme.install(), new NativeFilePicker(stage), server), folders,
        wiring, clock);
    Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> desk.crashed(thread.getName(), bug));
    stage.setOnCloseRequest(event -> {
      event.consume();
      desk.askToClose(Platform::exit);
    });
    early.ifPresentOrElse(opening -> desk.open(opening::await), desk::open);
  }

  private static Optional<Image> icon(int size) {
    InputStream in = KvartilApp.class.getResourceAsStream("icons/kvartil-" + size + ".png");
    return Optional.ofNullable(in).map(Image::new);
  }
}
