package ru.kvartil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.district.Passwords;
import ru.kvartil.protection.RecoverySheet;
import ru.kvartil.protection.ui.ForgottenView;
import ru.kvartil.protection.ui.NewPasswordView;
import ru.kvartil.protection.ui.RecoveryView;
import ru.kvartil.protection.ui.UnlockView;
import ru.kvartil.protection.ui.UnlockView.Purpose;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FilePicker.FileKind;
import ru.kvartil.ui.Message;
import ru.kvartil.vault.KeyRenewal;
import ru.kvartil.vault.KeySlot;
import ru.kvartil.vault.RecoveryKey;
import ru.kvartil.vault.Unlocked;
import ru.kvartil.vault.Vault;

/// The pages of passwords, one after another: unlocking, the recovery key instead, a first password with its sheet.
final class Entrance {
  private static final Texts TEXTS = Texts.of(Entrance.class);
  private final Keys keys;
  private final Around around;
  private final SecureRandom random = new SecureRandom();
  /// Closes what pages go on with; closing twice does no harm.
  private final List<Runnable> held = new ArrayList<>();

  /// What the pages are shown with.
  ///
  /// @param front shows a page before anything is open
  record Around(Tasks tasks, Dialogs dialogs, FilePicker picker, Clock clock, Consumer<Region> front) {}

  Entrance(Keys keys, Around around) {
    this.keys = keys;
    this.around = around;
  }

  /// Forgets opened keys of pages the lock has taken away.
  void forget() {
    held.forEach(Runnable::run);
    held.clear();
  }

  /// Asks for the password of a database.
  ///
  /// @param locked whether it was locked while working
  /// @param opened gets the opened keys, to be closed by it
  void unlock(Path database, boolean locked, Consumer<Unlocked> opened) {
    unlock(database, locked, Optional.empty(), opened);
  }

  /// @param back where it is asked in the middle of work
  private void unlock(Path database, boolean locked, Optional<Runnable> back, Consumer<Unlocked> opened) {
    Vault vault = keys.vault(database);
    Purpose purpose = locked ? Purpose.LOCKED : back.isPresent() ? Purpose.PASSWORDS : Purpose.START;
    ask(vault, purpose, back, new Asked<>((unlocked, _) -> unlocked, unlocked -> {
      tellRestored(unlocked);
      opened.accept(unlocked);
    }, () -> forgotten(vault, opened, () -> unlock(database, locked, back, opened))));
  }

  /// What follows a password.
  ///
  /// @param make away from the window's thread, with the opened keys and the password; on a failure the keys are closed
  /// @param then gets what was made
  /// @param forgotten where the recovery key is typed instead
  private record Asked<T>(Make<T> make, Consumer<T> then, Runnable forgotten) {}

  @FunctionalInterface
  private interface Make<T> {
    T of(Unlocked opened, char[] password) throws Failure;
  }

  private <T> void ask(Vault vault, Purpose purpose, Optional<Runnable> back, Asked<T> asked) {
    AtomicReference<UnlockView> page = new AtomicReference<>();
    UnlockView view = new UnlockView(purpose, vault.people(), vault::waiting, new UnlockView.Ways() {
      @Override
      public void unlock(Optional<KeySlot> slot, char[] password) {
        around.tasks().run(TEXTS.get("app.unlocking"), _ -> {
          try {
            return made(slot.isPresent() ? vault.unlock(slot.get().id(), password) : vault.unlock(password), password,
                asked.make());
          } finally {
            Arrays.fill(password, '\0');
          }
        }, asked.then(), failure -> Objects.requireNonNull(page.get()).wrong(failure.text()));
      }

      @Override
      public void forgotten() {
        asked.forgotten().run();
      }

      @Override
      public Optional<Runnable> back() {
        return back;
      }
    });
    page.set(view);
    around.front().accept(view);
  }

  private static <T> T made(Unlocked opened, char[] password, Make<T> make) throws Failure {
    try {
      return make.of(opened, password);
    } catch (Failure refused) {
      opened.close();
      throw refused;
    }
  }

  private void tellRestored(Unlocked unlocked) {
    if (!unlocked.restored().isEmpty()) {
      around.dialogs().tell(Message.of(TEXTS.get("app.keys-restored", unlocked.restored().getFirst().getFileName())));
    }
  }

  private void forgotten(Vault vault, Consumer<Unlocked> opened, Runnable back) {
    AtomicReference<ForgottenView> page = new AtomicReference<>();
    ForgottenView view = new ForgottenView(key -> around.tasks().run(TEXTS.get("app.unlocking"), _ -> {
      try (RecoveryKey typed = key) {
        return vault.recover(typed);
      }
    }, unlocked -> {
      held.add(unlocked::close);
      set("", password -> vault.setMain(unlocked, password), () -> opened.accept(unlocked), () -> {
        unlocked.close();
        back.run();
      });
    }, failure -> Objects.requireNonNull(page.get()).wrong(failure.text())), back);
    page.set(view);
    around.front().accept(view);
  }

  /// What is done with a new password.
  @FunctionalInterface
  private interface Setting {
    void set(char[] password) throws Failure;
  }

  /// Asks for another password, with keys that are open.
  ///
  /// @param whose empty for the password of the database
  private void set(String whose, Setting setting, Runnable done, Runnable back) {
    around.front()
        .accept(new NewPasswordView(whose, password -> around.tasks().run(TEXTS.get("app.password-setting"), _ -> {
          try {
            setting.set(password);
            return true;
          } finally {
            Arrays.fill(password, '\0');
          }
        }, _ -> done.run()), back));
  }

