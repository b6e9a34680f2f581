package ru.kvartil.importing.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Section;

/// The section «Данные» of the window: the journal of imports, and the wizard on top of it.
public final class ImportSection {
  /// Id of the section in the window.
  public static final String ID = "data";
  private static final Texts TEXTS = Texts.of(ImportSection.class);
  private final ImportDesk desk;
  private final ImportScreen screen;
  private final Runnable openIndices;
  private @Nullable Navigation navigation;

  /// @param openIndices leads to the indices, after a table was loaded
  public ImportSection(ImportDesk desk, ImportScreen screen, Runnable openIndices) {
    this.desk = desk;
    this.screen = screen;
    this.openIndices = openIndices;
  }

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("section.title"), Feather.GRID,
        () -> new JournalView(new JournalModel(desk, screen), this::choose).page());
  }

  /// The journal and the loading of tables, as things to be found.
  ///
  /// @param open opens the section's first page
  public SearchSource search(Runnable open) {
    return () -> List.of(
        Findable.of(Kind.PAGE, TEXTS.get("journal.title"), TEXTS.get("section.title"), open),
        new Findable(Kind.COMMAND, TEXTS.get("journal.load"), TEXTS.get("section.title"),
            List.of(TEXTS.get("search.load")), List.of(), List.of(), this::choose));
  }

  /// Opens the wizard in the window from now on; to be called once, when the window is there.
  public void openIn(Navigation window) {
    navigation = window;
  }

  /// Asks for tables and begins to load them; nothing happens when the person changed her mind.
  public void choose() {
    List<Path> files = Wizard.choose(screen.picker());
    if (!files.isEmpty()) {
      start(files);
    }
  }

  /// Opens the section with the wizard on these files, one after another.
  ///
  /// @param files at least one
  /// @throws IllegalStateException before [#openIn]
  public void start(List<Path> files) {
    Navigation window = navigation;
    if (window == null) {
      throw new IllegalStateException("no window yet");
    }
    Wizard wizard = new Wizard(desk, screen, files);
    WizardView.Ways ways = new WizardView.Ways(openIndices, this::choose, window::back);
    window.openSection(ID, new WizardView(wizard, screen, ways));
    wizard.read();
  }

  static String sheet() {
    return Objects.requireNonNull(ImportSection.class.getResource("import.css"), "import.css").toExternalForm();
  }
}
