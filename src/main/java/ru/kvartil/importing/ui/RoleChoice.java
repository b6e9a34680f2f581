package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ru.kvartil.fact.Series;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Texts;

/// One line of the list «за что принять столбец».
///
/// @param role empty for the line that leads to choosing procedure, subject and measure
record RoleChoice(String words, Optional<ColumnRole> role) {
  private static final Texts TEXTS = Texts.of(RoleChoice.class);
  private static final ColumnRole IGNORED = new ColumnRole.Ignored();

  RoleChoice(ColumnRole role) {
    this(ColumnWords.of(role), Optional.of(role));
  }

  /// The line that leads to choosing procedure, subject and measure.
  static RoleChoice result() {
    return new RoleChoice(TEXTS.get("role.result"), Optional.empty());
  }

  /// Lines for a column: what its heading asks for, not reading it, what it may say of its rows, results, an own
  /// indicator named like the heading, fields of the социальный паспорт.
  ///
  /// @param found what the heading asks for
  /// @param present what the column is taken for now
  static List<RoleChoice> of(TableColumn column, ColumnRole found, ColumnRole present) {
    Set<ColumnRole> first = new LinkedHashSet<>(List.of(found, present, IGNORED));
    first.addAll(Arrays.asList(ColumnRole.Key.values()));
    List<RoleChoice> lines = new ArrayList<>(first.stream().map(RoleChoice::new).toList());
    lines.add(result());
    Stream<ColumnRole> passport = Arrays.stream(PassportField.values()).filter(field -> !field.goesToSchool())
        .map(field -> new ColumnRole.Value(field.series()));
    Stream<ColumnRole> own = column.parts().isEmpty()
        ? Stream.empty()
        : Stream.of(new ColumnRole.Value(Series.indicator(column.heading())));
    Stream.concat(own, passport).filter(role -> !first.contains(role)).map(RoleChoice::new).forEach(lines::add);
    return lines;
  }
}