  /// Another password for whoever types the present one.
  void change(Path database, Passwords passwords, Runnable after) {
    unlock(database, false, Optional.of(after), unlocked -> {
      Runnable end = closing(unlocked, after);
      if (unlocked.slot().isEmpty()) {
        // The recovery key has just set one.
        told(TEXTS.get("app.password-changed"), end);
      } else {
        set("", password -> passwords.change(unlocked, password), () -> told(TEXTS.get("app.password-changed"), end),
            end);
      }
    });
  }

  /// A password of their own for a person; who works types theirs first.
  ///
  /// @param name whose
  void give(Path database, String name, Giving giving, Runnable after) {
    unlock(database, false, Optional.of(after), unlocked -> {
      Runnable end = closing(unlocked, after);
      set(name, password -> giving.give(unlocked, password), () -> told(TEXTS.get("app.password-given", name), end),
          end);
    });
  }

  /// Takes a password away; who works types theirs first.
  void take(Path database, Taking taking, Runnable after) {
    unlock(database, false, Optional.of(after), unlocked -> {
      Runnable end = closing(unlocked, after);
      around.tasks().run(TEXTS.get("app.password-setting"), _ -> {
        taking.take(unlocked);
        return true;
      }, _ -> told(TEXTS.get("app.password-taken"), end), failure -> {
        told(failure.text(), end);
      });
    });
  }

  /// Gives a password with keys that are open.
  @FunctionalInterface
  interface Giving {
    void give(Unlocked opened, char[] password) throws Failure;
  }

  /// Takes a password away with keys that are open.
  @FunctionalInterface
  interface Taking {
    void take(Unlocked opened) throws Failure;
  }

  private Runnable closing(Unlocked unlocked, Runnable after) {
    held.add(unlocked::close);
    return () -> {
      unlocked.close();
      after.run();
    };
  }

  private void told(String text, Runnable then) {
    around.dialogs().tell(Message.of(text));
    then.run();
  }

  /// Makes keys with a password.
  @FunctionalInterface
  interface Making {
    Vault.Made make(char[] password) throws Failure;
  }

  /// A new data key whose recovery key is on paper, and the keys there are.
  record Renewing(Unlocked present, KeyRenewal next, List<String> losing) implements AutoCloseable {
    @Override
    public void close() {
      next.close();
      present.close();
    }
  }

  /// Names of those who will need a new password.
  @FunctionalInterface
  interface Losing {
    List<String> names(Unlocked opened) throws Failure;
  }

  /// Asks who works for their password and puts the recovery key of a new data key on paper. Nothing is changed here.
  ///
  /// @param ready gets it, to be closed by it
  void renewal(Path database, String district, Losing losing, Consumer<Renewing> ready, Runnable back) {
    Vault vault = keys.vault(database);
    ask(vault, Purpose.NEW_KEY, Optional.of(back), new Asked<>((present, password) -> new Renewing(present,
        vault.renewal(present, password), losing.names(present)), made -> {
          held.add(made::close);
          paper(district, made.next().recovery(), true, () -> ready.accept(made), () -> {
            made.close();
            back.run();
          });
        }, () -> told(TEXTS.get("app.renew-needs-password"), () -> {})));
  }

  /// Asks for a first password and puts the recovery key on paper.
  ///
  /// @param district stands on the sheet
  /// @param made gets the opened keys, to be closed by it
  void first(String district, Making making, Consumer<Unlocked> made, Runnable back) {
    around.front().accept(new NewPasswordView(password -> around.tasks().run(TEXTS.get("app.password-setting"), _ -> {
      try {
        return making.make(password);
      } finally {
        Arrays.fill(password, '\0');
      }
    }, keys -> recovery(district, keys, made, () -> first(district, making, made, back))), back));
  }

  private void recovery(String district, Vault.Made keys, Consumer<Unlocked> made, Runnable back) {
    paper(district, keys.recovery(), false, () -> {
      keys.recovery().close();
      made.accept(keys.keys());
    }, () -> {
      keys.recovery().close();
      keys.keys().close();
      back.run();
    });
  }

  /// Shows a recovery key until it is on paper.
  ///
  /// @param renewed whether another sheet was valid before
  private void paper(String district, RecoveryKey key, boolean renewed, Runnable done, Runnable back) {
    around.front().accept(new RecoveryView(key, renewed, random.nextInt(RecoveryKey.GROUPS),
        new RecoveryView.Ways() {
          @Override
          public void save() {
            Entrance.this.save(district, key);
          }

          @Override
          public void done() {
            done.run();
          }

          @Override
          public void back() {
            back.run();
          }
        }));
  }

  private void save(String district, RecoveryKey key) {
    around.picker().save(TEXTS.get("app.sheet-save"), TEXTS.get("app.sheet-name"),
        new FileKind(TEXTS.get("app.sheet-kind"), List.of("pdf"))).ifPresent(
            file -> around.tasks()
                .run(TEXTS.get("app.sheet-save"), _ -> {
                  SafeFile.write(file, new PdfWriter(new JFreeCharts(ChartLook.DOCUMENT))
                      .bytes(RecoverySheet.content(key, district, LocalDate.now(around.clock()))));
                  return file;
                }, saved -> around.dialogs().tell(Message.of(TEXTS.get("app.sheet-saved", saved.getFileName())))));
  }
}
