/// What a school's card shows of results: the procedures of the chosen year, read-only, each number with its cell.
@org.jspecify.annotations.NullMarked
package ru.kvartil.assessment.ui;
