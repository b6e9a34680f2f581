package ru.kvartil.chart.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// Saves charts as files and copies them: asks where, draws and writes off the thread of the window.
final class ChartFiles {
  private static final Texts TEXTS = Texts.of(ChartFiles.class);
  private static final int PRINT_DPI = 300;
  private static final int CLIPBOARD_DPI = 192;
  private static final int LONGEST_NAME = 80;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
  private final ChartDrawer drawer;
  private final Tasks tasks;
  private final SaveTarget target;

  /// Makes the bytes of a file.
  @FunctionalInterface
  private interface Content {
    byte[] of(ChartSpec spec);
  }

  ChartFiles(ChartDrawer drawer, Tasks tasks, SaveTarget target) {
    this.drawer = drawer;
    this.tasks = tasks;
    this.target = target;
  }

  void savePng(ChartSpec spec, ChartSize size) {
    save(spec, ".png", shown -> drawer.png(shown, size, PRINT_DPI));
  }

  void saveSvg(ChartSpec spec, ChartSize size) {
    save(spec, ".svg", shown -> drawer.svg(shown, size).getBytes(StandardCharsets.UTF_8));
  }

  /// Puts the picture on the system's clipboard.
  void copy(ChartSpec spec, ChartSize size) {
    tasks.run(TEXTS.get("copying"), progress -> drawer.png(spec, size, CLIPBOARD_DPI), bytes -> {
      ClipboardContent content = new ClipboardContent();
      content.putImage(new Image(new ByteArrayInputStream(bytes)));
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void save(ChartSpec spec, String extension, Content content) {
    target.choose(name(spec.caption().title()) + extension)
        .ifPresent(path -> tasks.run(TEXTS.get("saving"), progress -> write(path, content.of(spec)), written -> {}));
  }

  private static Path write(Path path, byte[] bytes) throws Failure {
    SafeFile.write(path, bytes);
    return path;
  }

  /// The title without what file systems refuse.
  private static String name(String title) {
    String name = FORBIDDEN.matcher(title).replaceAll("-").strip();
    return name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
  }
}
