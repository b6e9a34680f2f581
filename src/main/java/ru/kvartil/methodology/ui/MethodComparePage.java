package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ProfileComparison;
import ru.kvartil.methodology.ProfileComparison.Pair;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Two methods side by side: what was, what became; only the differences unless all lines are wished for.
final class MethodComparePage implements Page {
  private static final Texts TEXTS = Texts.of(MethodComparePage.class);
  private final PageHead head = new PageHead(TEXTS.get("compare.page"));
  private final NamedChoice<MethodologyProfile> first;
  private final NamedChoice<MethodologyProfile> second;
  private final CheckBox all = new CheckBox(TEXTS.get("compare.all"));
  private final DataTable<Pair> table = new DataTable<>("method-pairs", TEXTS.get("compare.page"), List.of(
      Column.growing(0, Column.words("part", TEXTS.get("column.part"), pair -> pair.part().text())),
      Column.growing(2, Column.words("line", TEXTS.get("column.line"), Pair::title)),
      Column.growing(1, Column.cells("before", TEXTS.get("column.before"), pair -> Cell.words(pair.before(),
          Tone.MUTED))),
      Column.growing(1, Column.cells("after", TEXTS.get("column.after"), pair -> Cell.words(pair.after(),
          pair.differs() ? Tone.WARN : Tone.PLAIN)))));
  private final VBox body = new VBox(table);

  /// @param given the profile the person came from, compared with the version saved before it, the older one at the left
  MethodComparePage(MethodologyProfile given, List<MethodologyProfile> known) {
    this.first = choice("compare-first", TEXTS.get("compare.first"), known);
    this.second = choice("compare-second", TEXTS.get("compare.second"), known);
    all.setId("compare-all");
    head.marks().addAll(first, second, all);
    table.empty(new EmptyState(TEXTS.get("compare.same"), TEXTS.get("compare.same.why")));
    List<MethodologyProfile> like = known.stream().filter(each -> each.getClass().equals(given.getClass())).toList();
    MethodologyProfile other = other(given, like).orElse(given);
    boolean later = like.indexOf(other) > like.indexOf(given);
    first.setValue(later ? given : other);
    second.setValue(later ? other : given);
    List.of(first, second).forEach(choice -> choice.valueProperty().subscribe((_, _) -> show()));
    all.selectedProperty().subscribe((_, _) -> show());
    show();
  }

  /// The profile of the same kind to compare with: the version saved before, for the first one the next.
  private static Optional<MethodologyProfile> other(MethodologyProfile given, List<MethodologyProfile> like) {
    int place = like.indexOf(given);
    return like.isEmpty() || like.size() == 1 ? Optional.empty() : Optional.of(like.get(place > 0 ? place - 1 : 1));
  }

  private static NamedChoice<MethodologyProfile> choice(String id, String name, List<MethodologyProfile> known) {
    return new NamedChoice<>(id, name, known,
        profile -> TEXTS.get("method", profile.document().name(), profile.document().version()));
  }

  private void show() {
    ProfileComparison comparison = ProfileComparison.of(first.getValue(), second.getValue());
    int differences = comparison.differences();
    head.setNote(TEXTS.get("compare.count", differences, Texts.plural(differences, TEXTS.get("difference.one"),
        TEXTS.get("difference.few"), TEXTS.get("difference.many")), comparison.lines().size()));
    table.setRows(comparison.lines().stream().filter(pair -> all.isSelected() || pair.differs()).toList());
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
