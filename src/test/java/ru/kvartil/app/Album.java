package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import ru.kvartil.report.PageImage;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.ui.theme.Appearance;
import ru.kvartil.ui.theme.Look;

/// Pictures of the window and of printed pages. They lie in `target/pictures` until all of them are there: a walk that
/// fails leaves the published ones alone.
final class Album {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int PAGE_DPI = 64;
  private static final int COLOURS = 36;
  /// Square of the distance under which two colours are one to the eye: shades of the edges of letters.
  private static final int ALIKE = 600;
  /// A colour of more than this part of a picture is a ground: it stays as it is.
  private static final int GROUND = 300;
  private static final int FEWEST_COLOURS = 20;
  /// Pixels of a blinking caret.
  private static final int CARET = 60;
  private static final Path DRAFTS = Path.of("target", "pictures");
  /// Every third line of each picture: whole ones of all screens do not fit into memory.
  /// Every third line of each, a byte for a point.
  private final Map<String, byte[]> pictures = new LinkedHashMap<>();
  private Walk walk;
  private final Stage stage;
  private final FxRobot robot;

  Album(Stage stage, FxRobot robot) throws IOException {
    emptied(DRAFTS);
    this.stage = stage;
    this.robot = robot;
  }

  /// Whose window is pictured from now on.
  void of(Walk now) {
    walk = now;
  }

  /// Takes the window as it is once it has come to rest, with the dialog over it if there is one: usual, dark, and large.
  void take(String name) {
    takeAs(name, Appearance.USUAL);
    takeAs("dark/" + name, new Appearance(Look.DARK, 100));
    takeAs("150/" + name, new Appearance(Look.LIGHT, 150));
    wear(Appearance.USUAL);
  }

  /// Takes it in the looks that are pictured on a few screens only.
  void takeMore(String name) {
    takeAs("dark-150/" + name, new Appearance(Look.DARK, 150));
    takeAs("contrast/" + name, new Appearance(Look.CONTRAST, 100));
    takeAs("200/" + name, new Appearance(Look.LIGHT, 200));
    wear(Appearance.USUAL);
  }

  /// Takes a screen in the usual look alone: something small stands open over it.
  void takeUsual(String name) {
    takeAs(name, Appearance.USUAL);
  }

  private void takeAs(String name, Appearance appearance) {
    wear(appearance);
    BufferedImage picture = still();
    assertThat(List.of(picture.getWidth(), picture.getHeight())).as(name).containsExactly(WIDTH, HEIGHT);
    put(name, picture);
  }

  private void wear(Appearance appearance) {
    Walk now = walk;
    if (now != null) {
      now.wear(appearance);
    }
  }

  /// Takes the pages of a PDF as `name-1`, `name-2`, …
  void takePages(String name, Path pdf) throws IOException {
    List<PageImage> pages = new PdfPages().render(Files.readAllBytes(pdf), PAGE_DPI);
    assertThat(pages).as(name).isNotEmpty();
    for (int i = 0; i < pages.size(); i++) {
      PageImage page = pages.get(i);
      BufferedImage picture = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
      assertThat(page.height() / (double) page.width()).as("A4").isBetween(1.41, 1.42);
      put(name + "-" + (i + 1), picture);
    }
  }

  private void put(String name, BufferedImage picture) {
    assertThat(pixels(picture).distinct().limit(FEWEST_COLOURS).count()).as("colours of " + name)
        .isEqualTo(FEWEST_COLOURS);
    byte[] lines = folded(lines(picture, 3));
    pictures.forEach((other, old) -> assertThat(same(old, lines)).as(name + " looks like " + other).isFalse());
    assertThat(pictures.put(name, lines)).as("pictures of the name " + name).isNull();
    write(picture, DRAFTS.resolve(name + ".png"));
  }

