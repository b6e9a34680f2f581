package ru.kvartil.chart.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSize;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.DrawnChart;
import ru.kvartil.chart.Ground;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.Target;
import ru.kvartil.shared.Tasks;

/// Shows a chart: drawn off the thread of the window at the screen's own scale, again whenever the size changes, the
/// latest drawing wins. The window's look says on what ground; copies, files and paper are light. Tooltips say the numbers, a click or Enter on a part opens what it stands for, arrow keys walk
/// the parts, Enter without a part shows the table, Ctrl+C copies the picture. The wheel is left to the page.
public final class ChartPane extends Region {
  private static final GroundStyle GROUND = new GroundStyle();
  private static final List<CssMetaData<? extends Styleable, ?>> STYLES = GroundStyle.with(GROUND);
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  /// No screen card takes a higher picture, and a district of a thousand schools is read in its table.
  private static final double HIGHEST = 4000;
  private final ChartFiles files;
  private final ChartPicture picture;
  private final RegionTip tip = new RegionTip(this);
  private final RegionCursor cursor = new RegionCursor();
  private final ObjectProperty<@Nullable ChartSpec> spec = new SimpleObjectProperty<>(this, "spec");
  private final ObjectProperty<@Nullable Consumer<Target>> onOpen = new SimpleObjectProperty<>(this, "onOpen");
  private final ObjectProperty<@Nullable Runnable> onTable = new SimpleObjectProperty<>(this, "onTable");
  private final ObjectProperty<@Nullable Consumer<HotRegion>> onWhy = new SimpleObjectProperty<>(this, "onWhy");
  private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
  private final ObservableValue<Number> outputScale;
  private final SimpleStyleableObjectProperty<Ground> ground = GROUND.property(this);
  private boolean onScreen;
  private @Nullable DrawnChart drawn;
  private Optional<HotRegion> hovered = Optional.empty();

