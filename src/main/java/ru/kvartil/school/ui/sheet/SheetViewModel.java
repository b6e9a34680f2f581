package ru.kvartil.school.ui.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import ru.kvartil.provenance.Explanation;
import ru.kvartil.provenance.Explanation.Kind;
import ru.kvartil.school.Headcount;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Outcome;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolDesk.Entry;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Commands of the sheet «Сведения»: load, save, give up; and what they have to say. What was typed stays in the fields
/// until it is stored or given up.
public final class SheetViewModel {
  private static final Texts TEXTS = Texts.of(SheetViewModel.class);
  private final SchoolKey key;
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final SheetForm form = new SheetForm();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clash = new ReadOnlyStringWrapper("");
  private Runnable afterChoice = () -> {};
  private final ReadOnlyObjectWrapper<@Nullable Entry> stored = new ReadOnlyObjectWrapper<>();

  public SheetViewModel(SchoolKey key, SchoolDesk desk, Workspace workspace, Tasks tasks) {
    this.key = key;
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    form.changes().subscribe((_, _) -> message.set(""));
  }

  SheetForm form() {
    return form;
  }

  /// The school as it is stored; null until it was loaded.
  ReadOnlyObjectProperty<@Nullable Entry> stored() {
    return stored.getReadOnlyProperty();
  }

  /// «Откуда цифра» of the number of pupils of a year, as it stands in its field.
  Explanation.Lazy pupilsWhy(YearLine line) {
    Entry entry = stored.get();
    String name = entry == null ? "" : entry.school().name();
    String shown = line.contingent().value().get().strip();
    String what = TEXTS.get("list.pupils.why", name, line.year().label());
    return () -> pupilsWhy(what, shown, desk.headcount(key, line.year()));
  }

  private static Explanation pupilsWhy(String what, String shown, Optional<Headcount> known) {
    String stored = known.map(count -> Integer.toString(count.pupils())).orElse("");
    Explanation origin = known.map(count -> Explanation.of(Kind.SOURCE, TEXTS.get("years.why.said", count.origin())))
        .orElseGet(() -> Explanation.of(Kind.MISSING, TEXTS.get("years.why.nothing")));
    if (!shown.equals(stored)) {
      Explanation unsaved = Explanation.of(Kind.REMARK, TEXTS.get("years.why.unsaved",
          stored.isEmpty() ? TEXTS.get("list.no-data") : stored));
      return Explanation.number(what, shown, List.of(unsaved, origin));
    }
    return Explanation.number(what, shown, List.of(origin));
  }

  /// Whether something typed is not stored.
  public boolean unsaved() {
    return form.changed();
  }

  /// Whether the school is being stored just now.
  public ReadOnlyBooleanProperty saving() {
    return saving.getReadOnlyProperty();
  }

  /// What came of the last command, empty when there is nothing to say.
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// Fields about which the person has to choose before anything is stored: somebody else changed them meanwhile; empty
  /// when nothing is asked.
  ReadOnlyStringProperty clash() {
    return clash.getReadOnlyProperty();
  }

  /// Stores the typed values of the contested fields.
  void keepMine() {
    form.keepMine();
    proceed();
  }

  /// Leaves in the contested fields what others stored, and stores the rest.
  void takeTheirs() {
    form.takeTheirs();
    proceed();
  }

  /// Decides later; everything typed stays.
  void decideLater() {
    clash.set("");
    message.set(TEXTS.get("clash.later"));
  }

  private void proceed() {
    clash.set("");
    boolean _ = save(afterChoice);
  }

  /// Schools of which this one may be a филиал.
  List<School> possibleParents() {
    Entry entry = stored.get();
    if (entry == null) {
      return List.of();
    }
    List<School> all = Stream.concat(Stream.of(entry.school()), entry.others().stream()).toList();
    return entry.others().stream().filter(other -> SheetChecks.mayBeParent(other, key, all)).toList();
  }

