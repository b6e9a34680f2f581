/// What the context of a school explains of its results and what it does not: the expected result by regression with
/// residuals, schools that do better or worse than their conditions, the schools most like one. For fair comparison and
/// for choosing a partner; no measure of a school's work and no cause is proved by it.
@org.jspecify.annotations.NullMarked
package ru.kvartil.context;
