package ru.kvartil.importing.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.TemplateFile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;

/// The list «Шаблоны»: kept mappings, their names, files.
final class TemplatesModel {
  private static final Texts TEXTS = Texts.of(TemplatesModel.class);
  private final ImportDesk desk;
  private final ImportScreen screen;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Optional<List<ImportTemplate>>> templates = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  TemplatesModel(ImportDesk desk, ImportScreen screen) {
    this.desk = desk;
    this.screen = screen;
    this.latest = new Latest(screen.tasks());
  }

  /// Empty until they were read.
  ReadOnlyObjectProperty<Optional<List<ImportTemplate>>> templates() {
    return templates.getReadOnlyProperty();
  }

  /// Why something failed; empty when nothing is wrong.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  void load() {
    trouble.set("");
    read();
  }

  private void read() {
    latest.run(TEXTS.get("templates.reading"), _ -> desk.transactions().read(desk.templates()::all),
        now -> templates.set(Optional.of(now)), failure -> trouble.set(failure.text()));
  }

  /// Work that changes something.
  private interface Change {
    void run() throws Failure;
  }

  private void change(String action, Change work, Runnable done) {
    trouble.set("");
    screen.tasks().run(action, _ -> desk.transactions().write(action, () -> {
      work.run();
      return true;
    }), _ -> {
      done.run();
      read();
      screen.workspace().changed();
    }, failure -> trouble.set(failure.text()));
  }

  /// @param done is called when it is called so
  void rename(ImportTemplate template, String name, Runnable done) {
    change(TEXTS.get("templates.renamed", template.name(), name.strip()),
        () -> desk.templates().rename(template.name(), name), done);
  }

  /// Removes one; Ctrl+Z brings it back.
  void remove(ImportTemplate template) {
    change(TEXTS.get("templates.removed", template.name()), () -> desk.templates().remove(template.name()),
        () -> screen.dialogs().tell(new Message(TEXTS.get("templates.removed.done", template.name()),
            TEXTS.get("templates.removed.then"))));
  }

  /// Writes one to a file the person names.
  void export(ImportTemplate template) {
    Optional<Path> file = screen.picker().save(TEXTS.get("templates.export"),
        template.name().replaceAll("[\\\\/:*?\"<>|]", "-") + ".json", kind());
    file.ifPresent(target -> {
      trouble.set("");
      screen.tasks().run(TEXTS.get("templates.writing"), _ -> {
        TemplateFile.write(template, target);
        return target;
      }, written -> screen.dialogs()
          .tell(new Message(TEXTS.get("templates.written", template.name(), written.toString()), "")),
          failure -> trouble.set(failure.text()));
    });
  }

  /// Takes templates from files the person chooses.
  void importFiles() {
    List<Path> files = screen.picker().open(TEXTS.get("templates.import"), kind());
    if (!files.isEmpty()) {
      change(TEXTS.get("templates.imported"), () -> {
        for (Path file : files) {
          desk.templates().save(TemplateFile.read(file));
        }
      }, () -> {});
    }
  }

  private static FilePicker.FileKind kind() {
    return new FilePicker.FileKind(TEXTS.get("templates.files"), List.of("json"));
  }
}
