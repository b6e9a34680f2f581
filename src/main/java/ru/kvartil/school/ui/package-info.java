/// Schools in the window: the shared choice of year and school ([Workspace]) and what later features add to the table of
/// schools and to a school's card. The table and the card are in `list`, the editable sheet «Сведения» is in `sheet`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui;
