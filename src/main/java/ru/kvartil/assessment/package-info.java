/// Assessment procedures and what they measure: ОГЭ, ЕГЭ, ВПР and others, their subjects and measures, and the typed view
/// of one result over the narrow table of facts. The rules that make a number usable live here: a mean without
/// participants is missing, counts are stored and shares derived.
@org.jspecify.annotations.NullMarked
package ru.kvartil.assessment;
