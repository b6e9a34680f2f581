package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, so that a test can break any of them.
final class Workbook {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /// One sheet named «Лист» of the given rows, and styles: 1 date, 2 date and time, 3 percent, 4 own date format.
  static Workbook of(String rows) {
    return new Workbook().part("[Content_Types].xml", types(TYPE)).part("_rels/.rels", relations(
        relation("rId1", "officeDocument", "xl/workbook.xml")))
        .part("xl/workbook.xml",
            "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                + "'><sheets><sheet name='Лист' sheetId='1' r:id='rId1'/></sheets></workbook>")
        .part("xl/_rels/workbook.xml.rels",
            relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")
                + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml")))
        .part("xl/styles.xml",
            "<styleSheet xmlns='" + MAIN
                + "'><numFmts><numFmt numFmtId='164' formatCode='[$-419]dd\\.mm\\.yyyy;@'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                + "<xf numFmtId='22'/><xf numFmtId='9'/><xf numFmtId='164'/></cellXfs></styleSheet>")
        .sheet(rows(rows));
  }

  static String types(String workbookType) {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='"
        + workbookType + "'/></Types>";
  }

  static String relations(String relations) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
        + "</Relationships>";
  }

  static String relation(String id, String kind, String target) {
    return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + kind + "' Target='" + target + "'/>";
  }

  static String rows(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
  }

  Workbook part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Workbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  Workbook without(String name) {
    parts.remove(name);
    return this;
  }

  /// Replaces the whole part of the only sheet.
  Workbook sheet(String xml) {
    return part("xl/worksheets/sheet1.xml", xml);
  }

  Workbook texts(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  /// Writes every part in another encoding.
  Workbook encoded(Charset charset) {
    parts.replaceAll((name, bytes) -> ("\ufeff" + new String(bytes, StandardCharsets.UTF_8)).getBytes(charset));
    return this;
  }

  /// Replaces a piece of text in every part.
  Workbook replacing(String old, String other) {
    parts.replaceAll((name, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace(old, other)
        .getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Text of one part.
  String text(String name) {
    return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
  }

  Path write(Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path); ZipOutputStream zip = new ZipOutputStream(out)) {
      writeTo(zip);
    }
    return path;
  }

  void writeTo(ZipOutputStream zip) throws IOException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
  }
}
