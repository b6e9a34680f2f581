/// Indicators: what an index, a chart or a rule is computed from. An indicator has an id that commands and profiles use, a
/// name, a unit, a direction, and for a school and year either a value with everything it came from or the reason why
/// there is none.
@org.jspecify.annotations.NullMarked
package ru.kvartil.indicator;
