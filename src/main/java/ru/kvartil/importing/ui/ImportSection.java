package ru.kvartil.importing.ui;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.importing.ui.original.OriginalDesk;
import ru.kvartil.importing.ui.original.OriginalScreen;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.Section;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The section «Данные» of the window: the journal of imports, and the wizard on top of it.
public final class ImportSection {
  /// Id of the section in the window.
  public static final String ID = "data";
  private static final Texts TEXTS = Texts.of(ImportSection.class);
  private final ImportDesk desk;
  private final ImportScreen screen;
  private final Runnable openIndices;
  private final Arrivals arrivals;
  private final OriginalScreen originals;
  private final List<Beside> beside = new ArrayList<>();
  private final ObjectProperty<Optional<BatchId>> sought = new SimpleObjectProperty<>(Optional.empty());
  private @Nullable Navigation navigation;

  /// @param openIndices leads to the indices, after a table was loaded
  public ImportSection(ImportDesk desk, ImportScreen screen, Runnable openIndices) {
    this.desk = desk;
    this.screen = screen;
    this.openIndices = openIndices;
    this.originals = new OriginalScreen(new OriginalDesk(desk.transactions(), desk.facts(), desk.originals()),
        screen.tasks(), screen.picker(), screen.dialogs());
    this.arrivals = new Arrivals(screen.dialogs(), this::paste);
  }

  /// Another way to get data, as a button beside the loading of tables.
  ///
  /// @param id of the button
  public record Beside(String id, String title, Runnable open) {}

  /// Adds another way; to be called before the section is shown.
  public void beside(Beside way) {
    beside.add(way);
  }

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("section.title"), Feather.GRID,
        () -> {
          JournalView journal = new JournalView(new JournalModel(desk, screen),
              new JournalView.Ways(this::choose, this::paste, this::openTemplates,
                  batch -> originals.open(batch, Optional.empty(), window()), List.copyOf(beside)),
              sought);
          Page page = journal.page();
          arrivals.listen(page.body());
          return page;
        });
  }

  /// The journal and the loading of tables, as things to be found.
  ///
  /// @param open opens the section's first page
  public SearchSource search(Runnable open) {
    return () -> List.of(
        Findable.of(Kind.PAGE, TEXTS.get("journal.title"), TEXTS.get("section.title"), open),
        new Findable(Kind.PAGE, TEXTS.get("templates.title"), TEXTS.get("section.title"),
            List.of(TEXTS.get("search.templates")), List.of(), List.of(), this::openTemplates),
        new Findable(Kind.COMMAND, TEXTS.get("journal.paste"), TEXTS.get("section.title"),
            List.of(TEXTS.get("search.paste")), List.of(), List.of(), this::paste),
        new Findable(Kind.COMMAND, TEXTS.get("journal.load"), TEXTS.get("section.title"),
            List.of(TEXTS.get("search.load")), List.of(), List.of(), this::choose));
  }

  /// Opens the wizard in the window from now on; to be called once, when the window is there.
  public void openIn(Navigation window) {
    navigation = window;
  }

  /// Opens the journal at an import.
  ///
  /// @throws IllegalStateException before [#openIn]
  public void show(BatchId batch) {
    Navigation window = navigation;
    if (window == null) {
      throw new IllegalStateException("no window yet");
    }
    sought.set(Optional.of(batch));
    window.openFirst(ID);
  }

  /// Opens the kept original of an import at a cell, on top of the present page.
  ///
  /// @throws IllegalStateException before [#openIn]
  public void showOriginal(BatchId batch, CellRef cell) {
    originals.open(batch, Optional.of(cell), window());
  }

  /// Asks for tables and begins to load them; nothing happens when the person changed her mind.
  public void choose() {
    List<SourceFile> files = Wizard.choose(screen.picker());
    if (!files.isEmpty()) {
      start(files);
    }
  }

  /// Loads the block of a spreadsheet that is on the clipboard.
  public void paste() {
    arrivals.pasted(Clipboard.getSystemClipboard(), LocalDate.now(ZoneId.systemDefault()))
        .ifPresent(block -> start(List.of(block)));
  }

  /// Takes files dropped onto a node, the whole window as a rule: they come one after another, and one that cannot be
  /// read does not stop the others.
  public void takeDropsOn(Node node) {
    node.setOnDragOver(Arrivals::over);
    node.setOnDragDropped(event -> {
      if (event.getDragboard().hasFiles()) {
        List<File> files = List.copyOf(event.getDragboard().getFiles());
        event.setDropCompleted(true);
        event.consume();
        take(files);
      }
    });
  }

  /// Loads files that were dropped.
  void take(List<File> dropped) {
    List<SourceFile> files = arrivals.dropped(dropped);
    if (!files.isEmpty()) {
      Wizard wizard = begin(files);
      wizard.goOnWhenRefused();
      wizard.read();
    }
  }

  private void openTemplates() {
    window().openSection(ID, new TemplatesPage(new TemplatesModel(desk, screen)));
  }

  private Navigation window() {
    Navigation window = navigation;
    if (window == null) {
      throw new IllegalStateException("no window yet");
    }
    return window;
  }

  /// Opens the section with the wizard on these files, one after another.
  ///
  /// @param files at least one
  /// @throws IllegalStateException before [#openIn]
  public void start(List<SourceFile> files) {
    begin(files).read();
  }

  private Wizard begin(List<SourceFile> files) {
    Navigation window = window();
    Wizard wizard = new Wizard(desk, screen, files);
    WizardView.Ways ways = new WizardView.Ways(openIndices, this::choose, window::back, window::open);
    window.openSection(ID, new WizardView(wizard, screen, ways));
    return wizard;
  }

  static String sheet() {
    return Objects.requireNonNull(ImportSection.class.getResource("import.css"), "import.css").toExternalForm();
  }
}
