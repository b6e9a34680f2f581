package ru.kvartil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.district.Access;
import ru.kvartil.district.Right;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;

/// Tells the trail of every file the window is going to write: the one door through which data leave it by file. Who may not
/// save files is not even asked where to.
///
/// @param picker asks the person
record TellingPicker(FilePicker picker, Gate gate, Tasks tasks) implements FilePicker {
  private static final Texts TEXTS = Texts.of(TellingPicker.class);

  /// @param deeds refuses what who works may not do, and keeps that
  /// @param access says so beforehand
  record Gate(Deeds deeds, Access access) {}

  @Override
  public List<Path> open(String title, FileKind... kinds) {
    return picker.open(title, kinds);
  }

  @Override
  public Optional<Path> save(String title, String name, FileKind kind) {
    if (!gate.access().may(Right.EXPORT)) {
      tell(title, Path.of(name));
      return Optional.empty();
    }
    Optional<Path> chosen = picker.save(title, name, kind);
    chosen.ifPresent(file -> tell(title, file));
    return chosen;
  }

  private void tell(String title, Path file) {
    tasks.run(TEXTS.get("app.telling"), _ -> {
      String what = TEXTS.get("app.saved-file", title, file.getFileName());
      gate.deeds().did(Deeds.Deed.EXPORT, what);
      return what;
    }, _ -> {});
  }

  @Override
  public Optional<Path> folder(String title) {
    return picker.folder(title);
  }
}
