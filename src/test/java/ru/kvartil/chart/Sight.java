package ru.kvartil.chart;

/// How a colour is seen, also by people who do not see some colours.
///
/// Linear light of sRGB: IEC 61966-2-1. Lab: CIE 15:2018, 8.2.1, white point D65. Colour difference: CIE76 (CIE 15:2018,
/// 8.2.1.3), the Euclidean distance. Missing cones: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, «A
/// Physiologically-based Model for Simulation of Color Vision Deficiency», IEEE TVCG 15(6), 2009, matrices of severity 1.
enum Sight {
  FULL(new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}), PROTANOPIA(new double[][]{{0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}),
  DEUTERANOPIA(new double[][]{{0.367322, 0.860646,
    -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}),
  TRITANOPIA(new double[][]{{
    1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}),
  GREY(
      new double[][]{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}});

  private static final double[][] XYZ = {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {
    0.0193339, 0.1191920, 0.9503041}};
  private static final double[] WHITE = {0.95047, 1, 1.08883};
  private final double[][] cones;

  Sight(double[][] cones) {
    this.cones = cones;
  }

  /// L*, a*, b* of a colour `0xRRGGBB` as it is seen.
  double[] lab(int rgb) {
    double[] seen = times(cones, new double[]{linear(rgb >> 16), linear(rgb >> 8), linear(rgb)});
    double[] xyz = times(XYZ, seen);
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double t = Math.max(0, xyz[i]) / WHITE[i];
      f[i] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return new double[]{116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  /// Difference of two colours as they are seen.
  double difference(int one, int other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = Math.clamp(matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2], 0, 1.1);
    }
    return out;
  }
}
