package ru.kvartil.school.ui;

import java.util.function.Consumer;

import ru.kvartil.school.School;

/// A command on a school, as a button at the right of its card's head: «Справка».
///
/// @param id id of the button
/// @param text a verb or the document it makes
/// @param primary whether it is the one accented button of the head
/// @param run what it does with the school as it is stored now
public record SchoolAction(String id, String text, boolean primary, Consumer<School> run) {}