  /// Municipalities in use, in natural order.
  List<String> municipalities() {
    Entry entry = stored.get();
    return entry == null
        ? List.of()
        : Stream.concat(Stream.of(entry.school()), entry.others().stream()).map(School::municipality)
            .filter(name -> !name.isBlank()).distinct().sorted(new NaturalOrder()).toList();
  }

  /// Loads what is stored; what was typed and not stored stays.
  public void load() {
    load(() -> {});
  }

  private void load(Runnable then) {
    latest.run(TEXTS.get("sheet.loading"), _ -> desk.entry(key), entry -> {
      form.refresh(entry, List.copyOf(workspace.years()));
      stored.set(entry);
      then.run();
    }, this::failed);
  }

  /// Why the database did not take a change.
  private sealed interface Against {
    /// Something is wrong with it, in words.
    record Wrong(String words) implements Against {}

    /// The school was changed since it was read.
    record Moved() implements Against {}
  }

  /// Stores the changes. Where somebody else changed the school meanwhile, that is read first; fields both have changed
  /// are asked about.
  ///
  /// @param then called once everything is stored, at once when nothing has changed
  /// @return whether the fields were right; if not, each wrong one says so
  public boolean save(Runnable then) {
    Entry base = stored.get();
    boolean right = form.check();
    if (base == null || saving.get()) {
      return right;
    }
    if (!right) {
      message.set(TEXTS.get("sheet.wrong"));
      return false;
    }
    if (!form.changed()) {
      then.run();
      return true;
    }
    if (!form.contested().isEmpty()) {
      afterChoice = then;
      clash.set(form.contested());
      return true;
    }
    Entry mine = form.entry(base.school());
    saving.set(true);
    tasks.run(TEXTS.get("desk.saving"), _ -> desk.<Against>change(key, theirs -> merge(base, mine, theirs)),
        outcome -> ended(mine, outcome, then), failure -> {
          saving.set(false);
          failed(failure);
        });
    return true;
  }

  /// Gives up everything typed and not stored.
  public void revert() {
    clash.set("");
    form.revert();
    message.set("");
  }

  private void ended(Entry mine, Outcome<Entry, Against> outcome, Runnable then) {
    saving.set(false);
    Optional<Entry> now = outcome.value();
    if (outcome.against().stream().anyMatch(Against.Moved.class::isInstance)) {
      load(() -> {
        boolean _ = save(then);
      });
      return;
    }
    if (now.isEmpty()) {
      message.set(TEXTS.get("sheet.refused", outcome.against().stream()
          .map(against -> against instanceof Against.Wrong wrong ? wrong.words() : "")
          .collect(Collectors.joining(" "))));
      load();
      return;
    }
    latest.forget(); // what is being read may be older than what was just stored
    form.saved(mine, now.get());
    stored.set(now.get());
    message.set(TEXTS.get("sheet.saved"));
    workspace.changed();
    then.run();
  }

  /// Runs inside the transaction: an import may have given a code away since the fields were checked.
  private static Outcome<Entry, Against> merge(Entry base, Entry mine, Entry theirs) {
    if (!theirs.school().equals(base.school()) || !theirs.contacts().equals(base.contacts())
        || !theirs.years().equals(base.years())) {
      return Outcome.refused(List.of(new Against.Moved()));
    }
    School school = Merge.schools(base.school(), mine.school(), theirs.school());
    boolean sameCodes = school.codes().equals(theirs.school().codes());
    String against = sameCodes ? "" : SheetChecks.codes(school.codes(), school.municipality(), theirs.others());
    return against.isEmpty()
        ? Outcome.done(new Entry(school, Merge.years(base.years(), mine.years(), theirs.years()),
            Merge.contacts(base.contacts(), mine.contacts(), theirs.contacts()), theirs.statuses(), theirs.others()))
        : Outcome.refused(List.of(new Against.Wrong(against)));
  }

  private void failed(Failure failure) {
    message.set(failure.text());
  }
}