  /// @param drawer draws for the screen
  public ChartPane(ChartDrawer drawer, Tasks tasks, SaveTarget saveTarget) {
    this.picture = new ChartPicture(drawer, tasks, this::accept);
    this.files = new ChartFiles(drawer, tasks, saveTarget);
    this.outputScale = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty).orElse(1.0);
    getStyleClass().add("chart-pane");
    getStylesheets().add(Objects.requireNonNull(ChartPane.class.getResource("chart.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getChildren().addAll(picture.view(), tip.mark());
    ground.addListener((value, old, now) -> requestLayout());
    outputScale.addListener((value, old, now) -> requestLayout());
    textScale.addListener((value, old, now) -> requestLayout());
    cursor.currentProperty().addListener((value, old, now) -> showMark(now));
    listen();
  }

  private void listen() {
    ChartMenu menu = new ChartMenu(new ChartMenu.Actions(this::openTable, this::copy, this::savePng, this::saveSvg,
        () -> fireEvent(new ChartEvent(ChartEvent.PRINT, Objects.requireNonNull(spec.get())))), onTable.isNotNull(),
        new ChartMenu.Why(() -> asked().isPresent(), this::explain));
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      if (spec.get() != null && !onScreen) {
        menu.menu().show(this, event.getScreenX(), event.getScreenY());
        event.consume();
      }
    });
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty(), event));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      menu.menu().hide();
      requestFocus();
    });
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        under(event).ifPresent(this::open);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty().addListener((value, old, now) -> cursor.leave());
  }

  /// Shows a chart in place of the one before.
  public void show(ChartSpec chart) {
    spec.set(chart);
    cursor.leave();
    setAccessibleText(chart.caption().sentence());
    requestLayout();
  }

  /// Keeps what it shows on the screen: no table, no clipboard, no files, no paper.
  public void keepOnScreen() {
    onScreen = true;
    onTable.set(null);
  }

  /// What is opened by a click or Enter on a part that leads somewhere.
  public void setOnOpen(Consumer<Target> action) {
    onOpen.set(action);
  }

  /// What «откуда цифра» says of a part: by F4 or in the menu.
  public void setOnWhy(Consumer<HotRegion> action) {
    onWhy.set(action);
  }

  /// The part that arrow keys stand on, or the one under the pointer.
  private Optional<HotRegion> asked() {
    return onWhy.get() == null ? Optional.empty() : cursor.currentProperty().get().or(() -> hovered);
  }

  private void explain() {
    Consumer<HotRegion> action = onWhy.get();
    if (action != null) {
      asked().ifPresent(region -> {
        tip.hide();
        action.accept(region);
      });
    }
  }

  /// Shows the numbers as a table; without it the menu does not offer one.
  public void setOnTable(Runnable action) {
    onTable.set(action);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES;
  }

  /// What the chart stands on; set by style sheets.
  SimpleStyleableObjectProperty<Ground> groundProperty() {
    return ground;
  }

  /// Size of letters against the usual, 1…2.
  public DoubleProperty textScaleProperty() {
    return textScale;
  }

  /// Asks for a place and saves a PNG of 300 dots per inch, in the size shown.
  public void savePng() {
    ChartSpec shown = spec.get();
    if (shown != null && !onScreen) {
      files.savePng(shown, size());
    }
  }

  /// Asks for a place and saves an SVG in the size shown.
  public void saveSvg() {
    ChartSpec shown = spec.get();
    if (shown != null && !onScreen) {
      files.saveSvg(shown, size());
    }
  }

  /// Puts the picture on the clipboard, twice as fine as the usual screen, with its title.
  public void copy() {
    ChartSpec shown = spec.get();
    if (shown != null && !onScreen) {
      files.copy(shown, size());
    }
  }

  private ChartSize size() {
    return ChartSize.ofScreen(innerWidth() / textScale.get(), innerHeight() / textScale.get());
  }

  private double innerWidth() {
    return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
  }

  private double innerHeight() {
    return Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 200;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 560;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 120;
  }

  @Override
  protected double computePrefHeight(double width) {
    ChartSpec shown = spec.get();
    double wide = width > 0 ? width : computePrefWidth(-1);
    return shown == null
        ? computeMinHeight(width)
        : Math.min(HIGHEST, shown.naturalHeight(wide / textScale.get()) * textScale.get());
  }

  @Override
  protected void layoutChildren() {
    picture.view().relocate(snappedLeftInset(), snappedTopInset());
    ChartSpec shown = spec.get();
    double zoom = textScale.get();
    int width = (int) (innerWidth() / zoom);
    int height = (int) (innerHeight() / zoom);
    if (shown == null || width < 1 || height < 1) {
      return;
    }
    double pixels = outputScale.getValue().doubleValue() * getLocalToSceneTransform().getMxx() * zoom;
    picture.order(new ChartPicture.Order(shown, width, height,
        new ChartPicture.Scale(Math.clamp(pixels, 0.5, 8), zoom), ground.get()));
  }

  private void accept(DrawnChart chart) {
    drawn = chart;
    hovered = Optional.empty();
    cursor.setRegions(chart.regions());
  }

  private Optional<HotRegion> under(MouseEvent event) {
    DrawnChart chart = drawn;
    if (chart == null) {
      return Optional.empty();
    }
    var found = chart.regionAt((event.getX() - snappedLeftInset()) / textScale.get(), (event.getY() - snappedTopInset())
        / textScale.get());
    return found.isPresent() ? Optional.of(chart.regions().get(found.getAsInt())) : Optional.empty();
  }

  private void hover(MouseEvent event) {
    hover(under(event), event);
  }

  private void hover(Optional<HotRegion> region, MouseEvent event) {
    if (!region.equals(hovered)) {
      hovered = region;
      setCursor(region.flatMap(HotRegion::target).isPresent() && onOpen.get() != null ? Cursor.HAND : Cursor.DEFAULT);
      tip.say(region, event.getScreenX(), event.getScreenY());
    }
  }

  private void press(KeyEvent event) {
    Optional<HotRegion> current = cursor.currentProperty().get();
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && current.isPresent()) {
      current.ifPresent(this::open);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && onTable.get() != null) {
      openTable();
      event.consume();
    } else if (ChartMenu.WHY.match(event) && asked().isPresent()) {
      explain();
      event.consume();
    } else if (cursor.press(event.getCode())) {
      event.consume();
    }
  }

  private void showMark(Optional<HotRegion> region) {
    setAccessibleHelp(region.map(HotRegion::text).orElse(null));
    tip.frame(region, snappedLeftInset(), snappedTopInset(), textScale.get());
  }

  private void open(HotRegion region) {
    Consumer<Target> action = onOpen.get();
    if (action != null) {
      region.target().ifPresent(target -> {
        tip.hide();
        action.accept(target);
      });
    }
  }

  private void openTable() {
    Runnable action = onTable.get();
    if (action != null) {
      action.run();
    }
  }
}
