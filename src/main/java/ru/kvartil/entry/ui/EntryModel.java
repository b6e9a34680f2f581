package ru.kvartil.entry.ui;

import ru.kvartil.entry.EntryCell;
import ru.kvartil.fact.Corrections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.entry.BlockFit;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntrySheet;
import ru.kvartil.entry.EntrySheet.Change;
import ru.kvartil.entry.EntryState;
import ru.kvartil.entry.EntryTopic;
import ru.kvartil.entry.Typing;
import ru.kvartil.indicator.OwnIndicator;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The grid as a person works in it: what is typed is stored at once, one command after another; what cannot be stored
/// stays in its cell until it is mended. The window's thread only.
final class EntryModel {
  private static final Texts TEXTS = Texts.of(EntryModel.class);
  private final EntryDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final ObjectProperty<EntryTopic> topic = new SimpleObjectProperty<>(
      new EntryTopic.Results(ResultKey.of(Procedure.EGE, Subjects.RUSSIAN)));
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<BlockFit>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<Place, Map<At, Typing.Refused>> refused = new HashMap<>();
  /// Commands in their order: the first is being stored.
  private final Deque<Command> commands = new ArrayDeque<>();
  private @Nullable EntryState state;

  EntryModel(EntryDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    topic.subscribe((_, _) -> show());
  }

  /// A grid among the grids.
  private record Place(EntryTopic topic, SchoolYear year) {}

  private record Command(EntrySheet sheet, List<Change> changes) {}

  /// What is seen.
  ///
  /// @param sheet empty before anything was read
  /// @param refused texts that could not be stored, by cell
  /// @param trouble why the data could not be read or stored; empty when they could
  record Shown(Optional<EntrySheet> sheet, Map<At, Typing.Refused> refused, String trouble) {
    static final Shown NOTHING = new Shown(Optional.empty(), Map.of(), "");
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// A pasted block that does not fit; nothing of it is stored until the person has chosen.
  ReadOnlyObjectProperty<Optional<BlockFit>> question() {
    return question.getReadOnlyProperty();
  }

  ObjectProperty<EntryTopic> topic() {
    return topic;
  }

  Workspace workspace() {
    return workspace;
  }

  /// The year before or after the chosen one, as far as it is offered.
  void turnYear(boolean back) {
    SchoolYear now = workspace.year().get();
    SchoolYear other = back ? now.previous() : now.next();
    if (workspace.years().contains(other)) {
      workspace.year().set(other);
    }
  }

  /// Subjects to choose from.
  List<String> subjects() {
    EntryState now = state;
    return now == null ? Subjects.known() : now.subjects(workspace.year().get());
  }

  /// Reads what is stored now.
  void load() {
    SchoolYear year = workspace.year().get();
    latest.run(TEXTS.get("loading"), _ -> desk.state(year), read -> {
      Optional<EntrySheet> before = shown.get().sheet();
      state = read;
      refresh("");
      // What was asked about a block stands as long as its places do: data are also read anew while a person thinks.
      if (!before.flatMap(was -> shown.get().sheet().filter(was::samePlaces)).isPresent()) {
        question.set(Optional.empty());
      }
    }, failure -> shown.set(new Shown(shown.get().sheet(), shown.get().refused(), failure.text())));
  }

  private void show() {
    question.set(Optional.empty());
    refresh("");
  }

  private void refresh(String trouble) {
    EntryState now = state;
    if (now == null) {
      return;
    }
    EntrySheet sheet = now.sheet(topic.get(), workspace.year().get());
    for (Command command : commands) {
      if (command.sheet().topic().equals(sheet.topic()) && command.sheet().year().equals(sheet.year())
          && command.sheet().rows().size() == sheet.rows().size()) {
        sheet = sheet.with(command.changes(), TEXTS.get("cell.storing"));
      }
    }
    shown.set(new Shown(Optional.of(sheet), Map.copyOf(refusedHere()), trouble));
  }

  private Map<At, Typing.Refused> refusedHere() {
    return refused.computeIfAbsent(new Place(topic.get(), workspace.year().get()), _ -> new TreeMap<>());
  }

  /// Whether anything typed is in no database: refused texts of any grid, commands under way.
  boolean unsaved() {
    return !commands.isEmpty() || refused.values().stream().anyMatch(each -> !each.isEmpty());
  }

  /// Texts that could not be stored, by [CellAddress], each with the reason on its second line.
  Map<String, String> refusedTexts() {
    Map<String, String> all = new TreeMap<>();
    refused.forEach((place, cells) -> cells.forEach((at, cell) -> all
        .put(new CellAddress(place.topic(), place.year(), at).line(), cell.text() + "\n" + cell.message())));
    return all;
  }

