/// Indices of schools: ИОР with its quartiles and movement, ИСБШ by weights and by regression. Pure functions from facts and
/// a methodology profile to results that keep their derivation: values with their cells, weights, ends of scales, what is
/// missing and why. Screens, charts, documents and the command line read the same results.
@org.jspecify.annotations.NullMarked
package ru.kvartil.index;
