package ru.kvartil.risk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// One thing people enter about risks; each is a row of a table of its own. An entry without an id is new; where one thing of
/// its kind may stand (a level, a decision, an item of the list), it takes the place of the one that stands there.
public sealed interface Entry {
  /// Identity of the stored row; empty for a new one.
  Optional<UUID> id();

  /// What an entry is about.
  ///
  /// @param risk code; empty where it is about the whole school
  record Subject(SchoolKey school, SchoolYear year, String risk) {}

  /// The level of a risk as the РПШ or a person says it.
  ///
  /// @param word a word of the risk's scale
  /// @param source what it was taken from, empty when nobody told
  record Level(Optional<UUID> id, Subject subject, String word, String source,
      Optional<LocalDate> told) implements Entry {}

  /// What speaks for a level, or a line of the yearly monitoring of S0.
  ///
  /// @param reference document, link or indicator, empty when none was told
  record Evidence(Optional<UUID> id, Subject subject, EvidenceKind kind, String finding, String reference,
      Optional<LocalDate> noted) implements Entry {}

  /// A measure a school gets.
  record Measure(Optional<UUID> id, Subject subject, String text, String responsible, Optional<LocalDate> due,
      Optional<LocalDate> done) implements Entry {
    /// Whether its time is over and it is not done.
    public boolean overdue(LocalDate today) {
      return done.isEmpty() && due.filter(today::isAfter).isPresent();
    }
  }

  /// A decision about a risk.
  ///
  /// @param dates when it was made, until when it is carried out, when a cyclic risk comes next
  record Decision(Optional<UUID> id, Subject subject, Nature nature, Certainty certainty, String text,
      String responsible, Dates dates) implements Entry {}

  /// @param recurs when a cyclic risk comes next
  record Dates(Optional<LocalDate> decided, Optional<LocalDate> due, Optional<LocalDate> recurs) {}

  /// A cause of low results, as the school sees it or as the centre does (S4, п. 1–2).
  record Cause(Optional<UUID> id, Subject subject, Side side, Sphere sphere, String text) implements Entry {}

  /// A programme of a school; its stages are [Step].
  ///
  /// @param risk code for [ProgrammeKind#ANTI_RISK], else empty
  /// @param first first year of action
  /// @param last last year of action
  record Programme(Optional<UUID> id, SchoolKey school, ProgrammeKind kind, String risk, String title,
      String responsible, SchoolYear first, SchoolYear last) implements Entry {
    /// Whether it acts in a year.
    public boolean actsIn(SchoolYear year) {
      return first.compareTo(year) <= 0 && last.compareTo(year) >= 0;
    }
  }

  /// A stage of a programme: until when, when it was reached, where it is published.
  record Step(Optional<UUID> id, UUID programme, Stage stage, Optional<LocalDate> due, Optional<LocalDate> done,
      String link, String remark) implements Entry {
    /// Whether its time is over and it is not reached.
    public boolean overdue(LocalDate today) {
      return done.isEmpty() && due.filter(today::isAfter).isPresent();
    }
  }

  /// A risk the centre has added, or a shipped one it has changed.
  record Item(Optional<UUID> id, Risk risk) implements Entry {}

  /// A measure the centre has added to the library, or a shipped one it no longer offers.
  record OwnMeasure(Optional<UUID> id, SupportMeasure remedy) implements Entry {}

  /// A number of the centre in place of a shipped one.
  record Setting(Optional<UUID> id, String name, String content) implements Entry {}

  /// Operative or strategic (S3).
  enum Nature {
    OPERATIVE, STRATEGIC
  }

  /// Preliminary, or refined once the data of all monitorings are there (S3).
  enum Certainty {
    PRELIMINARY, REFINED
  }

  /// Who sees the cause.
  enum Side {
    SCHOOL, CENTRE
  }

  /// Outside the school or inside it.
  enum Sphere {
    EXTERNAL, INTERNAL
  }

  /// What evidence is: of a risk, or one of the four positions of the yearly monitoring (S0 §2).
  enum EvidenceKind {
    EVIDENCE, FACILITIES, TEXTBOOKS, STAFFING, SATISFACTION
  }

  /// Programmes demanded of a school (S4).
  enum ProgrammeKind {
    CONCEPT, MEDIUM_TERM, ANTI_RISK, TEACHER_GROWTH
  }

  /// Stages in their order; the yearly update comes again.
  enum Stage {
    DRAFT, EXPERTISE, APPROVED, ON_SITE, UPDATED
  }
}
