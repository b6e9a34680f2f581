package ru.kvartil.ui;

/// Going about the window, as pages see it.
public interface Navigation {
  /// Opens a page on top of the present one, in the same section; the way back stands before its title.
  void open(Page page);

  /// Goes back to the page below; nothing happens on the first page of a section.
  void back();

  /// Opens a section where it was left.
  ///
  /// @throws IllegalArgumentException no section has this id
  void openSection(String id);

  /// Opens the first page of a section; pages above it with something unsaved are asked.
  ///
  /// @throws IllegalArgumentException no section has this id
  void openFirst(String id);

  /// Opens a section and a page on top of its first one: a school's card from a chart.
  void openSection(String id, Page page);
}
