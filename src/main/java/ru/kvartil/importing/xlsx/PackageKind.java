package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.Refusal;

/// What a zip file is, by its parts: a workbook without macros, or something else.
///
/// @param workbook name of the workbook part
/// @param refusal why the file is not read, empty for a workbook we read
record PackageKind(String workbook, Optional<Refusal> refusal) {
  private static final String TYPES = "[content_types].xml";
  private static final String USUAL = "xl/workbook.xml";

  static PackageKind of(ZipParts parts) throws IOException, XMLStreamException {
    Set<String> names = parts.names();
    if (openDocument(parts)) {
      return refused(Refusal.OPEN_DOCUMENT);
    }
    if (!names.contains(TYPES) && !names.contains("_rels/.rels") && !names.contains(USUAL)) {
      return refused(Refusal.ARCHIVE);
    }
    String main = Relationships.of(parts, "").first("officeDocument").orElse(USUAL);
    String type = type(parts, main);
    if (type.contains("sheet.binary") || main.endsWith("workbook.bin")) {
      return refused(Refusal.EXCEL_BINARY);
    }
    if (type.contains("wordprocessingml") || type.contains("ms-word")) {
      return refused(Refusal.WORD_DOCUMENT);
    }
    if (type.contains("macroenabled") || names.stream().anyMatch(PackageKind::macro)) {
      return refused(Refusal.MACROS);
    }
    if (!type.isEmpty() && !type.contains("spreadsheetml") && !type.endsWith("/xml")) {
      return refused(Refusal.NOT_A_TABLE);
    }
    return parts.has(main) ? new PackageKind(main, Optional.empty()) : refused(Refusal.CORRUPT);
  }

  private static PackageKind refused(Refusal refusal) {
    return new PackageKind("", Optional.of(refusal));
  }

  /// Programs of Visual Basic and macro sheets of Excel 4.
  private static boolean macro(String name) {
    return name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/");
  }

  private static boolean openDocument(ZipParts parts) throws IOException {
    if (!parts.has("mimetype")) {
      return parts.has("content.xml") && parts.has("META-INF/manifest.xml");
    }
    try (InputStream in = parts.open("mimetype")) {
      return new String(in.readNBytes(64), StandardCharsets.US_ASCII).strip().startsWith("application/vnd.oasis");
    }
  }

  /// Content type of a part in lower case: its own, else that of its extension, else empty.
  private static String type(ZipParts parts, String part) throws IOException, XMLStreamException {
    if (!parts.has(TYPES)) {
      return "";
    }
    String byExtension = "";
    String extension = part.substring(part.lastIndexOf('.') + 1);
    try (XmlCursor xml = parts.xml(TYPES)) {
      for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
        @Nullable
        String type = xml.attribute("ContentType");
        if (type != null && ("/" + part).equalsIgnoreCase(xml.attribute("PartName"))) {
          return type.toLowerCase(Locale.ROOT);
        }
        if (type != null && extension.equalsIgnoreCase(xml.attribute("Extension"))) {
          byExtension = type.toLowerCase(Locale.ROOT);
        }
      }
    }
    return byExtension;
  }
}
