package ru.kvartil.school;

import java.time.LocalDate;
import java.util.List;

/// What befalls a school: another name, the end, being found twice. Nothing of its history is lost, and each can be taken
/// back. Called inside transactions; every change is journalled.
public interface SchoolLives {
  /// Gives a school other names; the everyday, the short and the full one it had become dated spellings, by which old
  /// tables still find it.
  ///
  /// @param since first day of the new names
  void rename(SchoolKey school, SchoolNames names, LocalDate since);

  /// Names a school had, the latest first.
  List<FormerName> formerNames(SchoolKey school);

  void close(SchoolKey school, SchoolEnd end);

  /// The school works on: its end was a mistake or is taken back.
  void reopen(SchoolKey school);

  /// Says that two entries are one school. The spellings, statuses, years, contacts, groups and филиалы of the duplicate
  /// pass to the kept one, which keeps its own where both have one; its values are read as those of the kept one from now
  /// on (ADR 6).
  void merge(SchoolKey duplicate, SchoolKey kept);
}
