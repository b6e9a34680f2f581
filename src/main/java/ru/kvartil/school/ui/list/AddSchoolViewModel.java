package ru.kvartil.school.ui.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolGuess;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.school.ui.Outcome;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.sheet.SheetChecks;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// Adding a school by hand: name, municipality, type. Schools the new one resembles are shown while the name is typed;
/// what was not shown yet is shown before anything is stored.
public final class AddSchoolViewModel {
  private static final Texts TEXTS = Texts.of(AddSchoolViewModel.class);
  private final SchoolDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<String> name = new SimpleObjectProperty<>("");
  private final ObjectProperty<String> municipality = new SimpleObjectProperty<>("");
  private final ObjectProperty<SchoolType> type = new SimpleObjectProperty<>(SchoolType.UNKNOWN);
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper municipalityError = new ReadOnlyStringWrapper("");
  private final ObservableList<Similar> similar = FXCollections.observableArrayList();
  private final ObservableList<Similar> shownSimilar = FXCollections.unmodifiableObservableList(similar);
  private final ObservableList<String> municipalities = FXCollections.observableArrayList();
  private final ObservableList<String> shownMunicipalities = FXCollections.unmodifiableObservableList(municipalities);
  private SchoolType guessed = SchoolType.UNKNOWN;

  public AddSchoolViewModel(SchoolDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    name.subscribe((_, typed) -> named(typed));
    municipality.subscribe((_, _) -> {
      municipalityError.set("");
      compare();
    });
  }

  /// Whether the form is on the screen.
  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  ObjectProperty<String> name() {
    return name;
  }

  ObjectProperty<String> municipality() {
    return municipality;
  }

  /// Follows the name until it is chosen by hand.
  ObjectProperty<SchoolType> type() {
    return type;
  }

  /// What is wrong with the name, empty when nothing is.
  ReadOnlyStringProperty nameError() {
    return nameError.getReadOnlyProperty();
  }

  /// What is wrong with the municipality, empty when nothing is.
  ReadOnlyStringProperty municipalityError() {
    return municipalityError.getReadOnlyProperty();
  }

  /// Schools the new one resembles, the likeliest first.
  ObservableList<Similar> similar() {
    return shownSimilar;
  }

  /// Municipalities in use, in natural order.
  ObservableList<String> municipalities() {
    return shownMunicipalities;
  }

  /// Opens an empty form; where all schools are of one municipality it is filled in. A form that is open keeps what was
  /// typed into it.
  void start() {
    if (open.get() && !name.get().isBlank()) {
      return;
    }
    clear();
    open.set(true);
    tasks.run(TEXTS.get("list.loading"), _ -> desk.all(), schools -> {
      municipalities.setAll(schools.stream().map(School::municipality).filter(text -> !text.isBlank()).distinct()
          .sorted(new NaturalOrder()).toList());
      if (municipalities.size() == 1 && municipality.get().isEmpty()) {
        municipality.set(municipalities.getFirst());
      }
    });
  }

  void cancel() {
    clear();
    open.set(false);
  }

  void openSimilar(SchoolKey school) {
    cancel();
    workspace.openSchool(school);
  }

  /// Adds the school and opens its card. A resemblance nobody has seen yet is shown instead.
  void add() {
    String written = SheetChecks.line(name.get());
    String place = SheetChecks.line(municipality.get());
    nameError.set(SheetChecks.everyday(written));
    municipalityError.set(SheetChecks.words(place));
    if (!nameError.get().isEmpty() || !municipalityError.get().isEmpty()) {
      return;
    }
    List<SchoolKey> seen = similar.stream().map(Similar::school).toList();
    Schools.Draft draft = new Schools.Draft(
        new SchoolNames("", written, SchoolGuess.everyday(written), List.of()), SchoolCodes.NONE, place, type.get(),
        PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
    latest.forget();
    tasks.run(TEXTS.get("desk.adding"), _ -> desk.<Similar>add(draft, schools -> {
      List<Similar> found = similar(schools, place, written);
      return found.stream().allMatch(one -> seen.contains(one.school())) ? List.of() : found;
    }), this::ended, failure -> nameError.set(failure.text()));
  }

  private void ended(Outcome<School, Similar> outcome) {
    similar.setAll(outcome.against());
    outcome.value().ifPresent(school -> {
      cancel();
      workspace.changed();
      workspace.openSchool(school.key());
    });
  }

  private void named(String typed) {
    if (!nameError.get().isEmpty()) {
      nameError.set(SheetChecks.everyday(SheetChecks.line(typed)));
    }
    SchoolType guess = SchoolGuess.type(typed);
    if (type.get() == guessed) {
      type.set(guess);
    }
    guessed = guess;
    compare();
  }

  private void compare() {
    String written = SheetChecks.line(name.get());
    String place = SheetChecks.line(municipality.get());
    if (!open.get() || written.isEmpty()) {
      latest.forget();
      similar.clear();
      return;
    }
    latest.run(TEXTS.get("add.comparing"),
        _ -> similar(desk.all(), place, written), similar::setAll, _ -> {});
  }

  private static List<Similar> similar(List<School> schools, String municipality, String name) {
    return switch (new SchoolMatcher(schools).match(municipality, "", name)) {
      case Match.New() -> List.of();
      case Match.Exact exact -> similar(schools, exact.school(), TEXTS.get("add.same")).toList();
      case Match.Doubtful doubtful -> doubtful.candidates().stream()
          .flatMap(candidate -> similar(schools, candidate.school(), candidate.reason())).toList();
    };
  }

  private static Stream<Similar> similar(List<School> schools, SchoolKey key, String reason) {
    return schools.stream().filter(school -> school.key().equals(key))
        .map(school -> new Similar(key, school.name(), reason));
  }

  private void clear() {
    latest.forget();
    name.set("");
    municipality.set("");
    guessed = SchoolType.UNKNOWN;
    type.set(SchoolType.UNKNOWN);
    nameError.set("");
    municipalityError.set("");
    similar.clear();
  }

  /// A school the new one resembles.
  ///
  /// @param reason what agrees and what does not
  record Similar(SchoolKey school, String name, String reason) {}
}
