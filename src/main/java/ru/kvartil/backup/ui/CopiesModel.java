package ru.kvartil.backup.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Restoration;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Question;

/// What the page «Копии» shows and does.
public final class CopiesModel {
  private static final Texts TEXTS = Texts.of(CopiesModel.class);
  private final CopyDesk desk;
  private final Tasks tasks;
  private final Around around;
  private final ReadOnlyObjectWrapper<Optional<CopyDesk.State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  public CopiesModel(CopyDesk desk, Tasks tasks, Around around) {
    this.desk = desk;
    this.tasks = tasks;
    this.around = around;
  }

  /// What the model needs of the window.
  ///
  /// @param restore closes the database, puts the copy in its place and opens it again
  public record Around(FilePicker picker, Dialogs dialogs, Consumer<Path> restore) {}

  /// A copy with what it would change.
  public record Compared(StoredBackup copy, Differences differences) {}

  /// Empty until it is loaded.
  ReadOnlyObjectProperty<Optional<CopyDesk.State>> state() {
    return state.getReadOnlyProperty();
  }

  /// The copy being compared, if any.
  ReadOnlyObjectProperty<Optional<Compared>> compared() {
    return compared.getReadOnlyProperty();
  }

  /// What was done last.
  ReadOnlyStringProperty said() {
    return said.getReadOnlyProperty();
  }

  /// Reads the copies anew.
  public void load() {
    tasks.run(TEXTS.get("copies.looking"), _ -> desk.state(), found -> state.set(Optional.of(found)));
  }

  void make() {
    tasks.run(TEXTS.get("copies.saving"), desk::make, made -> {
      said.set(TEXTS.get("copies.made", made.file().getFileName()));
      load();
    });
  }

  void putToStick() {
    around.picker().folder(TEXTS.get("copies.stick.where")).ifPresent(folder -> tasks.run(TEXTS.get("copies.saving"),
        progress -> desk.putTo(folder, progress), there -> {
          said.set(TEXTS.get("copies.put", there));
          load();
        }));
  }

  void check(StoredBackup copy) {
    tasks.run(TEXTS.get("copies.checking"), _ -> desk.backups().check(copy.file()),
        _ -> said.set(TEXTS.get("copies.whole", copy.file().getFileName())));
  }

  void compare(StoredBackup copy) {
    tasks.run(TEXTS.get("copies.comparing"), _ -> desk.compare(copy),
        differences -> compared.set(Optional.of(new Compared(copy, differences))));
  }

  void leave() {
    compared.set(Optional.empty());
  }

  /// Restores the compared copy; a much smaller one after another question.
  void restore(Compared chosen) {
    if (!Restoration.shrinks(chosen.differences()) || around.dialogs().ask(new Question(TEXTS.get("copies.small.title"),
        TEXTS.get("copies.small.text"), TEXTS.get("copies.small.yes"), TEXTS.get("copies.leave")))) {
      around.restore().accept(chosen.copy().file());
    }
  }

  /// The commands as things to be found.
  ///
  /// @param open opens the page, where what was done is told
  public SearchSource search(Runnable open) {
    return () -> List.of(
        Findable.of(Kind.COMMAND, TEXTS.get("copies.make"), TEXTS.get("copies.title"), () -> {
          open.run();
          make();
        }), Findable.of(Kind.COMMAND, TEXTS.get("copies.stick"), TEXTS.get("copies.title"), () -> {
          open.run();
          putToStick();
        }));
  }
}
