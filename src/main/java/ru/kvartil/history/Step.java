package ru.kvartil.history;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// One command as the journal of changes has it.
///
/// @param action its identity
/// @param undoes the step this one took back, if it is an undo or a redo
/// @param title what was done, Russian
/// @param foundation whether there is nothing to take back: it made the database's centre, or entered a saved document
public record Step(UUID action, Optional<UUID> undoes, String title, String person, OffsetDateTime at,
    boolean foundation) {}
