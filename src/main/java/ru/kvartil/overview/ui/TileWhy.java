package ru.kvartil.overview.ui;

import java.util.ArrayList;
import java.util.List;
import ru.kvartil.overview.Arrival;
import ru.kvartil.overview.Arrival.Awaited;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.NotesToMake;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// «Откуда цифра» of the tiles and of the board: what each number counts, one by one.
final class TileWhy {
  private static final Texts TEXTS = Texts.of(TileWhy.class);

  private TileWhy() {}

  static Explanation support(OverviewState state) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.support", state.year().label())));
    state.support().now().forEach(school -> parts.add(Explanation.of(Kind.SOURCE, school.name())));
    TileWords.supportInFull(state).lines().forEach(line -> parts.add(Explanation.of(Kind.REMARK, line)));
    return Explanation.number(TEXTS.get("support.title"), TileWords.support(state).number(), parts);
  }

  static Explanation data(Completeness board) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.data", board.sent(), board.expected())));
    board.owing().forEach(row -> parts.add(owing(board, row)));
    return Explanation.number(TEXTS.get("data.title"), TileWords.data(board).number(), parts);
  }

  /// How many sources a school owes, each by name.
  static Explanation owing(Completeness board, Completeness.Row row) {
    List<Explanation> parts = new ArrayList<>();
    for (int i = 0; i < row.arrivals().size(); i++) {
      Arrival arrival = row.arrivals().get(i);
      if (arrival instanceof Awaited) {
        parts.add(Explanation.of(Kind.MISSING,
            TEXTS.get("why.owing", board.sources().get(i).title(), ArrivalWords.text(arrival))));
      }
    }
    if (parts.isEmpty()) {
      parts.add(Explanation.of(Kind.REMARK, TEXTS.get("why.all-sent", row.arrivals().size())));
    }
    return Explanation.number(TEXTS.get("why.row", row.school().name()), Integer.toString(row.missing()), parts);
  }

  static Explanation doubts(OverviewState state) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.doubts", state.year().label())));
    state.doubts().forEach(placed -> parts.add(Explanation.of(Kind.REMARK,
        TEXTS.get("why.doubt", placed.doubt().school().name(), placed.doubt().text(), placed.place()).strip())));
    return Explanation.number(TEXTS.get("doubts.title"), TileWords.doubts(state).number(), parts);
  }

  static Explanation notes(NotesToMake notes) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.of(Kind.FORMULA, TEXTS.get("why.notes")));
    named(Kind.SOURCE, "why.made", notes.made(), parts);
    named(Kind.REMARK, "why.stale", notes.stale(), parts);
    named(Kind.MISSING, "why.absent", notes.absent(), parts);
    return Explanation.number(TEXTS.get("notes.title"), TileWords.notes(notes).number(), parts);
  }

  private static void named(Kind kind, String key, List<School> schools, List<Explanation> parts) {
    if (!schools.isEmpty()) {
      Explanation[] names = schools.stream().map(school -> Explanation.of(kind, school.name()))
          .toArray(Explanation[]::new);
      parts.add(Explanation.of(kind, TEXTS.get(key, schools.size()), names));
    }
  }
}
