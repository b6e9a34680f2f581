package ru.kvartil.note;

import java.time.OffsetDateTime;
import java.util.Optional;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// A справка that was saved.
///
/// @param school whom it is about; empty for the district
/// @param stamp state of the data it was made from ([DataStamp])
public record MadeNote(Optional<SchoolKey> school, SchoolYear year, Length length, String stamp, OffsetDateTime at,
    String person) {}
