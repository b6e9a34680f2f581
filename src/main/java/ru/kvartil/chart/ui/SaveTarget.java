package ru.kvartil.chart.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where a file shall be saved. In the window a dialog of the system, in tests a folder.
@FunctionalInterface
public interface SaveTarget {
  /// @param suggestedName name of the file with its extension, `.png` or `.svg`
  /// @return empty when the person changed their mind
  Optional<Path> choose(String suggestedName);
}
