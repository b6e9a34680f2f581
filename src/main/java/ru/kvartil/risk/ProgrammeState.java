package ru.kvartil.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A programme with its stages: how far it has come, what comes next, what is late.
///
/// @param steps in the order of the stages, the yearly updates by their dates
public record ProgrammeState(Entry.Programme programme, List<Entry.Step> steps) {
  private static final Comparator<Entry.Step> ORDER = Comparator.comparing(Entry.Step::stage)
      .thenComparing(step -> step.done().or(step::due).orElse(LocalDate.MAX));

  public ProgrammeState {
    steps = List.copyOf(steps);
  }

  static ProgrammeState of(Entry.Programme programme, List<Entry.Step> steps) {
    return new ProgrammeState(programme, steps.stream().sorted(ORDER).toList());
  }

  /// The furthest stage that was reached; empty before the draft.
  public Optional<Entry.Step> reached() {
    return steps.stream().filter(step -> step.done().isPresent()).max(ORDER);
  }

  /// The first stage that is planned and not reached.
  public Optional<Entry.Step> next() {
    return steps.stream().filter(step -> step.done().isEmpty()).findFirst();
  }

  /// Stages whose time is over.
  public List<Entry.Step> overdue(LocalDate today) {
    return steps.stream().filter(step -> step.overdue(today)).toList();
  }

  /// Where the programme is published; empty when it is not.
  public Optional<String> link() {
    return steps.reversed().stream().map(Entry.Step::link).filter(link -> !link.isEmpty()).findFirst();
  }
}
