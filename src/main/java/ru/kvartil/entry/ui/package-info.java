/// The page «Ввод»: the grid «школы × показатели» a person types into by keyboard, with paste, totals and checks.
@org.jspecify.annotations.NullMarked
package ru.kvartil.entry.ui;