  /// Puts refused texts back into their cells.
  void refuseAgain(Map<String, String> texts) {
    texts.forEach((line, words) -> {
      CellAddress cell = CellAddress.of(line);
      int end = words.indexOf('\n');
      refused.computeIfAbsent(new Place(cell.topic(), cell.year()), _ -> new TreeMap<>()).put(cell.at(),
          new Typing.Refused(words.substring(0, end), words.substring(end + 1)));
    });
    refresh("");
  }

  /// How many texts could not be stored.
  int refusedCount() {
    return refused.values().stream().mapToInt(Map::size).sum();
  }

  /// Takes a text typed into a cell.
  void type(At at, String text) {
    shown.get().sheet().ifPresent(sheet -> take(BlockFit.filled(sheet, text, List.of(at))));
  }

  /// Empties cells: what a file gave counts again.
  void clear(List<At> range) {
    shown.get().sheet().ifPresent(sheet -> take(BlockFit.filled(sheet, "", range)));
  }

  /// Forgets the refused texts of cells.
  void forget(List<At> range) {
    range.forEach(refusedHere()::remove);
    refresh("");
  }

  /// Pastes a text from the clipboard: one value into every cell of a range, a block from its first cell.
  void paste(List<List<String>> block, List<At> range) {
    if (block.isEmpty() || range.isEmpty()) {
      return;
    }
    shown.get().sheet().ifPresent(sheet -> {
      boolean single = block.size() == 1 && block.getFirst().size() == 1;
      BlockFit fit = single
          ? BlockFit.filled(sheet, block.getFirst().getFirst(), range)
          : BlockFit.of(sheet, block, range.getFirst());
      if (single || fit.isWhole()) {
        take(fit);
      } else {
        question.set(Optional.of(fit));
      }
    });
  }

  /// Stores what fits of the block asked about; what is no number stays in its cells.
  void pasteWhatFits() {
    Optional<BlockFit> asked = question.get();
    question.set(Optional.empty());
    asked.ifPresent(this::take);
  }

  /// Lets the block go.
  void pasteNothing() {
    question.set(Optional.empty());
  }

  private void take(BlockFit fit) {
    EntrySheet sheet = shown.get().sheet().orElseThrow();
    Map<At, Typing.Refused> here = refusedHere();
    fit.changes().forEach(change -> here.remove(new At(change.row(), change.column())));
    here.putAll(fit.refused());
    List<Change> changes = new ArrayList<>(fit.changes());
    changes.removeIf(change -> change.typing().entry() instanceof Corrections.Entry.Cleared
        && sheet.cell(change.row(), change.column()).state() == EntryCell.State.NONE);
    if (!changes.isEmpty()) {
      commands.add(new Command(sheet, changes));
      if (commands.size() == 1) {
        workspace.storing();
        store();
      }
    }
    refresh("");
  }

  private void store() {
    Command command = commands.getFirst();
    tasks.run(TEXTS.get("storing"), _ -> {
      desk.store(command.sheet(), command.changes());
      return desk.state(workspace.year().get());
    }, read -> stored(read, ""), failure -> failed(command, failure));
  }

  private void stored(EntryState read, String trouble) {
    state = read;
    commands.removeFirst();
    refresh(trouble);
    if (commands.isEmpty()) {
      latest.forget();
      workspace.changed();
      workspace.stored();
    } else {
      store();
    }
  }

  /// What was typed stays in its cells, with the reason why it is not stored.
  private void failed(Command command, Failure failure) {
    Map<At, Typing.Refused> here = refused
        .computeIfAbsent(new Place(command.sheet().topic(), command.sheet().year()), _ -> new TreeMap<>());
    command.changes().forEach(change -> here.put(new At(change.row(), change.column()),
        new Typing.Refused(change.typing().text(), failure.text())));
    commands.removeFirst();
    refresh(failure.text());
    if (commands.isEmpty()) {
      workspace.stored();
    } else {
      store();
    }
  }

  /// Adds an indicator of the centre's own.
  ///
  /// @param then called when it stands in the grid
  void describe(OwnIndicator indicator, Runnable then) {
    tasks.run(TEXTS.get("storing"), _ -> {
      desk.describe(indicator);
      return desk.state(workspace.year().get());
    }, read -> {
      state = read;
      refresh("");
      workspace.changed();
      then.run();
    });
  }
}
