package ru.kvartil.search;

import java.util.List;

/// Something that can be found and opened.
///
/// @param title what it is called in the list; the words that count most
/// @param detail what tells it from others of the same title (municipality, section); shown, and searched like `names`
/// @param names further texts it is known by; they may repeat the title
/// @param codes codes it is found by, whole or by their beginning
/// @param parts places inside it that open by themselves: the tabs of a school's card
/// @param open called on the window's thread
public record Findable(Kind kind, String title, String detail, List<String> names, List<String> codes,
    List<Part> parts, Runnable open) {
  public Findable {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
    parts = List.copyOf(parts);
  }

  /// Something known by its title only.
  public static Findable of(Kind kind, String title, String detail, Runnable open) {
    return new Findable(kind, title, detail, List.of(), List.of(), List.of(), open);
  }

  /// A place inside it: «школа 8 результаты» opens the tab «Результаты» of that school's card.
  public record Part(String title, Runnable open) {}
}
