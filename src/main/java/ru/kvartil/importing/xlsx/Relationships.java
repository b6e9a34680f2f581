package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// What a part of the package refers to ([ECMA-376] part 2, 9.3). References to things outside the file are left out: they
/// are never followed.
///
/// @param targets by their ids, in their order
record Relationships(Map<String, Target> targets) {
  /// @param kind last word of the type, the same in transitional and strict files: `worksheet`, `sharedStrings`
  /// @param part name of the part, without a leading slash
  record Target(String kind, String part) {}

  /// @param part the part that refers; an empty name stands for the package itself
  static Relationships of(ZipParts parts, String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Target> targets = new LinkedHashMap<>();
    if (parts.has(name)) {
      try (XmlCursor xml = parts.xml(name)) {
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
          if (element.equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
            xml.item();
            targets.put(value(xml, "Id"),
                new Target(lastWord(value(xml, "Type")), resolved(folder, value(xml, "Target"))));
          }
        }
      }
    }
    return new Relationships(Collections.unmodifiableMap(targets));
  }

  private static String value(XmlCursor xml, String attribute) {
    @Nullable
    String value = xml.attribute(attribute);
    return value == null ? "" : value;
  }

  private static String lastWord(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    List<String> steps = new ArrayList<>();
    for (String step : ((path.startsWith("/") ? "" : folder) + path).split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.removeLast();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /// The first part of a kind.
  Optional<String> first(String kind) {
    return targets.values().stream().filter(target -> target.kind().equals(kind)).map(Target::part).findFirst();
  }

  Optional<Target> byId(String id) {
    return Optional.ofNullable(targets.get(id));
  }
}