  private static IntStream pixels(BufferedImage picture) {
    return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));
  }

  private static int[] lines(BufferedImage picture, int step) {
    int width = picture.getWidth();
    int[] lines = new int[(picture.getHeight() + step - 1) / step * width];
    for (int y = 0; y < picture.getHeight(); y += step) {
      picture.getRGB(0, y, width, 1, lines, y / step * width, width);
    }
    return lines;
  }

  private static byte[] folded(int[] colours) {
    byte[] folded = new byte[colours.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = (byte) (colours[i] ^ colours[i] >> 7 ^ colours[i] >> 14);
    }
    return folded;
  }

  private static boolean same(byte[] a, byte[] b) {
    int differing = Math.abs(a.length - b.length);
    for (int i = 0; i < Math.min(a.length, b.length) && differing <= CARET; i++) {
      differing += a[i] == b[i] ? 0 : 1;
    }
    return differing <= CARET;
  }

  /// The window when two looks at it, longer apart than work may go on unsaid, show the same and nothing is being done.
  private BufferedImage still() {
    BufferedImage before = shot();
    for (int i = 0; i < 40; i++) {
      robot.sleep(250);
      BufferedImage now = shot();
      if (robot.lookup("#status-work").queryAll().stream().noneMatch(work -> work.getParent().isVisible())
          && same(folded(lines(before, 1)), folded(lines(now, 1)))) {
        return now;
      }
      before = now;
    }
    throw new AssertionError("the window does not come to rest");
  }

  private BufferedImage shot() {
    BufferedImage[] shot = new BufferedImage[1];
    robot.interact(() -> {
      BufferedImage picture = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null),
          new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));
      Window.getWindows().stream().filter(window -> window != stage)
          .forEach(dialog -> lay(dialog, stage, picture));
      shot[0] = picture;
    });
    return shot[0];
  }

  /// Lays a dialog over the window, in a frame as the system draws one; a menu or a list where it stands.
  private static void lay(Window over, Stage stage, BufferedImage picture) {
    Scene dialog = over.getScene();
    if (over instanceof PopupWindow) {
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(SwingFXUtils.fromFXImage(dialog.snapshot(null), null), (int) (over.getX() - stage.getX()),
          (int) (over.getY() - stage.getY()), null);
      graphics.dispose();
      return;
    }
    int width = (int) dialog.getWidth();
    int height = (int) dialog.getHeight();
    int left = (WIDTH - width) / 2;
    int top = (HEIGHT - height) / 3;
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(SwingFXUtils.fromFXImage(dialog.snapshot(null), null), left, top, null);
    graphics.setColor(Color.GRAY);
    graphics.drawRect(left - 1, top - 1, width + 1, height + 1);
    graphics.dispose();
  }

  /// Writes all pictures in place of those in a folder.
  ///
  /// @return the files
  List<Path> publish(Path folder) throws IOException {
    emptied(folder);
    List<Path> published = new ArrayList<>();
    for (String name : pictures.keySet()) {
      Path file = folder.resolve(name + ".png");
      Files.createDirectories(file.getParent());
      published.add(Files.copy(DRAFTS.resolve(name + ".png"), file));
    }
    return published;
  }

  private static void emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path picture : old.filter(file -> file.toString().endsWith(".png")).toList()) {
        Files.delete(picture);
      }
    }
  }

  /// A few dozen colours: the commonest of those that differ, the others as the nearest of them. A picture of a window takes a
  /// quarter of the room then, and nobody sees a difference.
  private static BufferedImage indexed(BufferedImage picture) {
    int[] colours = lines(picture, 1);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0, run = 1; i < colours.length; i += run) {
      run = 1;
      while (i + run < colours.length && colours[i + run] == colours[i]) {
        run++;
      }
      counts.merge(colours[i] & 0xFFFFFF, run, Integer::sum);
    }
    List<Integer> chosen = new ArrayList<>();
    counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .filter(colour -> chosen.size() < COLOURS && (colour.getValue() > colours.length / GROUND
            || chosen.stream().allMatch(old -> distance(old, colour.getKey()) > ALIKE)))
        .map(Map.Entry::getKey).forEach(chosen::add);
    int[] palette = chosen.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Integer> nearest = new HashMap<>();
    BufferedImage small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    int last = -1;
    int place = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int pixel = colours[y * picture.getWidth() + x] & 0xFFFFFF;
        if (pixel != last) {
          last = pixel;
          place = nearest.computeIfAbsent(pixel, colour -> nearest(palette, colour));
        }
        small.getRaster().setSample(x, y, 0, place);
      }
    }
    return small;
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      best = distance(palette[i], colour) < distance(palette[best], colour) ? i : best;
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }

  private static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, PalettePng.bytes(indexed(picture)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
