package ru.kvartil.risk.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.EntryField;

/// A form as data: which fields it has, what stands in them, what entry they make.
///
/// @param key by which the form is opened again after the lock
/// @param entry makes the entry; dates were read before and are dates or empty
/// @param stored the entry being changed; empty for a new one
record FormSpec(String key, String title, List<Field> fields, Function<Typed, Entry> entry, Optional<Entry> stored) {
  FormSpec {
    fields = List.copyOf(fields);
  }

  /// What a field takes.
  enum Kind {
    LINE, TEXT, DATE, CHOICE, SUGGESTED
  }

  /// A value to choose and its words.
  record Choice(String value, String words) {}

  /// One field.
  ///
  /// @param start what stands in it at first: a value of its choices, a date as people write it, or text
  record Field(EntryField field, String label, Kind kind, List<Choice> choices, String start) {
    Field {
      choices = List.copyOf(choices);
    }

    static Field line(EntryField field, String label, String start) {
      return new Field(field, label, Kind.LINE, List.of(), start);
    }

    static Field text(EntryField field, String label, String start) {
      return new Field(field, label, Kind.TEXT, List.of(), start);
    }

    static Field date(EntryField field, String label, String start) {
      return new Field(field, label, Kind.DATE, List.of(), start);
    }

    static Field choice(EntryField field, String label, List<Choice> choices, String start) {
      return new Field(field, label, Kind.CHOICE, choices, start);
    }

    static Field suggested(EntryField field, String label, List<Choice> choices, String start) {
      return new Field(field, label, Kind.SUGGESTED, choices, start);
    }

    /// `risk-form-word`.
    String id() {
      return "risk-form-" + field.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// What was typed, stripped.
  record Typed(Map<EntryField, String> values) {
    String get(EntryField field) {
      return values.getOrDefault(field, "").strip();
    }

    Optional<java.time.LocalDate> date(EntryField field) {
      return ru.kvartil.school.ui.DateText.read(get(field));
    }

    <E extends Enum<E>> E choice(EntryField field, Class<E> kind) {
      return Enum.valueOf(kind, get(field));
    }
  }
}
