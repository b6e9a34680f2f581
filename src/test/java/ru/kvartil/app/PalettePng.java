package ru.kvartil.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Pictures of few colours as PNG with rows as they are. Java's own writer filters the rows of a palette as if they were
/// brightness, which makes such a picture a fifth larger.
final class PalettePng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private PalettePng() {}

  /// @param picture with a palette of at most 256 colours
  static byte[] bytes(BufferedImage picture) {
    IndexColorModel palette = (IndexColorModel) picture.getColorModel();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", data -> {
        data.writeInt(picture.getWidth());
        data.writeInt(picture.getHeight());
        data.write(new byte[]{8, 3, 0, 0, 0});
      });
      chunk(out, "PLTE", data -> {
        for (int i = 0; i < palette.getMapSize(); i++) {
          data.write(new byte[]{(byte) palette.getRed(i), (byte) palette.getGreen(i), (byte) palette.getBlue(i)});
        }
      });
      chunk(out, "IDAT", data -> rows(picture, data));
      chunk(out, "IEND", data -> {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void rows(BufferedImage picture, DataOutputStream data) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(data, deflater)) {
      int[] row = new int[picture.getWidth()];
      for (int y = 0; y < picture.getHeight(); y++) {
        packed.write(0);
        for (int index : picture.getRaster().getSamples(0, y, row.length, 1, 0, row)) {
          packed.write(index);
        }
      }
    } finally {
      deflater.end();
    }
  }

  private interface Content {
    void write(DataOutputStream data) throws IOException;
  }

  private static void chunk(DataOutputStream out, String type, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(type.getBytes(StandardCharsets.US_ASCII));
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      content.write(data);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.toByteArray());
    out.writeInt(bytes.size() - type.length());
    bytes.writeTo(out);
    out.writeInt((int) sum.getValue());
  }
}
