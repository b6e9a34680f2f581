package ru.kvartil.school.ui.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.SchoolColumns;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolDesk.Roll;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.table.Cell;

/// The table of schools: the registry first, then each group of added columns as soon as it is computed.
public final class SchoolsViewModel {
  private static final Texts TEXTS = Texts.of(SchoolsViewModel.class);
  private static final Cell NOTHING = Cell.missing("");
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final List<SchoolColumns> columns;
  private final Latest latest;
  private final List<Latest> latestColumns;
  private final List<Optional<SchoolColumns.Loaded>> loaded;
  private final List<String> notes;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOT_YET);
  private Roll roll = Roll.EMPTY;
  private Optional<SchoolYear> year = Optional.empty();

  /// @param columns groups of columns other features add, in the order shown
  public SchoolsViewModel(SchoolDesk desk, Workspace workspace, Tasks tasks, List<SchoolColumns> columns) {
    this.desk = desk;
    this.workspace = workspace;
    this.columns = List.copyOf(columns);
    this.latest = new Latest(tasks);
    this.latestColumns = columns.stream().map(_ -> new Latest(tasks)).toList();
    this.loaded = new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
    this.notes = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    workspace.group().subscribe((_, _) -> {
      if (year.isPresent()) {
        show("");
      }
    });
  }

  /// What the table shows.
  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Headings of the added columns, in their order.
  List<SchoolColumns.Heading> headings() {
    return columns.stream().flatMap(group -> group.headings().stream()).toList();
  }

  void open(SchoolKey school) {
    workspace.openSchool(school);
  }

  /// Loads the chosen year. Added columns of another year disappear at once; those of the same year stay until the new
  /// ones are there.
  public void load() {
    SchoolYear wanted = workspace.year().get();
    if (year.filter(wanted::equals).isEmpty()) {
      Collections.fill(loaded, Optional.empty());
      Collections.fill(notes, "");
    }
    year = Optional.of(wanted);
    latest.run(TEXTS.get("list.loading"), _ -> desk.roll(wanted), now -> {
      roll = now;
      show("");
      for (int i = 0; i < columns.size(); i++) {
        load(i, wanted);
      }
    }, failure -> show(failure.text()));
  }

  private void load(int group, SchoolYear wanted) {
    latestColumns.get(group).run(TEXTS.get("list.columns.loading"), _ -> columns.get(group).load(wanted), now -> {
      loaded.set(group, Optional.of(now));
      notes.set(group, now.note());
      show("");
    }, failure -> lost(group, failure));
  }

  /// Old numbers beside new schools would lie: without new ones there are none.
  private void lost(int group, Failure failure) {
    loaded.set(group, Optional.empty());
    notes.set(group, failure.text());
    show("");
  }

  private void show(String trouble) {
    Optional<OwnGroup> group = workspace.group().get();
    List<SchoolRow> rows = roll.schools().stream()
        .filter(school -> group.map(chosen -> chosen.has(school.key())).orElse(true)).map(this::row).toList();
    boolean several = roll.schools().stream().map(School::municipality).distinct().count() > 1;
    String note = Stream.concat(Stream.of(trouble), rows.isEmpty() ? Stream.empty() : notes.stream())
        .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    shown.set(new Shown(true, rows, several, note));
  }

  private SchoolRow row(School school) {
    List<Cell> added = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int width = columns.get(i).headings().size();
      added.addAll(loaded.get(i).map(SchoolColumns.Loaded::cells).map(cells -> cells.get(school.key()))
          .orElseGet(() -> Collections.nCopies(width, NOTHING)));
    }
    Map<String, Explanation.Lazy> why = new HashMap<>();
    loaded.forEach(group -> group.ifPresent(now -> why.putAll(now.why().getOrDefault(school.key(), Map.of()))));
    return new SchoolRow(school, Optional.ofNullable(roll.year().get(school.key())),
        roll.statuses().getOrDefault(school.key(), List.of()),
        roll.contacts().getOrDefault(school.key(), SchoolContacts.UNKNOWN), added, why);
  }

  /// What the table shows.
  ///
  /// @param ready whether the registry was read; before that an empty table means nothing
  /// @param several whether schools of more than one municipality are among them
  /// @param note sentence under the table, empty when there is nothing to say
  record Shown(boolean ready, List<SchoolRow> rows, boolean several, String note) {
    static final Shown NOT_YET = new Shown(false, List.of(), false, "");
  }
}
