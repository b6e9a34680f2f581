package ru.kvartil.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Choosing files and folders. An interface, because the system's own window cannot be answered by a test.
public interface FilePicker {
  /// @return the files chosen, empty when the person changed her mind
  List<Path> open(String title, FileKind... kinds);

  /// @param name name offered, with its ending
  Optional<Path> save(String title, String name, FileKind kind);

  Optional<Path> folder(String title);

  /// A kind of files.
  ///
  /// @param words «Таблицы Excel»
  /// @param endings without dots: `xlsx`
  record FileKind(String words, List<String> endings) {
    public FileKind {
      endings = List.copyOf(endings);
    }
  }
}
