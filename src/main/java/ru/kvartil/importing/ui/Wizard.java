package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.table.CheckedRow;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;

/// Brings files into the database one after another: file, sheets and year, check, done.
final class Wizard {
  private static final Texts TEXTS = Texts.of(Wizard.class);
  private final ImportDesk desk;
  private final ImportScreen screen;
  private final Latest latest;
  private final List<SourceFile> files;
  private final List<ImportReport> outcomes = new ArrayList<>();
  private final ReadOnlyObjectWrapper<State> state;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final List<String> refused = new ArrayList<>();
  private boolean goOn;
  private boolean abandoned;

  /// @param files at least one
  Wizard(ImportDesk desk, ImportScreen screen, List<SourceFile> files) {
    this.desk = desk;
    this.screen = screen;
    this.latest = new Latest(screen.tasks());
    this.files = new ArrayList<>(files);
    this.state = new ReadOnlyObjectWrapper<>(new State.Reading(0));
  }

  /// Where the wizard is.
  sealed interface State {
    /// Number of the file, from 0.
    int file();

    /// The file is read, or was refused.
    record Reading(int file) implements State {}

    record Sheets(int file, SheetsModel model) implements State {}

    record Checking(int file, SheetsModel sheets, ReviewModel model) implements State {}

    record Done(int file, ImportReport report) implements State {}
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Whether a file is being read or loaded.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Why the file was refused or not loaded; empty when nothing is wrong.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Name of the present file.
  String name() {
    return file().name();
  }

  int files() {
    return files.size();
  }

  /// Reports of the files loaded so far, in order.
  List<ImportReport> outcomes() {
    return List.copyOf(outcomes);
  }

  /// Name of the file after the present one.
  Optional<String> nextName() {
    int next = state.get().file() + 1;
    return next < files.size() ? Optional.of(files.get(next).name()) : Optional.empty();
  }

  private SourceFile file() {
    return files.get(state.get().file());
  }

  /// Reads the present file from the start; also after a refusal, when the file has been mended.
  void read() {
    State.Reading reading = new State.Reading(state.get().file());
    busy.set(true);
    trouble.set("");
    state.set(reading);
    ImportRequest request = ImportRequest.unattended(file());
    latest.run(TEXTS.get("wizard.reading", name()), _ -> desk.session().survey(request), found -> {
      busy.set(false);
      state.set(new State.Sheets(reading.file(), new SheetsModel(found)));
    }, failure -> {
      busy.set(false);
      if (goOn && nextName().isPresent()) {
        refused.add(name());
        screen.dialogs().tell(Message.of(failure.text()));
        next();
      } else {
        trouble.set(failure.text());
      }
    });
  }

  /// Says that a file that cannot be read is told and passed over while others wait.
  void goOnWhenRefused() {
    goOn = true;
  }

  /// Names of the files passed over.
  List<String> refused() {
    return List.copyOf(refused);
  }

  /// Takes another file in place of the present one.
  void chooseOther() {
    List<SourceFile> chosen = choose(screen.picker());
    if (!chosen.isEmpty()) {
      int present = state.get().file();
      files.remove(present);
      files.addAll(present, chosen);
      state.set(new State.Reading(present));
      read();
    }
  }

  /// Asks for tables.
  static List<SourceFile> choose(FilePicker picker) {
    return picker.open(TEXTS.get("wizard.choose"),
        new FilePicker.FileKind(TEXTS.get("wizard.tables"), List.of("xlsx", "xls", "csv", "htm", "html"))).stream()
        .map(SourceFile::of).toList();
  }

  /// Goes on with the next file; nothing happens on the last one.
  void next() {
    if (nextName().isPresent()) {
      state.set(new State.Reading(state.get().file() + 1));
      read();
    }
  }

  /// From the sheets to the check. Answers given before are kept as long as nothing about the sheets has changed.
  void check() {
    if (state.get() instanceof State.Sheets(int file, SheetsModel sheets) && sheets.obstacle().get().isEmpty()) {
      Map<Integer, ImportRequest.OfSheet> answers = sheets.answers();
      ReviewModel review = sheets.review().filter(made(answers))
          .orElseGet(() -> new ReviewModel(desk, screen.tasks(), file(), answers));
      sheets.keep(review);
      state.set(new State.Checking(file, sheets, review));
      review.check();
    }
  }

  private static Predicate<ReviewModel> made(Map<Integer, ImportRequest.OfSheet> answers) {
    return before -> before.sheets().equals(answers);
  }

  /// From the check back to the sheets.
  void back() {
    if (!busy.get() && state.get() instanceof State.Checking(int file, SheetsModel sheets, var _)) {
      trouble.set("");
      state.set(new State.Sheets(file, sheets));
    }
  }

  /// Loads the file under the answers given.
  void commit() {
    if (busy.get() || !(state.get() instanceof State.Checking(int file, var _, ReviewModel review))
        || !ready(review)) {
      return;
    }
    ImportRequest request = review.request();
    busy.set(true);
    trouble.set("");
    screen.tasks().run(TEXTS.get("wizard.loading", name()), progress -> desk.session().commit(request, progress),
        report -> {
          outcomes.add(report);
          busy.set(false);
          state.set(new State.Done(file, report));
          screen.workspace().changed();
        }, failure -> {
          trouble.set(failure.text());
          busy.set(false);
        });
  }

  private static boolean ready(ReviewModel review) {
    return !review.checking().get() && review.shown().get().filter(known -> known.open() == 0).isPresent();
  }

  /// Makes a year with the loaded values the chosen one, so that the next screens show them.
  void showLoadedYear() {
    TreeSet<SchoolYear> years = new TreeSet<>();
    outcomes.forEach(report -> report.sheets().stream().flatMap(sheet -> sheet.preview().stream())
        .map(ImportReport.Previewed::checked).forEach(row -> {
          if (row instanceof CheckedRow.Accepted accepted) {
            accepted.values().forEach(value -> years.add(value.year()));
          }
        }));
    SchoolYear chosen = screen.workspace().year().get();
    if (!years.isEmpty() && !years.contains(chosen)) {
      screen.workspace().year().set(years.last());
    }
  }

  /// Whether answers would be lost.
  boolean unsaved() {
    return !abandoned && !busy.get() && switch (state.get()) {
      case State.Reading _,State.Done _ -> false;
      case State.Sheets(int _, SheetsModel sheets) -> sheets.touched();
      case State.Checking(int _, SheetsModel sheets, ReviewModel review) -> sheets.touched() || review.touched();
    };
  }

  /// The person leaves; answers are given up.
  void abandon() {
    abandoned = true;
    latest.forget();
  }
}
