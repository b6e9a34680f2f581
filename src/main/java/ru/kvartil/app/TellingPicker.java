package ru.kvartil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;

/// Tells the trail of every file the window is going to write: the one door through which data leave it by file.
///
/// @param picker asks the person
record TellingPicker(FilePicker picker, Deeds deeds, Tasks tasks) implements FilePicker {
  private static final Texts TEXTS = Texts.of(TellingPicker.class);

  @Override
  public List<Path> open(String title, FileKind... kinds) {
    return picker.open(title, kinds);
  }

  @Override
  public Optional<Path> save(String title, String name, FileKind kind) {
    Optional<Path> chosen = picker.save(title, name, kind);
    chosen.ifPresent(file -> tasks.run(TEXTS.get("app.telling"), _ -> {
      String what = TEXTS.get("app.saved-file", title, file.getFileName());
      deeds.did(Deeds.Deed.EXPORT, what);
      return what;
    }, _ -> {}));
    return chosen;
  }

  @Override
  public Optional<Path> folder(String title) {
    return picker.folder(title);
  }
}
