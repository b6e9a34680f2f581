package ru.kvartil.history;

import java.time.OffsetDateTime;
import java.util.UUID;

/// Something a person did, with its present state.
///
/// @param first identity of the command itself
/// @param last the step that put it into its present state: the command, or its last undo or redo
/// @param at when it was done first
/// @param undone whether it is taken back now
/// @param foundation whether it cannot be taken back at all
public record Action(UUID first, UUID last, String title, String person, OffsetDateTime at, boolean undone,
    boolean foundation) {}
