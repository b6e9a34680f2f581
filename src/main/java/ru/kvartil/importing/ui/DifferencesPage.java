package ru.kvartil.importing.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.Differences;
import ru.kvartil.importing.Differences.Difference;
import ru.kvartil.importing.Differences.Kind;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// What an import would change, value by value: the list behind the counts of the step «Проверка».
final class DifferencesPage implements Page {
  private static final Texts TEXTS = Texts.of(DifferencesPage.class);
  private final Differences differences;
  private final Map<Kind, Integer> counts;
  private final PageHead head;
  private final DataTable<Difference> table = new DataTable<>("differences", TEXTS.get("differences.title"), List.of(
      Column.growing(0, Column.cells("kind", TEXTS.get("differences.kind"), DifferencesPage::chip)),
      Column.growing(2, Column.words("school", TEXTS.get("differences.school"), Difference::name)),
      Column.growing(0, Column.words("year", TEXTS.get("differences.year"), one -> one.year().label())),
      Column.growing(2,
          Column.words("series", TEXTS.get("differences.series"), one -> ColumnWords.series(one.series()))),
      Column.tightNumbers("before", TEXTS.get("differences.before"), one -> number(one.before())),
      Column.tightNumbers("now", TEXTS.get("differences.now"), one -> number(one.now())),
      Column.growing(1, Column.muted("cell", TEXTS.get("differences.cell"), DifferencesPage::place))));
  private final VBox body = new VBox(12, table);

  /// @param counts how many there are of each kind, listed or not
  DifferencesPage(String file, Differences differences, Map<Kind, Integer> counts, Kind first) {
    this.differences = differences;
    this.counts = new EnumMap<>(counts);
    this.head = new PageHead(TEXTS.get("differences.of", file));
    NamedChoice<Kind> choice = new NamedChoice<>("differences-kind", TEXTS.get("differences.show"),
        List.of(Kind.values()), kind -> TEXTS.get("differences.count", TEXTS.get(kind), count(kind)));
    choice.setValue(first);
    choice.valueProperty().subscribe((_, kind) -> show(kind));
    head.marks().add(choice);
    table.forgetful().empty(new EmptyState(TEXTS.get("differences.none"), TEXTS.get("differences.none.why")));
    show(first);
  }

  private String count(Kind kind) {
    return RussianFormat.plain(counts.getOrDefault(kind, 0));
  }

  private void show(Kind kind) {
    List<Difference> shown = differences.of(kind);
    table.setRows(shown);
    head.setNote(counts.getOrDefault(kind, 0) > shown.size()
        ? TEXTS.get("differences.first", RussianFormat.plain(shown.size()))
        : kind == Kind.GONE && differences.missingSchools() > 0
            ? TEXTS.get("differences.schools", ImportWords.schools(differences.missingSchools()))
            : "");
  }

  private static Cell chip(Difference one) {
    Tone tone = switch (one.kind()) {
      case NEW -> Tone.GOOD;
      case CHANGED -> Tone.WARN;
      case SAME -> Tone.PLAIN;
      case GONE -> Tone.BAD;
    };
    return Cell.chips(new Cell.Word(TEXTS.get(one.kind()), tone));
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent()
        ? Cell.number(value.getAsDouble(), RussianFormat.plain(value.getAsDouble()))
        : Cell.missing("—");
  }

  private static String place(Difference one) {
    String sheet = one.cell().sheet().isEmpty() ? one.cell().cell() : one.cell().sheet() + " · " + one.cell().cell();
    return one.kind() == Kind.GONE ? TEXTS.get("differences.was-in", one.cell().file(), sheet) : sheet;
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }
}
