package ru.kvartil.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// Puts the program's look on a window. All of it lies in `theme.css`; Java only says which family of letters is there,
/// because a style sheet of JavaFX cannot name a second choice.
public final class Theme {
  private static final double FONT_SIZE = 13;
  private static final List<String> SYSTEM = List.of("Segoe UI", "Noto Sans");
  private static final List<String> BUNDLED = List.of("/liberation/LiberationSans-Regular.ttf",
      "/liberation/LiberationSans-Bold.ttf");
  private final String family;

  private Theme(String family) {
    this.family = family;
  }

  /// Makes Primer Light the ground of every window and finds the letters: those of the system that were made for screens
  /// first, then the ones the program carries.
  public static Theme install() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    List<String> families = Font.getFamilies();
    return new Theme(SYSTEM.stream().filter(families::contains).findFirst().orElseGet(Theme::loadBundled));
  }

  /// Dresses the root of a window or the pane of a dialog.
  public void dress(Parent root) {
    URL sheet = Objects.requireNonNull(Theme.class.getResource("/ru/kvartil/ui/theme.css"), "theme.css");
    root.getStylesheets().add(sheet.toExternalForm());
    root.getStyleClass().addAll("kvartil", "letters-" + family.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static String loadBundled() {
    List<Font> loaded = BUNDLED.stream().map(Theme::load).flatMap(Optional::stream).toList();
    return loaded.size() == BUNDLED.size() ? loaded.getFirst().getFamily() : Font.getDefault().getFamily();
  }

  private static Optional<Font> load(String file) {
    try (InputStream in = Theme.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.ofNullable(Font.loadFont(in, FONT_SIZE));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
