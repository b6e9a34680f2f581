/// Choice of the methods the window computes by: shipped profiles and those stored in the database.
@org.jspecify.annotations.NullMarked
package ru.kvartil.methodology.ui;
