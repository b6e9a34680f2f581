/// The narrow table of facts: values of schools by year and series, the batches they came in, the cells they came from.
@org.jspecify.annotations.NullMarked
package ru.kvartil.fact;
