/// Risk profiles of schools: the list of risks and measures as data, levels by year, the centre's own estimate apart from
/// them, evidence, measures, decisions, causes, programmes of schools (S3 «опережающее управление», S4, «500+»).
@org.jspecify.annotations.NullMarked
package ru.kvartil.risk;
