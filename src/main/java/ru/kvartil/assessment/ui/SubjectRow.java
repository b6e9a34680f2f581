package ru.kvartil.assessment.ui;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.ui.table.Cell;
import java.util.Map;

/// Results of one subject in one procedure.
///
/// @param share of those below the minimum among those who sat, in percent
/// @param change of the share against the school year before, in percentage points
/// @param other further stored numbers in words: «набрали 100 баллов: 1»; may be empty
/// @param mark what is to be known before concluding; may be empty
/// @param place cells of the numbers
/// @param origin how its numbers came about, by the id of the column
record SubjectRow(String procedure, String subject, Cell sat, Cell below, Cell share, Cell change, Cell mean,
    String other, String mark, String place,
    Map<String, Explanation.Lazy> origin) {}
