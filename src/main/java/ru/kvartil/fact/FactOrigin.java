package ru.kvartil.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// Where a value in force comes from: out of a file, or from a person, whose word wins.
public sealed interface FactOrigin {
  /// The cells of files the value itself was read from: none for a typed one.
  List<CellRef> cells();

  /// One line for people: `ege.xlsx · Лист 1 · D8`, «введено: Ирина, 21.11.2026», «исправлено: Ирина, 21.11.2026; в файле
  /// ege.xlsx · Лист 1 · D8 было 61,3».
  String text();

  /// Read from a cell.
  ///
  /// @param fact number of the stored value
  record Imported(long fact, BatchId batch, CellRef cell) implements FactOrigin {
    @Override
    public List<CellRef> cells() {
      return List.of(cell);
    }

    @Override
    public String text() {
      return cell.toString();
    }
  }

  /// Typed by a person.
  ///
  /// @param date by the calendar of this place
  /// @param instead the imported value it stands over; empty where no file gave one
  record Typed(String person, LocalDate date, Optional<Instead> instead) implements FactOrigin {
    private static final Texts TEXTS = Texts.of(FactOrigin.class);

    @Override
    public List<CellRef> cells() {
      return List.of();
    }

    @Override
    public String text() {
      String day = RussianFormat.shortDate(date);
      return instead.map(before -> TEXTS.get("origin.corrected", person, day, before.from().cell(), before.text()))
          .orElseGet(() -> TEXTS.get("origin.typed", person, day));
    }

    /// Whether an imported value stands under it.
    public boolean corrects() {
      return instead.isPresent();
    }
  }

  /// An imported value that does not count, because a person typed another.
  record Instead(OptionalDouble value, Mark mark, Imported from) {
    private static final Texts TEXTS = Texts.of(FactOrigin.class);

    /// `61,3`, or «х» where the file says that there is no number.
    public String text() {
      return value.isPresent() ? RussianFormat.plain(value.getAsDouble()) : TEXTS.get("origin.no-number");
    }
  }
}
