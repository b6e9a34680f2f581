package ru.kvartil.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// That somebody has decided to leave a database without a password for now: an empty file beside it. It is asked once.
record Unprotected(Path mark) {
  static Unprotected beside(Path database) {
    String name = String.valueOf(database.getFileName());
    String plain = name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
    return new Unprotected(database.resolveSibling(plain + ".unprotected"));
  }

  boolean accepted() {
    return Files.exists(mark);
  }

  void accept() throws Failure {
    SafeFile.write(mark, "".getBytes(StandardCharsets.UTF_8));
  }
}
