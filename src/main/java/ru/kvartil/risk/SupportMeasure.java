package ru.kvartil.risk;

/// A measure of the library: what usually helps against a risk. The ones a school gets are [Entry.Measure].
///
/// @param risk code of the risk
/// @param text what is done
/// @param active whether it is offered
public record SupportMeasure(String risk, String text, boolean active, Grounds grounds) {}
