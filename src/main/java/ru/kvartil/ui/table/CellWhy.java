package ru.kvartil.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.shared.Texts;

/// What a table answers to «откуда цифра».
final class CellWhy {
  private static final Texts TEXTS = Texts.of(CellWhy.class);

  private CellWhy() {}

  /// The explanation of the column the keys are at; standing at words, of the first column of the row that has one.
  ///
  /// @param seen indices of the columns seen, from the left
  /// @param table what the table is called
  static <R> Explanation.Lazy of(List<Column<R>> columns, List<Integer> seen, int at, Line<R> line, String table) {
    boolean number = line.cell(at).order().isPresent();
    Stream<Integer> places = number ? Stream.of(at) : Stream.concat(Stream.of(at), seen.stream());
    Optional<Explanation.Lazy> known = places.map(place -> columns.get(place).why().apply(line.row()))
        .flatMap(Optional::stream).findFirst();
    String text = line.cell(at).text();
    String title = columns.get(at).title();
    return known.orElse(() -> number
        ? Explanation.number(title, text, List.of(Explanation.of(Kind.REMARK, TEXTS.get("why.plain", title, table))))
        : Explanation.of(Kind.REMARK, TEXTS.get("why.words", title)));
  }
}
