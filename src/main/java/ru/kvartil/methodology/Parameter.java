package ru.kvartil.methodology;

/// A number of a profile with its mark.
public record Parameter(double value, Mark mark) {}
