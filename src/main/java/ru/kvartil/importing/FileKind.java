package ru.kvartil.importing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// What a file is by its first bytes; its name is never asked.
enum FileKind {
  ZIP, OLE2, BARE_BIFF, PDF, PICTURE, ARCHIVE, HTML, EXCEL_XML, BINARY, TEXT;

  /// As many first bytes as [#of] looks at.
  static final int HEAD = 4096;

  static FileKind of(byte[] head) {
    String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
    if (startsWith(hex, "504b0304", "504b0506", "504b0708")) {
      return ZIP;
    }
    if (hex.startsWith("d0cf11e0a1b11ae1")) {
      return OLE2;
    }
    // Beginning-of-file records of BIFF 2, 3, 4 and of BIFF 5 and 8 without their container.
    if (startsWith(hex, "09000400", "09000600", "09020600", "09040600", "09080800", "09081000")) {
      return BARE_BIFF;
    }
    if (hex.startsWith("25504446")) {
      return PDF;
    }
    // PNG, JPEG, GIF, BMP with its two reserved zeros, TIFF of both orders, WebP.
    if (startsWith(hex, "89504e470d0a1a0a", "ffd8ff", "47494638", "49492a00", "4d4d002a")
        || (hex.startsWith("424d") && hex.startsWith("00000000", 12))
        || (hex.startsWith("52494646") && hex.startsWith("57454250", 16))) {
      return PICTURE;
    }
    // 7z, RAR, gzip, xz, cabinet.
    if (startsWith(hex, "377abcaf271c", "526172211a07", "1f8b08", "fd377a585a00", "4d534346")) {
      return ARCHIVE;
    }
    return ofText(head);
  }

  private static FileKind ofText(byte[] head) {
    int mark = head.length > 1 ? ((head[0] & 0xff) << 8) | (head[1] & 0xff) : 0;
    boolean wide = mark == 0xfffe || mark == 0xfeff;
    String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
        .replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
      return text.contains("urn:schemas-microsoft-com:office:spreadsheet")
          ? EXCEL_XML
          : text.contains("<html") ? HTML : BINARY;
    }
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")
        || text.startsWith("<body") || text.startsWith("<table") || text.startsWith("<meta")) {
      return HTML;
    }
    if (text.startsWith("{\\rtf") || text.startsWith("mime-version:") || (!wide && text.indexOf('\0') >= 0)) {
      return BINARY;
    }
    return TEXT;
  }

  private static boolean startsWith(String hex, String... signatures) {
    for (String signature : signatures) {
      if (hex.startsWith(signature)) {
        return true;
      }
    }
    return false;
  }
}
