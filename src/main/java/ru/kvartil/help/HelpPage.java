package ru.kvartil.help;

import java.util.List;
import java.util.stream.Collectors;

/// A page of help.
///
/// @param id name for links and the file `<id>.md`
/// @param screens ids of what it explains: sections, pages, tables of the window
public record HelpPage(String id, String title, List<String> screens, List<HelpPart> parts) {
  public HelpPage {
    screens = List.copyOf(screens);
    parts = List.copyOf(parts);
  }

  /// All its words.
  public String text() {
    return parts.stream().flatMap(part -> part.all().stream()).map(HelpPart.Line::text)
        .collect(Collectors.joining("\n"));
  }

  /// Headings inside it.
  public List<String> headings() {
    return parts.stream().filter(HelpPart.Heading.class::isInstance).map(part -> ((HelpPart.Heading) part).text())
        .toList();
  }

  /// Pages it leads to.
  public List<String> links() {
    return parts.stream().flatMap(part -> part.all().stream()).flatMap(line -> line.pieces().stream())
        .filter(HelpPart.Link.class::isInstance).map(piece -> ((HelpPart.Link) piece).page()).toList();
  }

  /// Names of things in the window it speaks of.
  public List<String> names() {
    return parts.stream().flatMap(part -> part.all().stream()).flatMap(line -> line.pieces().stream())
        .filter(HelpPart.Name.class::isInstance).map(piece -> ((HelpPart.Name) piece).name()).toList();
  }
}
