package ru.kvartil.importing.table;

import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// What a sheet says of all its rows; rows and columns that say it themselves win.
///
/// @param named year the sheet names
/// @param given year the person gave for sheets that name none
public record SheetContext(Optional<SchoolYear> named, Optional<SchoolYear> given, SheetWords words) {
  /// The year of rows and columns that name none.
  public Optional<SchoolYear> year() {
    return named.or(() -> given);
  }
}
