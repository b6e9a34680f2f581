package ru.kvartil.overview.ui;

import java.util.List;
import java.util.Optional;
import ru.kvartil.chart.MovementMatrix;
import ru.kvartil.fact.Batch;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.Doubt;
import ru.kvartil.overview.NotesToMake;
import ru.kvartil.overview.SupportAim;
import ru.kvartil.overview.SupportMovement;
import ru.kvartil.shared.SchoolYear;

/// What the section «Обзор» shows of a year. Immutable.
///
/// @param empty whether the centre has no schools or no values at all
/// @param movement empty when the year or every year before it has no quartiles
/// @param matrix the same as a chart
/// @param imports the latest ones, the newest first
record OverviewState(SchoolYear year, boolean empty, SupportMovement support, SupportAim aim,
    Optional<QuartileMovement> movement, Optional<MovementMatrix> matrix, Completeness board, List<Placed> doubts,
    List<Batch> imports, NotesToMake notes) {
  OverviewState {
    doubts = List.copyOf(doubts);
    imports = List.copyOf(imports);
  }

  /// A doubtful value with where it stands.
  ///
  /// @param place file, sheet and cell; empty when unknown
  record Placed(Doubt doubt, String place) {}
}
