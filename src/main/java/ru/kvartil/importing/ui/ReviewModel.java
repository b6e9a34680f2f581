package ru.kvartil.importing.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportReport.Doubt;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ImportRequest.RowSchool;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.school.School;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The step «Проверка»: what the import would do, and the person's answers. Every answer checks the file anew; nothing
/// is stored.
final class ReviewModel {
  private static final Texts TEXTS = Texts.of(ReviewModel.class);
  private final ImportDesk desk;
  private final SourceFile file;
  private final Map<Integer, ImportRequest.OfSheet> sheets;
  private final Latest latest;
  private final Map<RowSchool, Decision> decisions = new HashMap<>();
  private final Deque<RowSchool> answered = new ArrayDeque<>();
  private final Map<RowSchool, Doubt> doubts = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Review>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private Empties empties = Empties.NONE;

  ReviewModel(ImportDesk desk, Tasks tasks, SourceFile file, Map<Integer, ImportRequest.OfSheet> sheets) {
    this.desk = desk;
    this.file = file;
    this.sheets = Map.copyOf(sheets);
    this.latest = new Latest(tasks);
  }

  /// What is known of the file.
  ///
  /// @param registry schools to choose from, in their order
  /// @param open questions that wait for an answer
  record Review(ImportReport report, List<School> registry, List<Check> checks, int open) {}

  private record Checked(ImportReport report, List<School> registry) {}

  /// Empty until the first check has ended.
  ReadOnlyObjectProperty<Optional<Review>> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty checking() {
    return checking.getReadOnlyProperty();
  }

  /// Why the last check failed; empty when it did not.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  Map<Integer, ImportRequest.OfSheet> sheets() {
    return sheets;
  }

  /// What the commit is asked to do.
  ImportRequest request() {
    return new ImportRequest(file, Optional.empty(), List.of(), empties.chosen().orElse(EmptyCells.BY_TOTALS),
        decisions, sheets, new ImportRequest.OfTemplates(Optional.empty(), true));
  }

  /// Checks the file under the present answers.
  void check() {
    ImportRequest request = request();
    checking.set(true);
    trouble.set("");
    latest.run(TEXTS.get("review.checking", file.name()),
        progress -> new Checked(desk.session().check(request, progress), desk.registry()), this::checked, failure -> {
          trouble.set(failure.text());
          checking.set(false);
        });
  }

  private void checked(Checked now) {
    if (shown.get().isEmpty()) {
      empties = Empties.of(now.report());
    }
    now.report().doubtful().forEach(doubt -> doubts.put(doubt.school(), doubt));
    Set<RowSchool> doubtful = now.report().doubtful().stream().map(Doubt::school).collect(Collectors.toSet());
    doubts.keySet().removeIf(school -> !decisions.containsKey(school) && !doubtful.contains(school));
    show(now.report(), now.registry());
    checking.set(false);
  }

  private void show(ImportReport report, List<School> registry) {
    long undecided = doubts.keySet().stream().filter(school -> !decisions.containsKey(school)).count();
    shown.set(Optional.of(new Review(report, registry, Checks.of(report, doubts.values(), decisions, empties),
        (int) undecided + (empties.open() ? 1 : 0))));
  }

  /// Says which school a doubtful row means.
  void decide(RowSchool school, Decision decision) {
    decisions.put(school, decision);
    answered.remove(school);
    answered.push(school);
    again();
  }

  /// Takes an answer about a school back; nothing happens when there is none.
  void takeBack(RowSchool school) {
    if (decisions.remove(school) != null) {
      answered.remove(school);
      again();
    }
  }

  /// Takes the last answer about a school back.
  ///
  /// @return the school; empty when nothing was answered
  Optional<RowSchool> takeBackLast() {
    Optional<RowSchool> last = Optional.ofNullable(answered.peek());
    last.ifPresent(this::takeBack);
    return last;
  }

  /// Says that all schools not decided yet are schools of their own.
  void separateRest() {
    doubts.keySet().forEach(school -> decisions.putIfAbsent(school, new Decision.Separate()));
    again();
  }

  /// Says how empty counts beside given participants are read.
  void answer(EmptyCells said) {
    empties = empties.answered(said);
    again();
  }

  private void again() {
    shown.get().ifPresent(known -> show(known.report(), known.registry()));
    check();
  }

  /// Whether the person answered anything.
  boolean touched() {
    return !decisions.isEmpty() || empties.answer().isPresent();
  }
}
