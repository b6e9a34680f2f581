package ru.kvartil.entry.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Once;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;

/// Opens the page «Ввод» in the section of data, and lets it be found.
public final class EntryScreen {
  private static final Texts TEXTS = Texts.of(EntryScreen.class);
  private final Supplier<EntryPage> page;
  private final String section;
  private @Nullable Navigation navigation;

  /// @param section id of the section the page belongs to
  public EntryScreen(EntryDesk desk, Workspace workspace, Tasks tasks, EntryPage.Ways ways, String section) {
    this.page = new Once<>(() -> new EntryPage(new EntryModel(desk, workspace, tasks), ways));
    this.section = section;
  }

  /// What the way to the page is called on a button.
  public String title() {
    return TEXTS.get("page.button");
  }

  /// To be called once, when the window is there.
  public void openIn(Navigation window) {
    navigation = window;
  }

  /// Opens the page; it keeps what was not stored.
  public void open() {
    Objects.requireNonNull(navigation, "no window yet").openSection(section, page.get());
  }

  /// The page, as a thing to be found.
  public SearchSource search() {
    return () -> List.of(new Findable(Kind.PAGE, TEXTS.get("page.title"), TEXTS.get("page.detail"),
        List.of(TEXTS.get("page.names")), List.of(), List.of(), this::open));
  }
}
