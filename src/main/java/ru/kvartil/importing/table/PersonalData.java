package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.kvartil.importing.MergedArea;
import ru.kvartil.importing.RawCell;
import ru.kvartil.importing.RawRow;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.table.PersonalWords.Heading;
import ru.kvartil.shared.Texts;

/// Takes personal data out of the rows of one sheet before its original is kept: names, birth dates, phones, e-mail, СНИЛС,
/// passports, addresses of people. A column is known by its heading, a value by its shape; columns the import reads stay
/// as they are but for notes between their rows. What is taken out is replaced by something of the same kind (a word by
/// [#MARK], a number by another number), so that a later reading finds the same table.
public final class PersonalData {
  /// Stands in the place of what was taken out.
  public static final String MARK = Texts.of(PersonalData.class).get("personal.mark");
  /// Stands in the place of a number; the place itself is remembered as closed.
  private static final double NUMBER = 999_999_999;
  private static final String DIGITS = "999999999";
  /// Numbers of columns and rows are not personal.
  private static final double ORDINAL = 100;
  /// Numbers of persons have eleven digits and more.
  private static final double SHORTEST = 1e10;
  private static final int CACHE = 20_000;
  private final Optional<TableMapping> mapping;
  private final BitSet read = new BitSet();
  private final List<MergedArea> merged;
  private final RowLabel.Reader labels = new RowLabel.Reader();
  private final Map<Integer, Heading> columns = new HashMap<>();
  private final SortedMap<Integer, String> headings = new TreeMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Map<String, Heading> heads = new HashMap<>();
  private final Set<Integer> closedColumns = new HashSet<>();

  /// @param mapping what the import reads of the sheet; empty when it reads nothing
  /// @param merged merged areas of the sheet
  public PersonalData(Optional<TableMapping> mapping, List<MergedArea> merged) {
    this.mapping = mapping;
    this.merged = merged.stream().filter(area -> area.lastColumn() > area.firstColumn()).toList();
    mapping.ifPresent(known -> known.roles().forEach((column, role) -> {
      if (!(role instanceof ColumnRole.Ignored)) {
        read.set(column);
      }
    }));
    mapping.ifPresent(known -> known.layout().columns().stream().filter(column -> !needed(column.index()))
        .forEach(column -> {
          column.parts().forEach(part -> head(column.index(), part));
          headings.put(column.index(), column.heading());
        }));
  }

  /// A row without personal data.
  ///
  /// @param closed columns where something was taken out
  public record Cleaned(RawRow row, Set<Integer> closed) {
    public Cleaned {
      closed = Set.copyOf(closed);
    }
  }

  /// Columns of a sheet that hold personal data, with their headings, as far as its first rows show.
  public static SortedMap<Integer, String> columns(SheetHead head, Optional<TableMapping> mapping) {
    PersonalData data = new PersonalData(mapping, head.merged());
    head.rows().forEach(data::clean);
    SortedMap<Integer, String> found = new TreeMap<>();
    data.closedColumns.forEach(column -> found.put(column, data.headings.getOrDefault(column, "")));
    return found;
  }

  /// A closed cell as people see it: of a text what was left of it, of a number the mark alone.
  public static String shown(RawCell closed) {
    return closed.text().contains(MARK) ? closed.text() : MARK;
  }

  /// Rows are given from the top.
  public Cleaned clean(RawRow row) {
    Set<Integer> touched = new HashSet<>();
    List<RawCell> cells = new ArrayList<>(row.cells().size());
    for (RawCell cell : row.cells()) {
      RawCell clean = needed(cell.column()) ? note(row, cell) : outside(row, cell);
      if (!clean.equals(cell)) {
        touched.add(cell.column());
      }
      cells.add(clean);
    }
    if (touched.isEmpty()) {
      return new Cleaned(row, Set.of());
    }
    closedColumns.addAll(touched);
    return new Cleaned(new RawRow(row.index(), cells), touched);
  }

