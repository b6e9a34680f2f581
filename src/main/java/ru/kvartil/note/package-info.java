/// Documents about schools and the district: loads everything a справка needs in one read, then composes it as a value
/// ([ru.kvartil.report.ReportContent]) by the rules of `wording.md`. Composers are pure: no clock, no storage, no window.
@org.jspecify.annotations.NullMarked
package ru.kvartil.note;
