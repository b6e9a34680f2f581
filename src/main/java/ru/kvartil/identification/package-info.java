/// Identification: which schools need help under a rule set, and why. Pure functions from facts and a profile to findings
/// that keep every test with its value, threshold, counts and the cells the numbers came from.
@org.jspecify.annotations.NullMarked
package ru.kvartil.identification;
