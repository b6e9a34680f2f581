package ru.kvartil.note.ui;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.note.ui.NotesViewModel.Kind;
import ru.kvartil.report.ui.PreviewPane;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolAction;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.Section;

/// The section «Документы» of the window, and the button «Справка» of a school's card that leads to it.
public final class NotesSection {
  /// Id of the section in the window.
  public static final String ID = "documents";
  private static final Texts TEXTS = Texts.of(NotesSection.class);
  private final NoteDesk desk;
  private final Tasks tasks;
  private final FilePicker picker;
  private final Runnable load;
  private final NotesViewModel model;
  private @Nullable Navigation navigation;

  /// @param load leads to where tables are loaded
  public NotesSection(NoteDesk desk, Workspace workspace, Tasks tasks, FilePicker picker, Runnable load) {
    this.desk = desk;
    this.tasks = tasks;
    this.picker = picker;
    this.load = load;
    this.model = new NotesViewModel(desk, workspace, tasks);
  }

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("title"), Feather.FILE_TEXT, this::page);
  }

  /// The button of a school's card: turns to the справка of that school.
  public SchoolAction action() {
    return new SchoolAction("school-note", TEXTS.get("action.note"), true, this::open);
  }

  /// Opens the section in the window from now on; to be called once, when the window is there.
  public void openIn(Navigation window) {
    navigation = window;
  }

  /// The documents the section makes, as things to be found.
  public SearchSource search() {
    return () -> Stream.of(Kind.values())
        .map(kind -> Findable.of(ru.kvartil.search.Kind.DOCUMENT, TEXTS.get("search.note", kind.words()),
            TEXTS.get("title"), () -> open(kind)))
        .toList();
  }

  private void open(Kind kind) {
    model.kind().set(kind);
    show();
  }

  /// Turns to the справка of a school.
  public void open(School school) {
    model.choose(school);
    show();
  }

  private void show() {
    Navigation window = navigation;
    if (window != null) {
      window.openSection(ID);
    }
  }

  private Page page() {
    return new NotesView(model, () -> new PreviewPane(tasks, desk.writers().pdf(), desk.writers().pages()), picker,
        load)
        .page();
  }
}
