package ru.kvartil.overview.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.school.School;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Navigation;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.Section;

/// The section «Обзор» of the window, the first one, and the pages its tiles lead to.
public final class OverviewSection {
  /// Id of the section in the window.
  public static final String ID = "overview";
  private static final Texts TEXTS = Texts.of(OverviewSection.class);
  private final OverviewModel model;
  private final Ways ways;
  private final Drawing drawing;
  private @Nullable Navigation navigation;

  /// Where the tiles lead outside the section.
  ///
  /// @param load begins to load tables
  /// @param schools the table of schools, where statuses are typed
  /// @param journal the journal of imports
  /// @param movement the chart of movement between quartiles
  /// @param notes the справки
  public record Ways(Runnable load, Runnable schools, Runnable journal, Runnable movement, NoteWay notes) {}

  /// Leads to the справка of a school.
  @FunctionalInterface
  public interface NoteWay {
    void open(School school);
  }

  /// With what charts are drawn.
  public record Drawing(ChartDrawer drawer, Tasks tasks) {}

  public OverviewSection(OverviewModel model, Ways ways, Drawing drawing) {
    this.model = model;
    this.ways = ways;
    this.drawing = drawing;
  }

  /// The line of the rail.
  public Section section() {
    return new Section(ID, TEXTS.get("title"), Feather.HOME, () -> new OverviewView(model, ways, drawing,
        new OverviewView.Inside(this::openBoard, this::openDoubts)).page());
  }

  /// Opens the section's pages in the window from now on; to be called once, when the window is there.
  public void openIn(Navigation window) {
    navigation = window;
  }

  /// The pages behind the tiles, as things to be found.
  public SearchSource search() {
    return () -> List.of(Findable.of(Kind.PAGE, TEXTS.get("board.title"), TEXTS.get("title"), this::openBoard),
        Findable.of(Kind.PAGE, TEXTS.get("doubts.title"), TEXTS.get("title"), this::openDoubts));
  }

  /// «Кто что прислал», for buttons that lead there.
  public String boardTitle() {
    return TEXTS.get("board.title");
  }

  /// Opens the board of who has sent what.
  public void openBoard() {
    open(new BoardPage(model, ways.load()).page());
  }

  /// Opens the doubtful values.
  public void openDoubts() {
    open(new DoubtsPage(model).page());
  }

  private void open(Page page) {
    Navigation window = navigation;
    if (window != null) {
      window.openSection(ID, page);
    }
  }
}
