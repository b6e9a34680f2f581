package ru.kvartil.chart;

/// Size of a drawn file on paper.
///
/// @param widthMm 20…1000
/// @param heightMm 20…3000
public record ChartSize(double widthMm, double heightMm) {
  /// Charts are laid out in units of 1/96 inch, those of CSS and of screens at 100 %.
  private static final double UNITS_PER_MM = 96 / 25.4;

  public ChartSize {
    if (!(widthMm >= 20 && widthMm <= 1000) || !(heightMm >= 20 && heightMm <= 3000)) {
      throw new IllegalArgumentException("no size: " + widthMm + " x " + heightMm + " mm");
    }
  }

  /// Size of a given width at which nothing of the chart has to be left out.
  public static ChartSize natural(ChartSpec spec, double widthMm) {
    return new ChartSize(widthMm, spec.naturalHeight(widthMm * UNITS_PER_MM) / UNITS_PER_MM);
  }

  /// The natural size, but not higher than a page allows: then letters shrink and long names lose their middle.
  public static ChartSize within(ChartSpec spec, double widthMm, double highestMm) {
    return new ChartSize(widthMm, Math.min(highestMm, natural(spec, widthMm).heightMm()));
  }

  /// Size of a drawing of the screen, in units of 1/96 inch.
  public static ChartSize ofScreen(double width, double height) {
    return new ChartSize(Math.clamp(width / UNITS_PER_MM, 20, 1000), Math.clamp(height / UNITS_PER_MM, 20, 3000));
  }

  /// Width in units of 1/96 inch.
  public double width() {
    return widthMm * UNITS_PER_MM;
  }

  /// Height in units of 1/96 inch.
  public double height() {
    return heightMm * UNITS_PER_MM;
  }
}
