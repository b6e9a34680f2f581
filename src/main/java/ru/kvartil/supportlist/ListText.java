package ru.kvartil.supportlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.supportlist.SupportList.Line;

/// Reads a list typed or pasted as text: one school in a line, cells apart by tabs or semicolons – a number of the line,
/// code, name, reason. Only the name or only the code is enough.
public final class ListText {
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}[.)]?");
  private static final Pattern CODE = Pattern.compile("(?iu)(edu)?\\d{3,8}");
  /// Words of headings; a line of them that means no school is one.
  private static final Pattern HEADING = Pattern
      .compile("(?iuU).*(наименование|название|образовательная организация|п/п|код оо|основание).*");

  private ListText() {}

  /// A line as it was understood.
  ///
  /// @param written name, or the code where there is no name
  public record Read(String written, String reason, Match match) {
    /// The line, with the school only where there is no doubt.
    public Line line() {
      return line(match instanceof Match.Exact exact ? Optional.of(exact.school()) : Optional.empty());
    }

    /// The line with the school a person chose.
    public Line line(Optional<SchoolKey> school) {
      return new Line(school, written, reason);
    }
  }

  /// Lines in their order; empty ones and headings are left out.
  public static List<Read> read(String text, SchoolMatcher schools) {
    List<Read> lines = new ArrayList<>();
    for (String line : text.split("\\R")) {
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        continue;
      }
      Read read = read(cells, schools);
      boolean heading = lines.isEmpty() && !(read.match() instanceof Match.Exact) && HEADING.matcher(line).matches();
      if (!heading) {
        lines.add(read);
      }
    }
    return lines;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("[\\t;]")) {
      String text = cell.strip();
      // «1.» before the school; a lone number is a code where nothing follows.
      if (!text.isEmpty()) {
        cells.add(text);
      }
    }
    if (cells.size() > 1 && ORDINAL.matcher(cells.getFirst()).matches()) {
      cells.removeFirst();
    }
    return cells;
  }

  private static Read read(List<String> cells, SchoolMatcher schools) {
    boolean coded = CODE.matcher(cells.getFirst()).matches();
    String code = coded ? cells.getFirst() : "";
    int next = coded ? 1 : 0;
    String name = next < cells.size() ? cells.get(next) : "";
    Match match = schools.match("", code, name);
    if (coded && cells.size() == 2 && !(schools.match("", "", name) instanceof Match.Exact)
        && schools.match("", code, "") instanceof Match.Exact byCode) {
      // A code and a reason.
      return new Read(code, name, byCode);
    }
    String reason = String.join("; ", cells.subList(Math.min(cells.size(), next + 1), cells.size()));
    return new Read(name.isEmpty() ? code : name, reason, match);
  }
}
