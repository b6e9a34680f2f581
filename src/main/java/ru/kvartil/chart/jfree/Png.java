package ru.kvartil.chart.jfree;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// PNG with its resolution: Word and printers then take the size the chart was drawn for.
final class Png {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double METRE_IN_INCHES = 1 / 0.0254;

  private Png() {}

  static byte[] encode(BufferedImage image, int dpi) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      metadata.mergeTree(FORMAT, resolution(dpi));
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), null);
    } catch (IIOInvalidTreeException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Chunk pHYs (PNG specification, 11.3.5.3): pixels per metre.
  private static IIOMetadataNode resolution(int dpi) {
    String perMetre = Long.toString(Math.round(dpi * METRE_IN_INCHES));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(physical);
    return root;
  }
}
