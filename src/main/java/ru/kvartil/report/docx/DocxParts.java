package ru.kvartil.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import ru.kvartil.report.PageSetup;

/// Parts of the file that POI has no words for: the table of fonts with the alternative family, the settings that keep
/// Word out of its compatibility mode, and the packing that gives equal files for equal documents.
final class DocxParts {
  private static final String FONT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
  private static final String FONTS = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:font w:name="FIRST"><w:altName w:val="SECOND"/><w:charset w:val="CC"/><w:family w:val="roman"/>
      <w:pitch w:val="variable"/></w:font>
      </w:fonts>
      """;
  /// Compatibility mode 15 is that of Word 2013 and later.
  private static final String SETTINGS = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      </w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
      </w:settings>
      """;

  private DocxParts() {}

  static void addFontTable(XWPFDocument document, PageSetup page) throws IOException {
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart part = document.getPackage().createPart(name, FONT_TYPE);
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_RELATION);
      try (OutputStream out = part.getOutputStream()) {
        out.write(FONTS.replace("FIRST", page.font()).replace("SECOND", page.alternativeFont())
            .getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException impossible) {
      throw new IOException(impossible);
    }
  }

  static byte[] settings() {
    return SETTINGS.getBytes(StandardCharsets.UTF_8);
  }

  /// The same package with some parts replaced and every entry dated by the document, not by the clock.
  static byte[] pack(byte[] file, LocalDate date, Map<String, byte[]> replaced) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(packed)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(date.atStartOfDay());
        out.putNextEntry(stable);
        byte[] bytes = replaced.get(entry.getName());
        if (bytes == null) {
          in.transferTo(out);
        } else {
          out.write(bytes);
        }
      }
    }
    return packed.toByteArray();
  }
}
