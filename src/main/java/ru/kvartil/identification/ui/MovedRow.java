package ru.kvartil.identification.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.kvartil.identification.FindingExplanations;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.identification.FindingWords;
import ru.kvartil.identification.Identification.CriterionFinding;
import ru.kvartil.identification.Identification.SchoolFinding;
import ru.kvartil.identification.WhatIf.Moved;
import ru.kvartil.identification.ui.TryModel.Tried;
import ru.kvartil.methodology.Flag;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;

/// A school whose state differs when something is tried, with the reasons.
///
/// @param change enters, leaves, or is told otherwise
record MovedRow(SchoolKey key, String name, Cell change, Cell was, Cell is, String why,
    Map<String, Explanation.Lazy> origin) {
  private static final Texts TEXTS = Texts.of(MovedRow.class);
  private static final int MOST = 4;

  static List<MovedRow> of(Tried tried) {
    return tried.moved().stream().map(moved -> row(moved, tried)).toList();
  }

  private static MovedRow row(Moved moved, Tried tried) {
    Flag flag = tried.flag();
    Map<String, Explanation.Lazy> origin = new HashMap<>();
    origin.put("was", () -> new FindingExplanations(tried.before()).flag(moved.before(), flag));
    origin.put("is", () -> new FindingExplanations(tried.after()).flag(moved.after(), flag));
    Cell change = moved.enters()
        ? Cell.chips(new Cell.Word(TEXTS.get("try.enters"), Tone.WARN))
        : moved.leaves()
            ? Cell.chips(new Cell.Word(TEXTS.get("try.leaves"), Tone.GOOD))
            : Cell.words(TEXTS.get("try.else"), Tone.MUTED);
    return new MovedRow(moved.after().school().key(), moved.after().school().school().name(), change,
        StateCells.flag(moved.before(), flag), StateCells.flag(moved.after(), flag), why(moved, tried),
        Map.copyOf(origin));
  }

  private static String why(Moved moved, Tried tried) {
    boolean sameSet = tried.before().profile().document().name().equals(tried.after().profile().document().name());
    List<String> reasons = sameSet ? differing(moved) : List.of();
    if (!reasons.isEmpty()) {
      String some = reasons.stream().limit(MOST).collect(Collectors.joining("; "));
      return reasons.size() > MOST ? TEXTS.get("value.more", some, reasons.size() - MOST) : some;
    }
    return TEXTS.get("try.counts", count(moved.before(), tried.flag()), needed(tried.before(), tried.flag()),
        count(moved.after(), tried.flag()), needed(tried.after(), tried.flag()));
  }

  private static String needed(ru.kvartil.identification.Identification found, Flag flag) {
    return RussianFormat.plain(found.profile().rule(flag).orElseThrow().needed().value());
  }

  private static String count(SchoolFinding school, Flag flag) {
    return RussianFormat.plain(FoundRow.counted(school, flag).size());
  }

  /// Criteria whose state differs, with the test that says why.
  private static List<String> differing(Moved moved) {
    Map<String, CriterionFinding> before = moved.before().criteria().stream()
        .collect(Collectors.toMap(each -> each.criterion().id(), each -> each));
    List<String> reasons = new ArrayList<>();
    for (CriterionFinding is : moved.after().criteria()) {
      CriterionFinding was = before.get(is.criterion().id());
      if (was != null && was.finding().state() != is.finding().state()) {
        String test = is.finding().leaves().filter(leaf -> leaf.state() == is.finding().state()).findFirst()
            .map(FindingWords::text).orElseGet(() -> was.finding().leaves()
                .filter(leaf -> leaf.state() == was.finding().state()).findFirst().map(MovedRow::before).orElse(""));
        reasons.add(TEXTS.get("try.reason", is.criterion().id(), was.finding().state().text(),
            is.finding().state().text(), test));
      }
    }
    return reasons;
  }

  private static String before(Leaf leaf) {
    return FindingWords.text(leaf);
  }
}
