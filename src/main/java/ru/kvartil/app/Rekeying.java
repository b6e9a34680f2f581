package ru.kvartil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.cli.Workplaces.FirstCopy;
import ru.kvartil.district.Person;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.WindowDialogs;
import ru.kvartil.vault.Unlocked;

/// Puts a first password before the open database, or gives it another data key: on the way it is closed, and afterwards
/// opened again.
///
/// @param around what of the window is needed
record Rekeying(Entrance entrance, FxTasks tasks, WindowDialogs dialogs, Wiring wiring, Around around) {
  private static final Texts TEXTS = Texts.of(Rekeying.class);

  /// The window as far as keys are changed.
  interface Around {
    /// The working window, if who works may change keys; says why not otherwise.
    ///
    /// @param title Russian name of what is to be done
    Optional<OpenDesk> working(String title);

    /// The working window is not the one shown any more.
    void leave(OpenDesk desk);

    /// Shows the database under its new keys.
    void enter(Opened opened);

    /// Opens what there is, as at the start.
    void again();
  }

  /// Puts a password before the open database, which has none.
  void protect() {
    around.working(TEXTS.get("app.protecting")).ifPresent(desk -> {
      Path database = desk.opened().workplace().file();
      desk.askPages(() -> Finishing.await(tasks.running(), _ -> {
        around.leave(desk);
        tasks.run(TEXTS.get("app.locking"), _ -> {
          desk.opened().workplace().close();
          return desk;
        }, _ -> entrance.first(desk.opened().centre().district(),
            password -> wiring.keys().make(database, password), made -> protect(desk.opened(), database, made),
            around::again));
      }));
    });
  }

  private void protect(Opened former, Path database, Unlocked made) {
    tasks.run(TEXTS.get("app.protecting"), _ -> {
      try (Unlocked keys = made) {
        wiring.keys().protect(database, keys);
        return Opened.of(wiring.open(database, keys), former.seat());
      }
    }, around::enter, failure -> failed(TEXTS.get("app.protecting"), failure));
  }

  private void failed(String title, Failure failure) {
    dialogs.failed(title, failure);
    around.again();
  }

  /// Writes the open database anew under another data key; the password that is typed for it goes on.
  void renew() {
    around.working(TEXTS.get("app.renewing")).ifPresent(desk -> {
      OpenWorkplace place = desk.opened().workplace();
      Path database = place.file();
      entrance.renewal(database, desk.opened().centre().district(), present -> place
          .passwords(wiring.keys().vault(database)).losing(present, place.transactions().read(place.people()::all))
          .stream().map(Person::name).toList(), ready -> desk.askPages(() -> Finishing.await(tasks.running(), _ -> {
            around.leave(desk);
            tasks.run(TEXTS.get("app.renewing"), _ -> renewed(desk.opened(), database, ready), renewed -> {
              around.enter(renewed.opened());
              dialogs.tell(new Message(TEXTS.get("app.renewed"), said(renewed.copy(), ready.losing())));
            }, failure -> failed(TEXTS.get("app.renewing"), failure));
          })), () -> desk.show(false));
    });
  }

  private static String said(FirstCopy copy, List<String> losing) {
    String why = TEXTS.get("app.renewed.why", copy.file().isPresent()
        ? TEXTS.get("app.renewed.copied")
        : TEXTS.get("app.renewed.not-copied", copy.trouble()));
    return losing.isEmpty() ? why : TEXTS.get("app.renewed.losing", why, String.join(", ", losing));
  }

  /// A database under its new key.
  private record UnderNewKey(Opened opened, FirstCopy copy) {}

  private UnderNewKey renewed(Opened former, Path database, Entrance.Renewing ready) throws Failure {
    former.workplace().close();
    NewDataKey renewing = wiring.newDataKey();
    try (ready) {
      renewing.renew(database, ready.present(), ready.next());
      try (Unlocked keys = ready.next().unlocked()) {
        OpenWorkplace open = wiring.open(database, keys);
        return new UnderNewKey(Opened.of(open, former.seat()), renewing.copied(open));
      }
    }
  }
}
