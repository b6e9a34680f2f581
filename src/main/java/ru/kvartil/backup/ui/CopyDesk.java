package ru.kvartil.backup.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.backup.Backups;
import ru.kvartil.backup.Differences;
import ru.kvartil.backup.Manifest;
import ru.kvartil.backup.Reason;
import ru.kvartil.backup.Schedule;
import ru.kvartil.backup.SecondPlace;
import ru.kvartil.backup.StoredBackup;
import ru.kvartil.backup.Vigil;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;

/// What the window does with copies; called away from the window's thread.
///
/// @param clock also says in which zone days begin
public record CopyDesk(Backups backups, SecondPlace second, Clock clock) {
  /// What the page shows.
  ///
  /// @param second last copying to a second place
  public record State(List<StoredBackup> copies, Optional<SecondPlace.Visit> second, boolean remind) {
    public State {
      copies = List.copyOf(copies);
    }
  }

  Schedule schedule() {
    return new Schedule(clock.getZone());
  }

  State state() throws Failure {
    List<StoredBackup> copies = new ArrayList<>(backups.all());
    Optional<SecondPlace.Visit> visit = second.last();
    Optional<Instant> first = copies.isEmpty() ? Optional.empty() : Optional.of(copies.getLast().made());
    boolean remind = schedule().remindOfSecondPlace(visit.map(SecondPlace.Visit::at), first, clock.instant());
    if (visit.isPresent()) {
      copies.addAll(backups.in(visit.get().folder()));
    }
    return new State(copies, visit, remind);
  }

  Vigil vigil() {
    return new Vigil(backups.home());
  }

  /// Checks the open database against the copy of the same state; every row when that is due.
  ///
  /// @return tables that are not what they were
  Set<String> checkAtStart() throws Failure {
    boolean whole = vigil().begin(clock.instant());
    Set<String> changed = backups.changedByItself(whole);
    if (whole && changed.isEmpty()) {
      vigil().checked(clock.instant());
    }
    return changed;
  }

  StoredBackup make(Progress progress) throws Failure {
    return backups.make(Reason.COMMAND, progress);
  }

  /// Puts the newest state into a second place: a new copy when something changed since the last one.
  Path putTo(Path folder, Progress progress) throws Failure {
    Optional<StoredBackup> newest = backups.newest();
    StoredBackup copy = newest.isEmpty() || due(Schedule::atExit) ? make(progress) : newest.get();
    Path there = backups.copyTo(copy, folder);
    second.keep(new SecondPlace.Visit(folder, clock.instant()));
    return there;
  }

  Differences compare(StoredBackup copy) throws Failure {
    return backups.compare(copy.file());
  }

  /// A rule of the schedule.
  @FunctionalInterface
  interface Rule {
    boolean due(Schedule schedule, Optional<Schedule.Latest> latest, Manifest.Mark mark);
  }

  boolean due(Rule rule) throws Failure {
    Optional<Schedule.Latest> latest = backups.newest().flatMap(copy -> copy.manifest()
        .map(manifest -> new Schedule.Latest(copy.made(), manifest.source().mark())));
    return rule.due(schedule(), latest, backups.mark());
  }
}
