package ru.kvartil.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import ru.kvartil.school.SchoolKey;

/// What the database knows of risks in one year: one immutable state.
///
/// @param entries levels, evidence, measures, decisions, causes of the year; programmes with their steps, and what the centre
///     has changed in the list, of all years
public record RiskRecords(List<Entry> entries) {
  /// Nothing was entered.
  public static final RiskRecords NONE = new RiskRecords(List.of());

  public RiskRecords {
    entries = List.copyOf(entries);
  }

  /// Entries of one kind.
  public <E extends Entry> List<E> all(Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <E extends Entry> Optional<E> one(Class<E> kind, Predicate<E> which) {
    return all(kind).stream().filter(which).findFirst();
  }

  /// The level of a risk at a school; empty when nobody told.
  public Optional<Entry.Level> level(SchoolKey school, String risk) {
    return one(Entry.Level.class, level -> level.subject().school().equals(school) && level.subject().risk().equals(
        risk));
  }

  /// The decision about a risk at a school.
  public Optional<Entry.Decision> decision(SchoolKey school, String risk) {
    return one(Entry.Decision.class, each -> each.subject().school().equals(school) && each.subject().risk().equals(
        risk));
  }

  /// Programmes of a school, by kind, then the newest first.
  public List<ProgrammeState> programmes(SchoolKey school) {
    return all(Entry.Programme.class).stream().filter(programme -> programme.school().equals(school))
        .map(this::state).sorted(Comparator.comparing((ProgrammeState state) -> state.programme().kind())
            .thenComparing(state -> state.programme().last(), Comparator.reverseOrder())
            .thenComparing(state -> state.programme().title()))
        .toList();
  }

  /// Every programme with its steps.
  public List<ProgrammeState> programmes() {
    return all(Entry.Programme.class).stream().map(this::state).toList();
  }

  /// The programme of an id.
  public Optional<ProgrammeState> programme(UUID id) {
    return one(Entry.Programme.class, programme -> Objects.equals(programme.id().orElse(null), id)).map(this::state);
  }

  private ProgrammeState state(Entry.Programme programme) {
    return ProgrammeState.of(programme, all(Entry.Step.class).stream()
        .filter(step -> programme.id().filter(step.programme()::equals).isPresent()).toList());
  }

  /// What belongs to one school: for its card.
  public RiskRecords of(SchoolKey school) {
    List<UUID> programmes = all(Entry.Programme.class).stream().filter(each -> each.school().equals(school))
        .flatMap(each -> each.id().stream()).toList();
    return new RiskRecords(entries.stream().filter(entry -> switch (entry) {
      case Entry.Level each -> each.subject().school().equals(school);
      case Entry.Evidence each -> each.subject().school().equals(school);
      case Entry.Measure each -> each.subject().school().equals(school);
      case Entry.Decision each -> each.subject().school().equals(school);
      case Entry.Cause each -> each.subject().school().equals(school);
      case Entry.Programme each -> each.school().equals(school);
      case Entry.Step each -> programmes.contains(each.programme());
      case Entry.Item _,Entry.OwnMeasure _,Entry.Setting _ -> true;
    }).toList());
  }
}
