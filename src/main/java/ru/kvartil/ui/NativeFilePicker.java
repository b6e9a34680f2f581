package ru.kvartil.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own windows for files. Begins where the last choice was made.
public final class NativeFilePicker implements FilePicker {
  private final Window owner;
  private @Nullable File last;

  public NativeFilePicker(Window owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> open(String title, FileKind... kinds) {
    FileChooser chooser = chooser(title, kinds);
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().map(this::remember).toList();
  }

  @Override
  public Optional<Path> save(String title, String name, FileKind kind) {
    FileChooser chooser = chooser(title, kind);
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner);
    return chosen == null ? Optional.empty() : Optional.of(withEnding(remember(chosen), kind));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(start());
    File chosen = chooser.showDialog(owner);
    last = chosen == null ? last : chosen;
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  /// Adds the kind's first ending where the system's window left it out.
  static Path withEnding(Path file, FileKind kind) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean there = kind.endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
    return there ? file : file.resolveSibling(name + "." + kind.endings().getFirst());
  }

  private FileChooser chooser(String title, FileKind... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(start());
    for (FileKind kind : kinds) {
      List<String> masks = kind.endings().stream().map(ending -> "*." + ending).toList();
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.words(), masks));
    }
    return chooser;
  }

  /// A folder that has gone makes the system's window fail.
  private @Nullable File start() {
    return last != null && last.isDirectory() ? last : null;
  }

  private Path remember(File chosen) {
    last = chosen.getParentFile();
    return chosen.toPath();
  }
}
