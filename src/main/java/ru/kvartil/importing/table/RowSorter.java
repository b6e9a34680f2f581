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

  private final TableMapping mapping;
  private final List<ValueColumn> columns;
  private final RowLabel.Reader labels = new RowLabel.Reader();
  private final Map<Integer, Set<String>> headings = new HashMap<>();
  private final Set<String> printedHeadings = new HashSet<>();
  private boolean municipalityInRows;

  RowSorter(TableMapping mapping, List<ValueColumn> columns) {
    this.mapping = mapping;
    this.columns = columns;
    for (TableColumn column : mapping.layout().columns()) {
      Set<String> parts = new HashSet<>();
      column.parts().forEach(part -> parts.add(HeadingText.fold(part)));
      headings.put(column.index(), parts);
      column.parts().stream().filter(part -> part.chars().anyMatch(Character::isLetter)).forEach(printedHeadings::add);
    }
  }

  Sorted sort(RawRow row, KeyCells keys) {
    List<RawCell> texts = FirstRows.texts(row);
    RowLabel municipality = labels.read(keys.municipality());
    RowLabel name = labels.read(keys.name());
    if (texts.isEmpty() || repeatsHeadings(row, texts) || isNumbering(row, texts)) {
      return new Sorted(Kind.NOTHING, "", "");
    }
    RowLabel ofSubject = labels.read(keys.context().subject());
    RowLabel first = name.kind() == RowLabel.Kind.BLANK && municipality.kind() == RowLabel.Kind.BLANK && !keys.coded()
        ? firstText(texts)
        : name;
    for (RowLabel label : List.of(municipality, name, first)) {
      if (label.kind() == RowLabel.Kind.GRAND_TOTAL || label.kind() == RowLabel.Kind.TOTAL) {
        return new Sorted(label.kind() == RowLabel.Kind.TOTAL ? Kind.TOTAL : Kind.GRAND_TOTAL, "", label.text());
      }
    }
    if (ofSubject.kind() == RowLabel.Kind.TOTAL || ofSubject.kind() == RowLabel.Kind.GRAND_TOTAL) {
      return new Sorted(Kind.OTHER_FIGURES, "", ofSubject.text());
    }
    return sortNamed(row, keys, municipality, name, first);
  }

  private Sorted sortNamed(RawRow row, KeyCells keys, RowLabel municipality, RowLabel name, RowLabel first) {
    boolean numbers = columns.stream().anyMatch(column -> isFilled(row, column));
    if (keys.coded() && !name.named() && name.kind() != RowLabel.Kind.BLANK) {
      return school(municipality, name);
    }
    if (first.kind() == RowLabel.Kind.OTHER_FIGURES || municipality.kind() == RowLabel.Kind.OTHER_FIGURES) {
      return new Sorted(Kind.OTHER_FIGURES, "", first.text());
    }
    if (first.kind() == RowLabel.Kind.NOTE && !numbers) {
      return new Sorted(Kind.NOTHING, "", first.text());
    }
    if (name.kind() == RowLabel.Kind.BLANK && !keys.coded()) {
      return sortNameless(municipality, first, numbers);
    }
    boolean namesMunicipality = name.kind() == RowLabel.Kind.MUNICIPALITY && !keys.coded()
        && (municipality.kind() == RowLabel.Kind.BLANK || municipality.text().equals(name.text()));
    if (namesMunicipality) {
      return new Sorted(Kind.MUNICIPALITY, name.text(), name.text());
    }
    if (FirstRows.texts(row).size() == 1 && name.kind() != RowLabel.Kind.SCHOOL) {
      return new Sorted(keys.coded() ? Kind.SCHOOL : Kind.UNKNOWN_TEXT, "", name.text());
    }
    return school(municipality, name);
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
    if (first.kind() == RowLabel.Kind.MUNICIPALITY && municipality.kind() == RowLabel.Kind.BLANK) {
      return new Sorted(Kind.MUNICIPALITY, first.text(), first.text());
    }
    return new Sorted(numbers ? Kind.NO_SCHOOL : first.kind() == RowLabel.Kind.BLANK ? Kind.NOTHING : Kind.UNKNOWN_TEXT,
        "", first.text());
  }

  /// The first words of a row outside the columns of numbers.
  private RowLabel firstText(List<RawCell> texts) {
    for (RawCell cell : texts) {
      if (FirstRows.isWord(cell) && !mapping.role(cell.column()).holdsValues()
          && !(mapping.role(cell.column()) instanceof ColumnRole.Key key && ofContext(key))) {
        return labels.read(cell.text());
      }
    }
    return labels.read("");
  }

  private static boolean ofContext(ColumnRole.Key key) {
    return switch (key) {
      case YEAR, PROCEDURE, SUBJECT, PARALLEL, PLACE, SMALL_SCHOOL, CONTINGENT -> true;
      case SCHOOL_CODE, SCHOOL_NAME, MUNICIPALITY -> false;
    };
  }

  private static boolean isFilled(RawRow row, ValueColumn column) {
    return row.cell(column.index()).filter(cell -> !FirstRows.blank(cell)).isPresent();
  }

  /// A row that holds the words of the headings, as printed pages repeat them.
  private boolean repeatsHeadings(RawRow row, List<RawCell> texts) {
    boolean onlyNumbers = columns.stream().allMatch(column -> row.cell(column.index())
        .filter(cell -> FirstRows.isWord(cell)).isEmpty());
    boolean filled = columns.stream().anyMatch(column -> isFilled(row, column));
    if (onlyNumbers && filled && texts.stream().noneMatch(this::isHeadingAsPrinted)) {
      return false;
    }
    int equal = 0;
    int words = 0;
    for (RawCell cell : texts) {
      if (FirstRows.isWord(cell)) {
        words++;
        equal += headings.getOrDefault(cell.column(), Set.of()).contains(HeadingText.fold(cell.text())) ? 1 : 0;
      }
    }
    return equal >= 2 && equal * 2 > words;
  }

  /// The cheap question that nearly every row of a body answers with no.
  private boolean isHeadingAsPrinted(RawCell cell) {
    return printedHeadings.contains(cell.text());
  }

  private static boolean isNumbering(RawRow row, List<RawCell> texts) {
    return texts.getFirst().text().length() <= 2 && FirstRows.isNumbering(row);
  }
}
