package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the folder of the log in the system's file manager.
record LogFolder(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(LogFolder.class);

  void open() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String command = os.contains("win") ? "explorer" : os.contains("mac") ? "open" : "xdg-open";
    try {
      Process started = new ProcessBuilder(List.of(command, folder.toString())).start();
      LOG.info("file manager started: {}", started.pid());
    } catch (IOException absent) {
      LOG.warn("no file manager", absent);
    }
  }
}
