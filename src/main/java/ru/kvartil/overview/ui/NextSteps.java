package ru.kvartil.overview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.Source;
import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// What to do next, most pressing first: what is late, what looks wrong, what is to be printed.
final class NextSteps {
  private static final Texts TEXTS = Texts.of(NextSteps.class);
  private static final int LATE = 2;

  private NextSteps() {}

  /// One step.
  ///
  /// @param link words of the link that does it or leads to where it is done
  record Step(String text, String link, Way way) {}

  /// Where a step leads.
  sealed interface Way {
    /// The board of who has sent what.
    record Board() implements Way {}

    /// The doubtful values.
    record Doubts() implements Way {}

    /// The table of schools.
    record Schools() implements Way {}

    /// The справка of a school.
    record Note(School school) implements Way {}
  }

  /// The steps of a state; none when nothing is to be done.
  static List<Step> of(OverviewState state) {
    List<Step> steps = new ArrayList<>();
    Completeness board = state.board();
    board.owing().stream().filter(row -> row.latest() > 0).limit(LATE).forEach(row -> steps.add(new Step(
        TEXTS.get("step.late", row.school().name(), owed(board, row), ArrivalWords.days(row.latest())),
        TEXTS.get("link.board"), new Way.Board())));
    if (steps.isEmpty() && !board.owing().isEmpty()) {
      steps.add(new Step(TEXTS.get(board.due().isEmpty() ? "step.no-dates" : "step.ask", TileWords.names(board.owing()
          .stream().map(Completeness.Row::school).toList())), TEXTS.get(board.due().isEmpty()
              ? "link.dates"
              : "link.board"),
          new Way.Board()));
    }
    if (!state.doubts().isEmpty()) {
      steps.add(new Step(TEXTS.get("step.doubts", state.doubts().size()), TEXTS.get("link.doubts"), new Way.Doubts()));
    }
    if (!state.notes().stale().isEmpty()) {
      steps.add(new Step(TEXTS.get("step.stale", TileWords.names(state.notes().stale())), TEXTS.get("link.note"),
          new Way.Note(state.notes().stale().getFirst())));
    }
    if (!state.notes().absent().isEmpty()) {
      School first = first(state);
      steps.add(new Step(TEXTS.get("step.notes", state.notes().absent().size(), first.name()), TEXTS.get("link.note"),
          new Way.Note(first)));
    }
    if (state.support().now().isEmpty()) {
      steps.add(new Step(TEXTS.get("step.statuses", state.year().label()), TEXTS.get("link.schools"),
          new Way.Schools()));
    }
    return List.copyOf(steps);
  }

  /// A school of the list, or one that fell, before the others.
  private static School first(OverviewState state) {
    List<School> absent = state.notes().absent();
    return absent.stream().filter(state.support().now()::contains).findFirst()
        .or(() -> state.movement().stream().flatMap(movement -> movement.fallen().stream())
            .map(moved -> moved.school().school()).filter(absent::contains).findFirst())
        .orElse(absent.getFirst());
  }

  private static String owed(Completeness board, Completeness.Row row) {
    return board.owed(row).stream().map(Source::title).collect(Collectors.joining(", "));
  }
}
