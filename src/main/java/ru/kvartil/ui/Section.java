package ru.kvartil.ui;

import java.util.function.Supplier;

import org.kordamp.ikonli.Ikon;

/// A section of the window: one line of the rail.
///
/// @param id `schools`; the rail's button has the id `section-schools`
/// @param title word in the rail and first part of the way back
/// @param icon of the feather pack
/// @param page makes the section's first page, once, when the section is first opened
public record Section(String id, String title, Ikon icon, Supplier<? extends Page> page) {}
