package ru.kvartil.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Puts the program's look on its windows and changes it while they stand. All of it lies in `theme.css`; Java only says
/// which colours and size are chosen and which family of letters is there, because a style sheet of JavaFX cannot name a
/// second choice.
public final class Theme {
  private static final double FONT_SIZE = 13;
  private static final List<String> SHEETS = List.of("/ru/kvartil/ui/theme.css", "/ru/kvartil/ui/table/table.css");
  private static final List<String> SYSTEM = List.of("Segoe UI", "Noto Sans");
  private static final List<String> BUNDLED = List.of("/liberation/LiberationSans-Regular.ttf",
      "/liberation/LiberationSans-Bold.ttf");
  private final String family;
  private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.USUAL);
  private final Set<Parent> dressed = Collections.newSetFromMap(new WeakHashMap<>());

  private Theme(String family) {
    this.family = family;
  }

  /// Makes Primer the ground of every window, light at first, and finds the letters: those of the system that were made
  /// for screens first, then the ones the program carries.
  public static Theme install() {
    Application.setUserAgentStylesheet(Look.LIGHT.ground());
    List<String> families = Font.getFamilies();
    return new Theme(SYSTEM.stream().filter(families::contains).findFirst().orElseGet(Theme::loadBundled));
  }

  /// Dresses the root of a window or the pane of a dialog, now and whenever the appearance changes.
  public void dress(Parent root) {
    root.sceneProperty().subscribe(Theme::addSheets);
    root.getStyleClass().addAll("kvartil", "letters-" + family.toLowerCase(Locale.ROOT).replace(' ', '-'));
    dressed.add(root);
    mark(root, appearance.get());
  }

  /// How the windows look now.
  public ReadOnlyObjectProperty<Appearance> appearance() {
    return appearance.getReadOnlyProperty();
  }

  /// Makes every dressed window look otherwise.
  public void wear(Appearance wanted) {
    if (wanted.look() != appearance.get().look()) {
      Application.setUserAgentStylesheet(wanted.look().ground());
    }
    dressed.forEach(root -> mark(root, wanted));
    appearance.set(wanted);
  }

  /// Sheets belong to the scene: those of a node are gathered anew for every cell a table makes inside it.
  private static void addSheets(@Nullable Scene scene) {
    if (scene != null) {
      for (String file : SHEETS) {
        String sheet = Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
          scene.getStylesheets().add(sheet);
        }
      }
    }
  }

  private static void mark(Parent root, Appearance wanted) {
    root.getStyleClass().removeIf(name -> name.startsWith("look-") || name.startsWith("zoom-"));
    root.getStyleClass().addAll(wanted.look().style(), "zoom-" + wanted.percent());
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
