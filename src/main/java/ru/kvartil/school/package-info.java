/// Schools of the district: names, codes, place, contingent and comparison set by year, and the rules by which a name in
/// a table is recognised.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school;
