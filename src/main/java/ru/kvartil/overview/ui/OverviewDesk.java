package ru.kvartil.overview.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.Observations;
import ru.kvartil.index.MovementCharts;
import ru.kvartil.index.QuartileMovement;
import ru.kvartil.index.ui.IndexState;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.note.NoteRegister;
import ru.kvartil.overview.Completeness;
import ru.kvartil.overview.DoubtfulValues;
import ru.kvartil.overview.DueDates;
import ru.kvartil.overview.Jumps;
import ru.kvartil.overview.NotesToMake;
import ru.kvartil.overview.Source;
import ru.kvartil.overview.SupportAim;
import ru.kvartil.overview.SupportMovement;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolStatuses;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// What the section «Обзор» does with the rest of the program. Its functions wait for the database and are called away
/// from the window's thread.
///
/// @param clock for the days of delay
public record OverviewDesk(Transactions transactions, Indices indices, Ports ports, SupportAim aim, Clock clock) {
  private static final Texts TEXTS = Texts.of(OverviewDesk.class);
  private static final int LAST_IMPORTS = 5;

  /// What is read beside the indices.
  public record Ports(Schools schools, SchoolStatuses statuses, Facts facts, DueDates dueDates,
      NoteRegister register) {}

  /// Everything the section shows of a year, read in one transaction.
  OverviewState load(SchoolYear year) throws Failure {
    return transactions.read(() -> {
      IndexState state = indices.state();
      Optional<QuartileMovement> movement = state.outcome(year).refused().isPresent()
          ? Optional.empty()
          : state.quartiles(year);
      return read(state, movement, year);
    });
  }

  private OverviewState read(IndexState state, Optional<QuartileMovement> movement, SchoolYear year) {
    List<School> schools = state.data().schools().stream().filter(school -> school.worksIn(year)).toList();
    Observations values = state.observations();
    Map<BatchId, Batch> batches = ports.facts().batches().stream()
        .collect(Collectors.toMap(Batch::id, Function.identity()));
    Arrivals arrivals = new Arrivals(values, batches);
    Completeness board = Completeness.of(new Completeness.Input(schools, values, contingents(year), arrivals, ports
        .dueDates().of(year)), year, LocalDate.now(clock));
    SupportMovement support = SupportMovement.of(schools, listed(year.previous()), listed(year));
    return new OverviewState(year, schools.isEmpty() && values.years().isEmpty(), support, aim, movement,
        movement.flatMap(moved -> MovementCharts.matrix(moved, state.outcome(year).profile())), board,
        DoubtfulValues.of(schools, values, year, Jumps.usual()).stream()
            .map(doubt -> new OverviewState.Placed(doubt, arrivals.place(doubt))).toList(),
        ports.facts().batches().stream().limit(LAST_IMPORTS).toList(),
        NotesToMake.of(schools, values, ports.register().year(year), year));
  }

  private Set<SchoolKey> contingents(SchoolYear year) {
    return ports.schools().year(year).stream().filter(record -> record.contingent().isPresent())
        .map(SchoolYearRecord::school).collect(Collectors.toSet());
  }

  private Set<SchoolKey> listed(SchoolYear year) {
    return ports.statuses().year(year).stream().filter(status -> status.kind() == StatusKind.LOW_RESULTS)
        .map(status -> status.school()).collect(Collectors.toSet());
  }

  /// Sets until when a source is to be sent; an empty date takes it away.
  void due(Source source, SchoolYear year, Optional<LocalDate> due) throws Failure {
    String action = due
        .map(date -> TEXTS.get("action.due", source.title(), year.label(), RussianFormat.shortDate(date)))
        .orElseGet(() -> TEXTS.get("action.no-due", source.title(), year.label()));
    transactions.write(action, () -> {
      ports.dueDates().put(source, year, due);
      return action;
    });
  }
}
