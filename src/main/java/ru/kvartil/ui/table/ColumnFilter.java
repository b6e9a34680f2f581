package ru.kvartil.ui.table;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Which cells of one column let their rows be seen. A value: it knows nothing of the rows it meets, so it outlives any
/// reload of them.
public sealed interface ColumnFilter {
  /// Whether a row with this cell is seen.
  boolean passes(Cell cell);

  /// In words, for the chip above the table: «СОШ, ООШ», «от 10 до 20».
  String text();

  /// What a cell is known by in a list of values: its words, one for each chip.
  static List<String> valuesOf(Cell cell) {
    return cell instanceof Cell.Chips chips && !chips.words().isEmpty()
        ? chips.words().stream().map(Cell.Word::text).toList()
        : List.of(cell.text());
  }

  /// Cells in which some words stand; case does not matter, ё is е.
  record Containing(String words) implements ColumnFilter {
    private static final Texts TEXTS = Texts.of(Containing.class);

    public Containing {
      if (words.isBlank()) {
        throw new IllegalArgumentException("a filter without words");
      }
    }

    @Override
    public boolean passes(Cell cell) {
      return FindText.fold(cell.text()).contains(FindText.fold(words.strip()));
    }

    @Override
    public String text() {
      return TEXTS.get("filter.containing", words.strip());
    }
  }

  /// Cells with one of the values chosen.
  record OneOf(Set<String> values) implements ColumnFilter {
    private static final Texts TEXTS = Texts.of(OneOf.class);
    private static final int MOST_NAMED = 3;

    /// Keeps the order of the values.
    public OneOf {
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a filter nothing can pass");
      }
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    @Override
    public boolean passes(Cell cell) {
      return valuesOf(cell).stream().anyMatch(values::contains);
    }

    @Override
    public String text() {
      return values.size() > MOST_NAMED
          ? TEXTS.get("filter.values", values.size(),
              Texts.plural(values.size(), TEXTS.get("filter.value.one"), TEXTS.get("filter.value.few"),
                  TEXTS.get("filter.value.many")))
          : values.stream().map(OneOf::name).collect(Collectors.joining(", "));
    }

    /// A value in words: an empty cell has none of its own.
    static String name(String value) {
      return value.isEmpty() ? TEXTS.get("filter.blank") : value;
    }
  }

  /// Cells whose number, as seen, lies between two borders, both included.
  ///
  /// @param numbers whether rows with a number are seen at all
  /// @param missing whether rows without one are seen
  record Within(OptionalDouble from, OptionalDouble to, boolean numbers, boolean missing) implements ColumnFilter {
    private static final Texts TEXTS = Texts.of(Within.class);

    public Within {
      if (!numbers && !missing) {
        throw new IllegalArgumentException("a filter nothing can pass");
      }
    }

    @Override
    public boolean passes(Cell cell) {
      OptionalDouble value = SeenNumber.compared(cell);
      if (value.isEmpty()) {
        return missing;
      }
      double number = value.getAsDouble();
      return numbers && number >= from.orElse(Double.NEGATIVE_INFINITY)
          && number <= to.orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public String text() {
      if (!numbers) {
        return TEXTS.get("filter.missing");
      }
      return missing ? TEXTS.get("filter.or-missing", borders()) : borders();
    }

    private String borders() {
      if (from.isPresent() && to.isPresent()) {
        return TEXTS.get("filter.between", words(from), words(to));
      }
      return from.isPresent()
          ? TEXTS.get("filter.from", words(from))
          : to.isPresent() ? TEXTS.get("filter.to", words(to)) : TEXTS.get("filter.any-number");
    }

    private static String words(OptionalDouble border) {
      return RussianFormat.plain(border.orElseThrow());
    }
  }
}
