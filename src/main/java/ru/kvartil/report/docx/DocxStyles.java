package ru.kvartil.report.docx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import ru.kvartil.report.PageSetup;
import ru.kvartil.report.TextStyle;
import ru.kvartil.shared.Texts;

/// The part `word/styles.xml`: every [TextStyle] as a paragraph style, so that a methodist changes the look of a whole
/// document in one place of Word. Styles Word knows keep its names, and Word translates them.
final class DocxStyles {
  static final String LANGUAGE = "ru-RU";
  private static final Texts TEXTS = Texts.of(DocxStyles.class);
  private static final String STYLES = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:docDefaults><w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="FONT" w:hAnsi="FONT" w:eastAsia="FONT" w:cs="FONT"/><w:sz w:val="28"/><w:szCs w:val="28"/>
      <w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
      <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>
      </w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
      <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
      <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
      STYLES
      </w:styles>
      """;
  private static final String STYLE = """
      <w:style w:type="paragraph" w:styleId="ID"><w:name w:val="NAME"/><w:basedOn w:val="Normal"/><w:qFormat/>
      <w:pPr>KEEP<w:widowControl/>INDENT<w:jc w:val="ALIGNMENT"/>OUTLINE</w:pPr>
      <w:rPr>BOLD<w:sz w:val="SIZE"/><w:szCs w:val="SIZE"/></w:rPr></w:style>
      """;

  private DocxStyles() {}

  static byte[] xml(PageSetup page) {
    String styles = Arrays.stream(TextStyle.values()).map(DocxStyles::xml).collect(Collectors.joining());
    return STYLES.replace("FONT", page.font()).replace("STYLES\n", styles).getBytes(StandardCharsets.UTF_8);
  }

  /// Id of a style inside the file.
  static String id(TextStyle style) {
    return style.name();
  }

  private static String xml(TextStyle style) {
    boolean section = style == TextStyle.SECTION;
    long halfPoints = Math.round(style.size() * 2);
    long indent = DocxUnits.twips(PageSetup.INDENT_MM);
    return STYLE.replace("ID", id(style)).replace("NAME", name(style))
        .replace("KEEP", style.keepsWithNext() ? "<w:keepNext/>" : "")
        .replace("INDENT", style.indented() ? "<w:ind w:firstLine=\"" + indent + "\"/>" : "")
        .replace("ALIGNMENT", alignment(style.alignment()))
        .replace("OUTLINE", section ? "<w:outlineLvl w:val=\"0\"/>" : "")
        .replace("BOLD", style.bold() ? "<w:b/><w:bCs/>" : "").replace("SIZE", Long.toString(halfPoints));
  }

  private static String name(TextStyle style) {
    return switch (style) {
      case SECTION -> "heading 1";
      case KIND -> "Title";
      case TITLE -> "Subtitle";
      case BODY -> "Body Text";
      case DATE_PLACE -> "Date";
      case TABLE_CAPTION -> "caption";
      case SIGNATURE -> "Signature";
      case PAGE_NUMBER -> "header";
      case ORGANISATION, TABLE_CELL, TABLE_NOTE, FIGURE, FIGURE_CAPTION -> TEXTS.get(style);
    };
  }

  private static String alignment(TextStyle.Alignment alignment) {
    return switch (alignment) {
      case LEFT -> "left";
      case CENTRE -> "center";
      case RIGHT -> "right";
      case JUSTIFIED -> "both";
    };
  }
}
