/// Groups of schools: by features first (place, size, ИОР × ИСБШ), then k-means with everything that says how far it can be
/// trusted (methodology §8); rank correlations and principal components. Observational data of one district: the words are
/// «связан», never «влияет». Pure functions; what was left out is always part of the result.
@org.jspecify.annotations.NullMarked
package ru.kvartil.cluster;
