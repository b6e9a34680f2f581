package ru.kvartil.methodology;

/// Fixed ends of an indicator: what becomes 0 and what becomes 1 in every year.
///
/// @param from less than `to`, in the unit of the indicator
public record Scale(double from, double to, Mark mark) {}
