package ru.kvartil.supportlist.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ru.kvartil.school.SchoolStatus;
import ru.kvartil.school.ui.DateText;
import ru.kvartil.school.ui.StatusWords;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.ListComparison;
import ru.kvartil.supportlist.ListComparison.Side;
import ru.kvartil.supportlist.SupportList;
import ru.kvartil.supportlist.YearsOnLists.Step;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenWords;
import ru.kvartil.supportlist.frozen.Recalculation;
import ru.kvartil.supportlist.ui.ListDesk.State;
import ru.kvartil.supportlist.ui.ListDesk.YearRow;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The tables of the tab.
final class ListTables {
  private static final Texts TEXTS = Texts.of(ListTables.class);

  private ListTables() {}

  /// «Министерство, № 12-п от 01.10.2025».
  static String title(SupportList list) {
    String number = list.requisites().number();
    String date = DateText.show(list.requisites().date());
    return number.isEmpty() && date.isEmpty()
        ? list.requisites().body()
        : TEXTS.get("table.title", list.requisites().body(), ground(list));
  }

  private static String ground(SupportList list) {
    String number = list.requisites().number();
    String date = DateText.show(list.requisites().date());
    return number.isEmpty()
        ? date
        : date.isEmpty()
            ? TEXTS.get("table.number-only", number)
            : TEXTS.get("table.number", number, date);
  }

  static DataTable<SupportList> lists() {
    return new DataTable<>("support-lists", TEXTS.get("lists.lists"), List.of(
        Column.growing(3, Column.words("body", TEXTS.get("table.body"), list -> list.requisites().body())),
        Column.growing(0, Column.cells("own", TEXTS.get("table.kind"), list -> Cell.chips(list.own()
            ? new Cell.Word(TEXTS.get("table.ours"), Tone.ACCENT)
            : new Cell.Word(TEXTS.get("table.theirs"), Tone.PLAIN)))),
        Column.growing(1, Column.words("number", TEXTS.get("table.order"), ListTables::ground)),
        Column.growing(0, Column.words("gives", TEXTS.get("table.gives"),
            list -> StatusWords.kind(list.requisites().gives()))),
        Column.growing(0, Column.words("data", TEXTS.get("table.data"),
            list -> list.requisites().dataYear().label())),
        Column.growing(0, Column.words("action", TEXTS.get("table.action"),
            list -> list.requisites().actionYear().label())),
        Column.tightNumbers("schools", TEXTS.get("table.schools"),
            list -> Cell.number(list.lines().size(), RussianFormat.plain(list.lines().size()))),
        Column.growing(0, Column.cells("force", TEXTS.get("table.force"), list -> list.inForce()
            ? Cell.chips(new Cell.Word(TEXTS.get("table.in-force"), Tone.GOOD))
            : Cell.words(TEXTS.get("table.not-in-force"), Tone.MUTED)))));
  }

  static DataTable<FrozenMark> frozen() {
    return new DataTable<>("frozen-calculations", TEXTS.get("lists.frozen"), List.of(
        Column.growing(2, Column.words("profile", TEXTS.get("table.profile"), FrozenMark::profile)),
        Column.growing(0, Column.words("version", TEXTS.get("table.version"), FrozenMark::version)),
        Column.growing(0, Column.words("year", TEXTS.get("table.data"), mark -> mark.year().label())),
        Column.tightNumbers("found", TEXTS.get("table.found"),
            mark -> Cell.number(mark.found(), RussianFormat.plain(mark.found()))),
        Column.growing(0,
            Column.cells("at", TEXTS.get("table.at"), mark -> Cell.number((double) mark.at().toEpochSecond(),
                RussianFormat.moment(mark.at(), ZoneId.systemDefault())))),
        Column.growing(1, Column.words("person", TEXTS.get("table.person"), FrozenMark::person)),
        Column.growing(0, Column.muted("hash", TEXTS.get("table.hash"), FrozenMark::shortHash))));
  }

  static DataTable<ListComparison.Row> sides() {
    return new DataTable<>("list-sides", TEXTS.get("lists.sides"), List.of(
        Column.growing(1, Column.words("school", TEXTS.get("table.school"), ListComparison.Row::named)),
        Column.growing(0, Column.cells("side", TEXTS.get("table.side"),
            row -> Cell.chips(new Cell.Word(row.side().text(), tone(row.side()))))),
        Column.growing(2, Column.words("ours", TEXTS.get("table.our-reason"), ListComparison.Row::ours)),
        Column.growing(1, Column.words("theirs", TEXTS.get("table.their-reason"), ListComparison.Row::theirs))));
  }

