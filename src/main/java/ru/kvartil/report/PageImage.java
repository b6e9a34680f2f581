package ru.kvartil.report;

/// A picture of one page.
///
/// @param width pixels
/// @param height pixels
/// @param argb pixels row by row, alpha in the highest byte; not copied, nobody changes them
@SuppressWarnings("ArrayRecordComponent")
public record PageImage(int width, int height, int[] argb) {
  public PageImage {
    if (argb.length != width * height) {
      throw new IllegalArgumentException("a picture of " + width + "x" + height + " with " + argb.length + " pixels");
    }
  }
}
