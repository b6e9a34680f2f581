package ru.kvartil.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.kvartil.district.Access;
import ru.kvartil.district.Right;

/// Which right each command of the window needs, by the id of its button: what the window holds back. Who has a right is said by
/// [Right] alone, and the services ask it themselves; a command missing here is only refused later.
record CommandRights(Access access) {
  private static final Map<String, Right> RIGHTS = table(Map.ofEntries(
      Map.entry(Right.REGISTRY,
          List.of("school-add", "schools-first", "overview-schools", "entry-schools", "add-confirm",
              "school-mark", "mark-confirm", "mark-remove", "school-to-group", "sheet-save", "leave-save", "life-mark",
              "life-mark-first", "life-change", "life-unmark", "life-rename", "life-rename-confirm", "life-close",
              "life-close-confirm", "life-reopen", "life-merge", "life-merge-confirm")),
      Map.entry(Right.VALUES, List.of("entry-new-indicator", "indicator-add")),
      Map.entry(Right.IMPORT, List.of("import-load", "import-first", "import-paste", "import-undo", "journal-undo",
          "import-commit", "schools-load", "indices-load", "identified-load", "note-load", "overview-load",
          "board-load", "template-save",
          "paste-first")),
      Map.entry(Right.RISKS,
          List.of("risk-level", "risk-decide", "risk-measure", "risk-prove", "risk-monitoring", "risk-ground-change",
              "risk-cause-school", "risk-cause-school-change", "risk-cause-centre", "risk-cause-centre-change",
              "risk-programme", "risk-programme-first", "risk-step", "risk-programme-change", "risk-form-save",
              "risk-form-remove", "risk-paste", "risk-paste-first", "risk-table-load", "risk-list-month",
              "risk-list-add", "risk-list-change", "risk-library-add", "risk-library-change", "risk-cut-change")),
      Map.entry(Right.LISTS,
          List.of("list-new", "list-first", "list-change", "list-remove", "list-save", "frozen-propose")),
      Map.entry(Right.FREEZE, List.of("freeze-do")),
      Map.entry(Right.LISTS_IN_FORCE, List.of("list-force")),
      Map.entry(Right.CENTRE, List.of("centre-save", "note-remember")),
      Map.entry(Right.METHODS, List.of("method-copy", "method-bring", "method-save", "try-save")),
      Map.entry(Right.EXPORT,
          List.of("method-write", "original-export", "print-save", "note-save-pdf", "note-save-docx",
              "table-export")),
      Map.entry(Right.COPY, List.of("copies-make", "copies-first", "copies-stick")),
      Map.entry(Right.RESTORE, List.of("copies-restore")),
      Map.entry(Right.KEYS, List.of("protection-protect", "protection-renew"))));
  /// Endings of the buttons of every chart.
  private static final List<String> CHART_FILES = List.of("-png", "-svg");

  private static Map<String, Right> table(Map<Right, List<String>> commands) {
    Map<String, Right> rights = new HashMap<>();
    commands.forEach((right, ids) -> ids.forEach(id -> rights.put(id, right)));
    return Map.copyOf(rights);
  }

  /// Ids of the commands.
  static Set<String> commands() {
    return RIGHTS.keySet();
  }

  /// Whether who works lacks any right.
  boolean lacksAnything() {
    return Arrays.stream(Right.values()).anyMatch(right -> !access.may(right));
  }

  /// What is lacking for a command; empty when nothing is.
  String lacking(String id) {
    Right right = RIGHTS.get(id);
    if (right == null && CHART_FILES.stream().anyMatch(id::endsWith)) {
      right = Right.EXPORT;
    }
    return right == null ? "" : access.lacking(right);
  }
}
