package ru.kvartil.school.ui.list;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;

/// Columns of contacts in the table of schools, put away until somebody chooses them.
final class ContactColumns {
  private static final Texts TEXTS = Texts.of(ContactColumns.class);

  private ContactColumns() {}

  static List<Column<SchoolRow>> all() {
    return List.of(words("director", TEXTS.get("contact.director"), contacts -> contacts.director().name()),
        words("director-phone", TEXTS.get("contact.director.phone"), contacts -> contacts.director().phone()),
        words("director-email", TEXTS.get("contact.director.email"), contacts -> contacts.director().email()),
        words("deputy", TEXTS.get("contact.deputy"), contacts -> contacts.deputy().name()),
        words("quality", TEXTS.get("contact.quality"), contacts -> contacts.quality().name()),
        words("phone", TEXTS.get("contact.phone"), contacts -> contacts.line().phone()),
        words("email", TEXTS.get("contact.email"), contacts -> contacts.line().email()),
        words("site", TEXTS.get("contact.site"), contacts -> contacts.line().site()),
        words("address", TEXTS.get("contact.address"), contacts -> contacts.line().address()),
        numbers("distance", TEXTS.get("contact.distance"), SchoolContacts::distance),
        words("internet", TEXTS.get("contact.internet"),
            contacts -> SchoolWords.access(contacts.internet().access())),
        numbers("speed", TEXTS.get("contact.speed"), contacts -> contacts.internet().speed()));
  }

  private static Column<SchoolRow> words(String id, String title, Function<SchoolContacts, String> text) {
    return Column.words(id, title, row -> text.apply(row.contacts()));
  }

  private static Column<SchoolRow> numbers(String id, String title, Function<SchoolContacts, OptionalDouble> number) {
    return Column.numbers(id, title, row -> {
      OptionalDouble known = number.apply(row.contacts());
      return known.isPresent()
          ? Cell.number(known.getAsDouble(), RussianFormat.plain(known.getAsDouble()))
          : Cell.missing(TEXTS.get("list.no-data"));
    });
  }
}
