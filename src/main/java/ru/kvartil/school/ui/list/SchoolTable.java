package ru.kvartil.school.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.SchoolColumns.Heading;
import ru.kvartil.school.ui.SchoolWords;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Columns of the table of schools.
final class SchoolTable {
  private static final Texts TEXTS = Texts.of(SchoolTable.class);

  private SchoolTable() {}

  /// @param several whether the municipality is worth a column
  /// @param added headings of the columns other features added
  static DataTable<SchoolRow> of(boolean several, List<Heading> added) {
    List<Column<SchoolRow>> columns = new ArrayList<>();
    columns.add(Column.words("name", TEXTS.get("list.name"), row -> row.school().name()));
    if (several) {
      columns.add(Column.words("municipality", TEXTS.get("list.municipality"), row -> row.school().municipality()));
    }
    columns.add(Column.cells("type", TEXTS.get("list.type"), SchoolTable::type));
    columns.add(Column.words("place", TEXTS.get("list.place"), row -> SchoolWords.place(row.school().place())));
    columns.add(Column.numbers("pupils", TEXTS.get("list.pupils"), SchoolTable::pupils)
        .explained(row -> Map.of("pupils", () -> pupilsWhy(row))));
    for (int i = 0; i < added.size(); i++) {
      int index = i;
      Heading heading = added.get(i);
      columns.add(new Column<>(heading.id(), heading.title(), heading.kind(), 1,
          (SchoolRow row) -> row.added().get(index)).explained(SchoolRow::why));
    }
    columns.add(Column.cells("status", TEXTS.get("list.status"), SchoolTable::status));
    List<Column<SchoolRow>> contacts = ContactColumns.all();
    columns.addAll(contacts);
    DataTable<SchoolRow> table = new DataTable<>("schools", TEXTS.get("list.spoken"), columns);
    table.keyedBy(row -> row.school().key()).sortBy(several ? "municipality" : "name", true);
    List<String> away = contacts.stream().map(Column::id).toList();
    table.showColumns(columns.stream().map(Column::id).filter(id -> !away.contains(id)).toList());
    return table;
  }

  private static Cell type(SchoolRow row) {
    SchoolType type = row.school().type();
    String word = SchoolWords.type(type);
    return type == SchoolType.UNKNOWN ? Cell.missing(word) : Cell.words(word);
  }

  private static Cell pupils(SchoolRow row) {
    OptionalInt count = row.year().map(SchoolYearRecord::contingent).orElseGet(OptionalInt::empty);
    return count.isPresent()
        ? Cell.number(count.getAsInt(), RussianFormat.plain(count.getAsInt()))
        : Cell.missing(TEXTS.get("list.no-data"));
  }

  private static Explanation pupilsWhy(SchoolRow row) {
    String year = row.year().map(known -> known.year().label()).orElse("");
    String what = TEXTS.get("list.pupils.why", row.school().name(), year);
    return Explanation.number(what, pupils(row).text(),
        List.of(Explanation.of(Explanation.Kind.SOURCE, TEXTS.get("list.pupils.source"))));
  }

  /// The reason stands on the card: in the row it would push the numbers out of sight.
  private static Cell status(SchoolRow row) {
    List<Cell.Word> words = new ArrayList<>();
    row.statuses().forEach(
        status -> words.add(new Cell.Word(StatusWords.kind(status.kind()), StatusWords.tone(status.kind()))));
    row.year().filter(year -> !year.compared())
        .ifPresent(_ -> words.add(new Cell.Word(TEXTS.get("list.outside"), Tone.PLAIN)));
    return words.isEmpty() ? Cell.words("") : new Cell.Chips(words);
  }
}
