package ru.kvartil.report.docx;

/// Units of Word: 1440 twips make an inch.
final class DocxUnits {
  private DocxUnits() {}

  static long twips(double millimetres) {
    return Math.round(millimetres / 25.4 * 1440);
  }

  static int twipsOfPoints(double points) {
    return (int) Math.round(points * 20);
  }
}
