/// «Откуда цифра»: how a number came about, as a tree of plain values. Features build the trees from what they computed,
/// tables, charts and documents carry them, `ui.provenance` shows them.
@org.jspecify.annotations.NullMarked
package ru.kvartil.provenance;
