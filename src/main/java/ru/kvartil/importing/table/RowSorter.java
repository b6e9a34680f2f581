package ru.kvartil.importing.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;

/// Tells rows of schools from municipalities, totals, repeated headings and notes.
final class RowSorter {
  /// What a row is.
  enum Kind {
    SCHOOL, MUNICIPALITY, GRAND_TOTAL, TOTAL, OTHER_FIGURES, NOTHING, UNKNOWN_TEXT, NO_SCHOOL
  }

  /// A sorted row.
  ///
  /// @param municipality the municipality the row names, empty when it names none
  /// @param text name of the school, or what the row says
  record Sorted(Kind kind, String municipality, String text) {}

  /// Words of the key cells.
  private record Labels(RowLabel municipality, RowLabel name, RowLabel first, boolean coded) {}

  /// What is written in a row.
  ///
  /// @param texts how many cells are not blank
  /// @param numbers whether a cell in a column of numbers is filled
  /// @param words whether such a cell holds words
  private record Filled(int texts, boolean numbers, boolean words) {}

  private final TableMapping mapping;
  private final RowLabel.Reader labels = new RowLabel.Reader();
  private final Map<Integer, Set<String>> headings = new HashMap<>();
  private final Set<String> printedHeadings = new HashSet<>();
  private final boolean[] valueColumns;
  private boolean municipalityInRows;

  RowSorter(TableMapping mapping, List<ValueColumn> columns) {
    this.mapping = mapping;
    this.valueColumns = new boolean[columns.stream().mapToInt(ValueColumn::index).max().orElse(-1) + 1];
    columns.forEach(column -> valueColumns[column.index()] = true);
    for (TableColumn column : mapping.layout().columns()) {
      Set<String> parts = new HashSet<>();
      column.parts().forEach(part -> parts.add(HeadingText.fold(part)));
      headings.put(column.index(), parts);
      printedHeadings.addAll(column.parts());
    }
  }

  Sorted sort(RawRow row, KeyCells keys) {
    Filled filled = filled(row);
    if (filled.texts() == 0 || repeatsHeadings(row, keys, filled) || FirstRow.isNumbering(row)) {
      return new Sorted(Kind.NOTHING, "", "");
    }
    RowLabel municipality = labels.read(keys.municipality());
    RowLabel name = labels.read(keys.name());
    boolean nameless = name.kind() == RowLabel.Kind.BLANK && municipality.kind() == RowLabel.Kind.BLANK
        && !keys.coded();
    RowLabel first = nameless ? firstText(row) : name;
    for (RowLabel label : List.of(municipality, first)) {
      if (label.kind() == RowLabel.Kind.GRAND_TOTAL || label.kind() == RowLabel.Kind.TOTAL) {
        return new Sorted(label.kind() == RowLabel.Kind.TOTAL ? Kind.TOTAL : Kind.GRAND_TOTAL, "", label.text());
      }
    }
    RowLabel ofSubject = labels.read(keys.context().subject());
    if (ofSubject.kind() == RowLabel.Kind.TOTAL || ofSubject.kind() == RowLabel.Kind.GRAND_TOTAL) {
      return new Sorted(Kind.OTHER_FIGURES, "", ofSubject.text());
    }
    return sortNamed(new Labels(municipality, name, first, keys.coded()), filled);
  }

  private Filled filled(RawRow row) {
    int texts = 0;
    boolean numbers = false;
    boolean words = false;
    for (RawCell cell : row.cells()) {
      boolean written = !FirstRow.blank(cell);
      texts += written ? 1 : 0;
      if (written && cell.column() < valueColumns.length && valueColumns[cell.column()]) {
        numbers = true;
        words |= FirstRow.isWord(cell);
      }
    }
    return new Filled(texts, numbers, words);
  }

  private Sorted sortNamed(Labels labels, Filled filled) {
    RowLabel name = labels.name();
    RowLabel municipality = labels.municipality();
    if (labels.coded() && !name.named() && name.kind() != RowLabel.Kind.BLANK) {
      return school(municipality, name);
    }
    if (labels.first().kind() == RowLabel.Kind.OTHER_FIGURES || municipality.kind() == RowLabel.Kind.OTHER_FIGURES) {
      return new Sorted(Kind.OTHER_FIGURES, "", labels.first().text());
    }
    if (labels.first().kind() == RowLabel.Kind.NOTE && !filled.numbers()) {
      return new Sorted(Kind.NOTHING, "", labels.first().text());
    }
    if (name.kind() == RowLabel.Kind.BLANK && !labels.coded()) {
      return sortNameless(municipality, labels.first(), filled.numbers());
    }
    boolean namesMunicipality = name.kind() == RowLabel.Kind.MUNICIPALITY && !labels.coded()
        && (municipality.kind() == RowLabel.Kind.BLANK || municipality.text().equals(name.text()));
    if (namesMunicipality) {
      return new Sorted(Kind.MUNICIPALITY, name.text(), name.text());
    }
    boolean bare = filled.texts() == 1 && name.kind() != RowLabel.Kind.SCHOOL && !labels.coded();
    return bare ? new Sorted(Kind.UNKNOWN_TEXT, "", name.text()) : school(municipality, name);
  }

  private Sorted school(RowLabel municipality, RowLabel name) {
    municipalityInRows |= municipality.kind() != RowLabel.Kind.BLANK;
    return new Sorted(Kind.SCHOOL, municipality.text(), name.text());
  }

  /// A row without a school: a municipality on its own line, or a school that lost its name.
  private Sorted sortNameless(RowLabel municipality, RowLabel first, boolean numbers) {
    if (municipality.kind() != RowLabel.Kind.BLANK && !(municipalityInRows && numbers)) {
      return new Sorted(Kind.MUNICIPALITY, municipality.text(), municipality.text());
    }
    if (first.kind() == RowLabel.Kind.MUNICIPALITY) {
      return new Sorted(Kind.MUNICIPALITY, first.text(), first.text());
    }
    Kind unnamed = first.kind() == RowLabel.Kind.BLANK ? Kind.NOTHING : Kind.UNKNOWN_TEXT;
    return new Sorted(numbers ? Kind.NO_SCHOOL : unnamed, "", first.text());
  }

  /// The first words of a row outside the columns of numbers and of what the numbers are about.
  private RowLabel firstText(RawRow row) {
    for (RawCell cell : row.cells()) {
      ColumnRole role = mapping.role(cell.column());
      boolean ofSchool = role instanceof ColumnRole.Ignored || role == ColumnRole.Key.SCHOOL_CODE
          || role == ColumnRole.Key.SCHOOL_NAME || role == ColumnRole.Key.MUNICIPALITY;
      if (ofSchool && FirstRow.isWord(cell)) {
        return labels.read(cell.text());
      }
    }
    return labels.read("");
  }

  /// A row that holds the words of the headings, as printed pages repeat them. Nearly every row of a body is told apart
  /// without comparing its words: it has numbers, and its name is no heading.
  private boolean repeatsHeadings(RawRow row, KeyCells keys, Filled filled) {
    if (filled.numbers() && !filled.words() && !printedHeadings.contains(keys.name())
        && !printedHeadings.contains(keys.municipality())) {
      return false;
    }
    int equal = 0;
    int words = 0;
    for (RawCell cell : row.cells()) {
      if (FirstRow.isWord(cell)) {
        words++;
        equal += headings.getOrDefault(cell.column(), Set.of()).contains(HeadingText.fold(cell.text())) ? 1 : 0;
      }
    }
    return equal >= 2 && equal * 2 > words;
  }
}
