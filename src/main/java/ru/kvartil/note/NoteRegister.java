package ru.kvartil.note;

import java.util.List;
import java.util.Optional;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Which справки were saved. Called inside transactions; every entry is journalled.
public interface NoteRegister {
  /// Enters a справка saved now by whoever works.
  ///
  /// @param school whom it is about; empty for the district
  /// @param stamp state of the data it was made from ([DataStamp])
  void enter(Optional<SchoolKey> school, SchoolYear year, Length length, String stamp);

  /// Everything saved about a year, the newest first.
  List<MadeNote> year(SchoolYear year);
}
