package ru.kvartil.chart.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import ru.kvartil.chart.ChartDrawer;
import ru.kvartil.chart.ChartSpec;
import ru.kvartil.chart.DrawnChart;
import ru.kvartil.chart.Ground;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// The picture of a chart, drawn off the thread of the window. The latest order wins: an older one that has not begun is
/// not drawn, one that comes late is not shown.
final class ChartPicture {
  private static final Texts TEXTS = Texts.of(ChartPicture.class);
  private final ChartDrawer drawer;
  private final Tasks tasks;
  private final Consumer<DrawnChart> onDrawn;
  private final ImageView view = new ImageView();
  private final AtomicLong latest = new AtomicLong();
  private @Nullable Order ordered;

  /// What a drawing is asked for.
  ///
  /// @param width in units of the drawing
  /// @param height in units of the drawing
  /// @param ground what the window's look puts it on
  record Order(ChartSpec spec, int width, int height, Scale scale, Ground ground) {}

  /// @param pixels for a unit of the drawing
  /// @param zoom units of the window for a unit of the drawing
  record Scale(double pixels, double zoom) {}

  /// @param onDrawn told of each drawing that is shown
  ChartPicture(ChartDrawer drawer, Tasks tasks, Consumer<DrawnChart> onDrawn) {
    this.drawer = drawer;
    this.tasks = tasks;
    this.onDrawn = onDrawn;
  }

  ImageView view() {
    return view;
  }

  /// Draws, unless it is what was ordered last.
  void order(Order order) {
    if (order.equals(ordered)) {
      return;
    }
    ordered = order;
    long ticket = latest.incrementAndGet();
    tasks.run(TEXTS.get("drawing"), progress -> drawn(order, ticket), done -> {
      if (latest.get() == ticket) {
        done.ifPresent(chart -> show(chart, order));
      }
    });
  }

  private Optional<DrawnChart> drawn(Order order, long ticket) {
    return latest.get() == ticket
        ? Optional.of(drawer.draw(order.spec(), order.width(), order.height(), order.scale().pixels(), order.ground()))
        : Optional.empty();
  }

  private void show(DrawnChart chart, Order order) {
    // The pixels are shown where they were drawn: copying those of a thousand schools would hold the window for seconds.
    view.setImage(new WritableImage(new PixelBuffer<>(chart.pixelWidth(), chart.pixelHeight(), chart.pixels(),
        PixelFormat.getIntArgbPreInstance())));
    view.setFitWidth(chart.pixelWidth() * order.scale().zoom() / order.scale().pixels());
    view.setFitHeight(chart.pixelHeight() * order.scale().zoom() / order.scale().pixels());
    onDrawn.accept(chart);
  }
}