  private boolean needed(int column) {
    return read.get(column);
  }

  /// Of what the import reads only titles and notes are cleaned («Исполнитель: Иванова А.П., тел. …»): a name there is
  /// nobody's school.
  private RawCell note(RawRow row, RawCell cell) {
    if (cell.numeric() || cell.text().isBlank()) {
      return cell;
    }
    boolean title = mapping.filter(known -> row.index() < known.layout().firstBodyRow()).isPresent();
    boolean values = mapping.filter(known -> known.role(cell.column()).holdsValues()).isPresent();
    boolean note = title || (values && FirstRow.isWord(cell)) || labels.read(cell.text()).kind() == RowLabel.Kind.NOTE;
    return note ? withText(cell, closed(cell.text())) : cell;
  }

  private RawCell outside(RawRow row, RawCell cell) {
    Heading kind = columns.getOrDefault(cell.column(), Heading.NONE);
    if (cell.numeric()) {
      return number(kind, cell);
    }
    if (FirstRow.blank(cell) || NumberText.isMissing(cell.text())) {
      return cell;
    }
    Heading own = heading(cell.text());
    if (own != Heading.NONE) {
      head(row.index(), cell, own);
      return withText(cell, closed(cell.text()));
    }
    if (NumberText.likeNumber(cell)) {
      return likeNumber(kind, cell);
    }
    boolean whole = kind == Heading.DATA || (kind == Heading.PEOPLE && PersonalWords.likeName(cell.text()));
    RowLabel.Kind label = whole ? labels.read(cell.text()).kind() : RowLabel.Kind.NAME;
    return label == RowLabel.Kind.NAME && whole ? withText(cell, MARK) : withText(cell, closed(cell.text()));
  }

  private static RawCell number(Heading kind, RawCell cell) {
    boolean ordinal = Math.abs(cell.number()) < ORDINAL;
    boolean whole = cell.number() == Math.rint(cell.number()) && cell.number() < 1e12;
    boolean personal = whole && cell.number() >= SHORTEST
        && PersonalWords.isNumberOfPerson(Long.toString((long) cell.number()));
    return (kind == Heading.DATA && !ordinal) || personal
        ? new RawCell(cell.column(), DIGITS, NUMBER, cell.formula())
        : cell;
  }

  private RawCell likeNumber(Heading kind, RawCell cell) {
    String digits = cell.text().strip();
    boolean personal = !closed(cell.text()).equals(cell.text());
    return personal || (kind == Heading.DATA && digits.length() > 2) ? withText(cell, DIGITS) : cell;
  }

  private String closed(String text) {
    String known = closed.get(text);
    if (known == null) {
      known = PersonalWords.closed(text, MARK);
      if (closed.size() < CACHE) {
        closed.put(text, known);
      }
    }
    return known;
  }

  private Heading heading(String text) {
    Heading known = heads.get(text);
    if (known == null) {
      known = PersonalWords.heading(text);
      if (heads.size() < CACHE) {
        heads.put(text, known);
      }
    }
    return known;
  }

  private void head(int row, RawCell cell, Heading kind) {
    int last = merged.stream().filter(area -> area.contains(row, cell.column())).mapToInt(MergedArea::lastColumn)
        .max().orElse(cell.column());
    for (int column = cell.column(); column <= last; column++) {
      if (!needed(column)) {
        headings.putIfAbsent(column, HeadingText.clean(cell.text()));
        columns.merge(column, kind, PersonalData::stronger);
      }
    }
  }

  private void head(int column, String part) {
    columns.merge(column, PersonalWords.heading(part), PersonalData::stronger);
  }

  private static Heading stronger(Heading one, Heading other) {
    return one.compareTo(other) == 0 || one == Heading.DATA ? one : other == Heading.NONE ? one : other;
  }

  private static RawCell withText(RawCell cell, String text) {
    return text.equals(cell.text()) ? cell : new RawCell(cell.column(), text, cell.number(), cell.formula());
  }
}
