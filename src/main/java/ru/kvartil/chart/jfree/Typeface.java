package ru.kvartil.chart.jfree;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.Ground;

/// The face of all words of a chart, in its sizes, and the ink everything is drawn with. Liberation comes with the program, so that charts look the same on
/// every machine and have every Russian letter, «№» and narrow spaces.
final class Typeface {
  /// Text is measured unhinted, so that layout does not depend on the scale it is drawn at.
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
  private final Font tick;
  private final Font value;
  private final Font notice;
  private final Font title;
  private final Ink ink;

  private Typeface(Font tick, Font value, Font notice, Font title, Ink ink) {
    this.tick = tick;
    this.value = value;
    this.notice = notice;
    this.title = title;
    this.ink = ink;
  }

  /// @param bold the bold cut of the face; it is told to be bold, so that SVG says so too
  /// @param size whole, because SVG keeps no fractions
  private static Typeface of(Font regular, Font bold, float size) {
    return new Typeface(regular.deriveFont(size), bold.deriveFont(Font.BOLD, size), regular.deriveFont(size + 3),
        bold.deriveFont(Font.BOLD, size + 3), new Ink(Ground.LIGHT));
  }

  /// The same letters on another ground.
  Typeface on(Ground ground) {
    return new Typeface(tick, value, notice, title, new Ink(ground));
  }

  Ink ink() {
    return ink;
  }

  /// Reads the face; slow the first time in a process, AWT starts with it.
  static Typeface load(ChartLook look) {
    return switch (look) {
      case SCREEN -> of(read("LiberationSans-Regular"), read("LiberationSans-Bold"), 12);
      case DOCUMENT -> of(read("LiberationSerif-Regular"), read("LiberationSerif-Bold"), 13);
    };
  }

  private static Font read(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (FontFormatException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  /// Marks of axes, names, legends.
  Font tick() {
    return tick;
  }

  /// Values beside points and bars.
  Font value() {
    return value;
  }

  /// «нет данных» across an empty chart.
  Font notice() {
    return notice;
  }

  /// Title of a file that stands alone.
  Font title() {
    return title;
  }

  /// Height of a line of ticks or values with a little air.
  double line() {
    return tick.getSize2D() * 1.25;
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, UNHINTED).getWidth();
  }
}
