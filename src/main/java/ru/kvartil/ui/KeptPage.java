package ru.kvartil.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page as it stood before a lock, in words: enough to open it anew with what was typed in it.
///
/// @param section the section it stood in
/// @param address how it is opened, see [Page#address]; empty for the first page of its section
/// @param title of the page
/// @param tabs tabs in view
/// @param begun what was begun on it besides what stands in fields, see [Page#begun]
/// @param fields what stood in its fields, by their ids
public record KeptPage(String section, List<String> address, String title, Map<String, String> tabs,
    Map<String, String> begun, Map<String, String> fields) {
  public KeptPage {
    address = List.copyOf(address);
    tabs = ordered(tabs);
    begun = ordered(begun);
    fields = ordered(fields);
  }

  /// The order of the screen stays.
  private static Map<String, String> ordered(Map<String, String> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static KeptPage of(String section, Page page) {
    return new KeptPage(section, page.address(), page.head().title(), Fields.tabs(page.body()), page.begun(),
        Fields.of(page.body()));
  }

  /// Brings the tabs of a page into view; what they show is loaded then.
  void turn(Page page) {
    Fields.turn(page.body(), tabs);
  }

  /// Begins on a loaded page what was begun.
  void resume(Page page) {
    if (!begun.isEmpty()) {
      page.resume(begun);
    }
  }

  /// Puts what was typed into the fields of a page.
  ///
  /// @return what found no place, by id
  Map<String, String> fill(Page page) {
    return Fields.put(page.body(), fields);
  }
}
