package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ru.kvartil.importing.ImportCode;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.ProblemCode;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Makes the list «Что проверить» of a report: questions first, then remarks by gravity, one line for each kind and
/// column. Questions keep their places when they are answered.
final class Checks {
  private static final Texts TEXTS = Texts.of(Checks.class);
  private static final Set<String> ASKED = Set.of(ImportCode.SCHOOL_RESEMBLES.id(), ProblemCode.EMPTY_AS_ZERO.id(),
      ProblemCode.EMPTY_AS_MISSING.id());

  private Checks() {}

  private record Group(int sheet, String code, int column) {}

  /// @param doubts schools asked about, decided ones too
  static List<Check> of(ImportReport report, Collection<ImportReport.Doubt> doubts, Map<RowSchool, Decision> decisions,
      Empties empties) {
    List<Check> checks = new ArrayList<>();
    doubts.stream().sorted(Comparator.comparingInt(ImportReport.Doubt::sheet).thenComparingInt(ImportReport.Doubt::row))
        .forEach(doubt -> checks.add(new Check.SchoolQuestion(place(report, doubt), doubt,
            Optional.ofNullable(decisions.get(doubt.school())))));
    if (empties.count() > 0) {
      checks.add(new Check.EmptyQuestion(new Check.Place(-1, -1, TEXTS.get("checks.whole-file")), empties));
    }
    List<Check.Remark> remarks = new ArrayList<>();
    groups(report).forEach((group, problems) -> remarks.add(remark(report, group, problems)));
    remarks.stream().sorted(Comparator.comparing(Check.Remark::severity).reversed()).forEach(checks::add);
    return checks;
  }

  private static Map<Group, List<Problem>> groups(ImportReport report) {
    Map<Group, List<Problem>> groups = new LinkedHashMap<>();
    for (int sheet = 0; sheet < report.sheets().size(); sheet++) {
      for (Problem problem : report.sheets().get(sheet).problems()) {
        if (!ASKED.contains(problem.code())) {
          CellRef place = problem.place();
          Group group = new Group(sheet, problem.code(), place == null ? -1 : place.column());
          groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(problem);
        }
      }
    }
    return groups;
  }

  private static Check.Remark remark(ImportReport report, Group group, List<Problem> problems) {
    Problem first = problems.getFirst();
    int more = problems.size() - 1;
    int row = first.place() == null ? -1 : first.place().row();
    String text = more == 0
        ? first.message()
        : TEXTS.get("checks.more", first.message(), RussianFormat.plain(more));
    return new Check.Remark(place(report, group.sheet(), row, group.column(), more > 0), first.severity(),
        first.code(), text, problems.size());
  }

  private static Check.Place place(ImportReport report, ImportReport.Doubt doubt) {
    int column = report.sheets().get(doubt.sheet()).mapping().stream()
        .flatMap(mapping -> mapping.roles().entrySet().stream())
        .filter(role -> role.getValue() == ColumnRole.Key.SCHOOL_NAME).mapToInt(Map.Entry::getKey).findFirst()
        .orElse(-1);
    return place(report, doubt.sheet(), doubt.row(), column, false);
  }

  private static Check.Place place(ImportReport report, int sheet, int row, int column, boolean several) {
    String name = report.sheets().get(sheet).name();
    String cell = new CellRef(report.file(), name, several ? -1 : row, column).cell();
    String where = row < 0 && column < 0
        ? ""
        : column < 0
            ? TEXTS.get(several ? "checks.rows" : "checks.row", cell)
            : several ? TEXTS.get("checks.column", cell) : cell;
    String words = name.isEmpty()
        ? where.isEmpty() ? TEXTS.get("checks.whole-file") : where
        : where.isEmpty() ? TEXTS.get("checks.sheet", name) : name + " · " + where;
    return new Check.Place(sheet, row, words);
  }

  /// How many lines are worth a look: everything but mere information.
  static int worth(List<Check> checks) {
    return (int) checks.stream()
        .filter(check -> !(check instanceof Check.Remark remark && remark.severity() == Severity.INFO)).count();
  }
}
