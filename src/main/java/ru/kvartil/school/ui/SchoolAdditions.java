package ru.kvartil.school.ui;

import java.util.List;

/// What later features add to the screens of schools, in the order shown.
///
/// @param columns columns of the table after «Обучающихся»
/// @param tabs tabs of the card after «Сведения»
/// @param actions buttons of the card's head
public record SchoolAdditions(List<SchoolColumns> columns, List<SchoolTab> tabs, List<SchoolAction> actions) {
  /// Nothing added.
  public static final SchoolAdditions NONE = new SchoolAdditions(List.of(), List.of(), List.of());

  public SchoolAdditions {
    columns = List.copyOf(columns);
    tabs = List.copyOf(tabs);
    actions = List.copyOf(actions);
  }
}
