package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.Refusal;

/// What is read of a workbook before its sheets.
///
/// @param sheets sheets with cells, hidden ones too, in their order; chart and dialog sheets have none and are left out
record WorkbookParts(List<Sheet> sheets, CellStyles styles, SharedTexts texts) {
  /// @param part name of the part with the cells
  record Sheet(String name, String part) {}

  /// @throws LimitReached with the refusal when the zip is no workbook we read
  static WorkbookParts of(ZipParts parts, ReadBudget budget) throws IOException, XMLStreamException {
    PackageKind kind = PackageKind.of(parts);
    if (kind.refusal().isPresent()) {
      throw budget.refusal(kind.refusal().get());
    }
    Relationships relations = Relationships.of(parts, kind.workbook());
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlCursor xml = parts.xml(kind.workbook())) {
      @Nullable
      String element = xml.nextElement();
      if (!"workbook".equals(element)) {
        throw budget.refusal(Refusal.CORRUPT);
      }
      for (; element != null; element = xml.nextElement()) {
        if (element.equals("workbookPr")) {
          from1904 = truth(xml.attribute("date1904"));
        } else if (element.equals("sheet") && xml.relationship("id") != null) {
          xml.item();
          sheet(xml, relations, budget).ifPresent(sheets::add);
        }
      }
    }
    CellStyles styles = CellStyles.of(parts, relations.first("styles"), from1904);
    SharedTexts texts = SharedTexts.of(parts, relations.first("sharedStrings"), budget);
    return new WorkbookParts(List.copyOf(sheets), styles, texts);
  }

  private static Optional<Sheet> sheet(XmlCursor xml, Relationships relations, ReadBudget budget) throws IOException {
    Relationships.Target target = Optional.ofNullable(xml.relationship("id")).flatMap(relations::byId)
        .orElseThrow(() -> budget.refusal(Refusal.CORRUPT));
    @Nullable
    String name = xml.attribute("name");
    return switch (target.kind()) {
      case "worksheet" -> Optional.of(new Sheet(name == null ? "" : name, target.part()));
      case "xlMacrosheet", "xlIntlMacrosheet" -> throw budget.refusal(Refusal.MACROS);
      default -> Optional.empty();
    };
  }

  private static boolean truth(@Nullable String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }
}
