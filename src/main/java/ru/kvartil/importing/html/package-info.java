/// Reads tables of web pages: reports of АИС are often saved as HTML and called xls.
@org.jspecify.annotations.NullMarked
package ru.kvartil.importing.html;
