package ru.kvartil.methodology;

/// When and how levels are given (methodology §2.3).
///
/// @param quantile how cut points are computed
/// @param quantileMark where that choice comes from
/// @param minimum fewest schools that get levels at all, 4 by default
/// @param formalBelow below this number of schools quartiles are formal and a warning is printed, 16 by default
public record LevelRules(QuantileType quantile, Mark quantileMark, Parameter minimum, Parameter formalBelow) {}