  private static Tone tone(Side side) {
    return switch (side) {
      case BOTH -> Tone.GOOD;
      case ONLY_OURS -> Tone.ACCENT;
      case ONLY_THEIRS -> Tone.WARN;
    };
  }

  /// A line of what differs.
  record Difference(String kind, String school, String what, String before, String after, String why) {}

  static List<Difference> differences(Recalculation found) {
    List<Difference> all = new ArrayList<>();
    found.flags().forEach(move -> all.add(moved(move)));
    found.cells().forEach(cell -> all.add(new Difference(TEXTS.get("difference.cell"), cell.school().name(),
        TEXTS.get("difference.what", FrozenWords.series(cell.series()), cell.year().label()), cell.before(),
        cell.after(), cell.why())));
    found.numbers().forEach(number -> all.add(new Difference(TEXTS.get("difference.number"), "", number.title(),
        number.before(), number.after(), number.profile())));
    found.schools().forEach(school -> all.add(
        new Difference(TEXTS.get("difference.school"), school.school().name(), school.words(), "", "", "")));
    found.moves().stream().filter(move -> move.kind() != Recalculation.What.FLAG)
        .forEach(move -> all.add(moved(move)));
    return all;
  }

  private static Difference moved(Recalculation.Move move) {
    String kind = switch (move.kind()) {
      case FLAG -> TEXTS.get("difference.flag");
      case CRITERION -> TEXTS.get("difference.criterion");
      case QUARTER -> TEXTS.get("difference.quarter");
    };
    return new Difference(kind, move.school().name(), move.what(), move.before(), move.after(), move.why());
  }

  static DataTable<Difference> differences() {
    return new DataTable<>("frozen-differences", TEXTS.get("lists.again"), List.of(
        Column.growing(0, Column.words("kind", TEXTS.get("table.what-kind"), Difference::kind)),
        Column.growing(1, Column.words("school", TEXTS.get("table.school"), Difference::school)),
        Column.growing(2, Column.words("what", TEXTS.get("table.what"), Difference::what)),
        Column.growing(0, Column.words("before", TEXTS.get("table.before"), Difference::before)),
        Column.growing(0, Column.words("after", TEXTS.get("table.after"), Difference::after)),
        Column.growing(2, Column.words("why", TEXTS.get("table.why"), Difference::why))));
  }

  /// Schools by years of action, with what the last one means.
  static DataTable<YearRow> years(State state, Workspace workspace) {
    List<Column<YearRow>> columns = new ArrayList<>();
    columns.add(Column.growing(1, Column.cells("school", TEXTS.get("table.school"),
        row -> Cell.link(row.school().name(), () -> workspace.openSchool(row.school().key())))));
    for (SchoolYear year : state.years()) {
      columns.add(Column.growing(1, Column.cells("y" + year.end(), year.label(), row -> chips(row, year))));
    }
    columns.add(Column.growing(0, Column.cells("step", TEXTS.get("table.step", state.action().label()),
        row -> Cell.chips(new Cell.Word(row.standing().step().text(), tone(row.standing().step()))))));
    columns.add(Column.growing(2, Column.words("words", TEXTS.get("table.step-words"), row -> row.standing().words())));
    return new DataTable<>("list-years", TEXTS.get("lists.years"), columns).keyedBy(row -> row.school().key())
        .forgetful();
  }

  private static Cell chips(YearRow row, SchoolYear year) {
    List<SchoolStatus> statuses = row.statuses().getOrDefault(year, List.of());
    return statuses.isEmpty()
        ? Cell.words("")
        : new Cell.Chips(statuses.stream()
            .map(each -> new Cell.Word(StatusWords.kind(each.kind()), StatusWords.tone(each.kind()))).toList());
  }

  private static Tone tone(Step step) {
    return switch (step) {
      case UNKNOWN, NOT_LISTED -> Tone.MUTED;
      case ENTERED, STAYS -> Tone.WARN;
      case FORMAT_CHANGES -> Tone.BAD;
      case LEFT -> Tone.PLAIN;
      case CANDIDATE -> Tone.ACCENT;
      case EFFECTIVE_MODE -> Tone.GOOD;
    };
  }
}
