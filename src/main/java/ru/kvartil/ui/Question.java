package ru.kvartil.ui;

/// A question that must be answered. Both outcomes are named on their buttons: «Заменить» / «Оставить прежнее».
///
/// @param title noun: «Замена имени»
/// @param text the question and what follows from each answer
/// @param yes the outcome asked about
/// @param no the outcome in which nothing changes; also Esc and closing the window
public record Question(String title, String text, String yes, String no) {}
