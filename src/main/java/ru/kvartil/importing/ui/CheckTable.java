package ru.kvartil.importing.ui;

import java.util.stream.Collectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.ImportReport.Candidate;
import ru.kvartil.importing.ImportReport.Doubt;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.table.EmptyCells;
import ru.kvartil.importing.table.ProblemCode;
import ru.kvartil.school.School;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The list «Что проверить» with the buttons that answer its questions.
final class CheckTable {
  private static final Texts TEXTS = Texts.of(CheckTable.class);
  private static final int CANDIDATES = 2;
  private final ReviewModel model;
  private final Consumer<Check.Place> look;
  private final DataTable<Check> table;
  private List<School> registry = List.of();

  /// @param look shows a place in the preview
  CheckTable(ReviewModel model, Consumer<Check.Place> look) {
    this.model = model;
    this.look = look;
    table = new DataTable<>("checks", TEXTS.get("checks.title"), List.of(
        Column.growing(0, Column.cells("what", TEXTS.get("checks.what"), CheckTable::what)),
        Column.growing(0, Column.cells("where", TEXTS.get("checks.where"), this::where)),
        // Buttons must be read whole; the matter stands in full under the table when its row is chosen.
        Column.growing(0, Column.words("why", TEXTS.get("checks.why"), CheckTable::why)),
        Column.growing(1, Column.cells("decision", TEXTS.get("checks.decision"), this::decision))));
    table.empty(new EmptyState(TEXTS.get("checks.none"), TEXTS.get("checks.none.why")));
    table.forgetful().keyedBy(CheckTable::identity).onOpen(TEXTS.get("checks.look"),
        check -> look.accept(check.place()));
  }

  DataTable<Check> table() {
    return table;
  }

  void show(ReviewModel.Review review) {
    registry = review.registry();
    table.setRows(review.checks());
  }

  private static Object identity(Check check) {
    return switch (check) {
      case Check.SchoolQuestion question -> question.doubt().school();
      case Check.EmptyQuestion _ -> Check.EmptyQuestion.class;
      case Check.Remark remark -> List.of(remark.code(), remark.place().words());
    };
  }

  private static Cell what(Check check) {
    return switch (check) {
      case Check.SchoolQuestion question -> question.decision().isPresent()
          ? chip(TEXTS.get("checks.decided"), Tone.GOOD)
          : chip(TEXTS.get("checks.ask"), Tone.WARN);
      case Check.EmptyQuestion question -> question.empties().open()
          ? chip(TEXTS.get("checks.ask"), Tone.WARN)
          : chip(TEXTS.get("checks.rule"), Tone.PLAIN);
      case Check.Remark remark when remark.code().equals(ProblemCode.TOTAL_DIFFERS.id()) ->
        chip(TEXTS.get("checks.in-file"), Tone.BAD);
      case Check.Remark remark -> switch (remark.severity()) {
        case ERROR -> chip(TEXTS.get("checks.left-out"), Tone.BAD);
        case WARNING -> chip(TEXTS.get("checks.look-at"), Tone.WARN);
        case INFO -> chip(TEXTS.get("checks.told"), Tone.PLAIN);
      };
    };
  }

  private static Cell chip(String text, Tone tone) {
    return Cell.chips(new Cell.Word(text, tone));
  }

  private Cell where(Check check) {
    Check.Place place = check.place();
    return place.row() < 0 ? Cell.words(place.words()) : Cell.link(place.words(), () -> look.accept(place));
  }

  /// The matter in one sentence.
  static String why(Check check) {
    return switch (check) {
      case Check.SchoolQuestion(var _, Doubt doubt, var _) -> TEXTS.get("checks.resembles", printed(doubt),
          doubt.candidates().stream().map(one -> TEXTS.get("checks.candidate", one.name(), one.reason()))
              .collect(Collectors.joining("; ")));
      case Check.EmptyQuestion(var _, Empties empties) -> empties.zeros() == 0
          ? TEXTS.get("checks.empty", RussianFormat.plain(empties.count()))
          : TEXTS.get("checks.empty.proved", RussianFormat.plain(empties.count()),
              RussianFormat.plain(empties.zeros()));
      case Check.Remark remark -> remark.text();
    };
  }

  private static String printed(Doubt doubt) {
    return doubt.school().name().isBlank() ? doubt.school().code() : doubt.school().name();
  }

  private Cell decision(Check check) {
    return switch (check) {
      case Check.SchoolQuestion question -> schools(question);
      case Check.EmptyQuestion(var _, Empties empties) -> empties(empties);
      case Check.Remark remark when remark.code().equals(ProblemCode.TOTAL_DIFFERS.id()) ->
        Cell.words(TEXTS.get("checks.totals"), Tone.MUTED);
      case Check.Remark _ -> Cell.words("");
    };
  }

  private Cell empties(Empties empties) {
    List<EmptyCells> offered = new ArrayList<>(List.of(EmptyCells.ZERO, EmptyCells.MISSING));
    if (empties.zeros() > 0 && empties.missing() > 0) {
      offered.add(EmptyCells.BY_TOTALS);
    }
    String words = offered.stream().map(TEXTS::get).collect(Collectors.joining(", "));
    return Cell.custom(words, () -> {
      HBox buttons = new HBox(4);
      for (EmptyCells one : offered) {
        ToggleButton button = button("empty-" + one.name(), TEXTS.get(one),
            empties.chosen().filter(one::equals).isPresent());
        button.setOnAction(_ -> model.answer(one));
        buttons.getChildren().add(button);
      }
      return buttons;
    });
  }

  private Cell schools(Check.SchoolQuestion question) {
    List<Candidate> shown = question.doubt().candidates().stream().limit(CANDIDATES).toList();
    String words = shown.stream().map(this::everyday).collect(Collectors.joining(", ")) + ", "
        + TEXTS.get("checks.separate") + ", " + TEXTS.get("checks.other");
    return Cell.custom(words, () -> {
      HBox buttons = new HBox(4);
      String id = question.doubt().sheet() + "-" + question.doubt().row();
      for (int i = 0; i < shown.size(); i++) {
        Candidate candidate = shown.get(i);
        ToggleButton button = decide("candidate-" + id + "-" + i, everyday(candidate), question, candidate.decision());
        button.setTooltip(new Tooltip(TEXTS.get("checks.candidate", candidate.name(), candidate.reason())));
        buttons.getChildren().add(button);
      }
      buttons.getChildren().add(
          decide("separate-" + id, TEXTS.get("checks.separate"), question, new Decision.Separate()));
      buttons.getChildren().add(others(question, shown));
      return buttons;
    });
  }

  /// The name people call the school by, short enough for a button.
  private String everyday(Candidate candidate) {
    return registry.stream().filter(school -> candidate.decision().equals(new Decision.Known(school.key())))
        .map(School::name).findFirst().orElseGet(candidate::name);
  }

  private ToggleButton decide(String id, String text, Check.SchoolQuestion question, Decision decision) {
    ToggleButton button = button(id, text, question.decision().filter(decision::equals).isPresent());
    button.setOnAction(_ -> model.decide(question.doubt().school(), decision));
    return button;
  }

  private static ToggleButton button(String id, String text, boolean selected) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.getStyleClass().add("decision");
    button.setSelected(selected);
    return button;
  }

  /// Any other school: the less likely candidates first, then the registry.
  private ComboBox<Candidate> others(Check.SchoolQuestion question, List<Candidate> shown) {
    ComboBox<Candidate> box = new ComboBox<>();
    box.setId("other-" + question.doubt().sheet() + "-" + question.doubt().row());
    box.setPromptText(TEXTS.get("checks.other"));
    box.setAccessibleText(TEXTS.get("checks.other"));
    box.getStyleClass().add("decision");
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable Candidate candidate) {
        return candidate == null ? "" : candidate.name();
      }

      @Override
      public @Nullable Candidate fromString(String text) {
        return null;
      }
    });
    List<Candidate> all = new ArrayList<>(question.doubt().candidates());
    registry.forEach(school -> all.add(new Candidate(named(school), "", new Decision.Known(school.key()))));
    List<Decision> taken = new ArrayList<>(shown.stream().map(Candidate::decision).toList());
    for (Candidate candidate : all) {
      if (!taken.contains(candidate.decision())) {
        taken.add(candidate.decision());
        box.getItems().add(candidate);
      }
    }
    Optional<Candidate> chosen = question.decision()
        .flatMap(said -> box.getItems().stream().filter(one -> one.decision().equals(said)).findFirst());
    chosen.ifPresent(box::setValue);
    box.valueProperty().subscribe((_, now) -> {
      if (now != null) {
        model.decide(question.doubt().school(), now.decision());
      }
    });
    return box;
  }

  private static String named(School school) {
    return school.municipality().isEmpty()
        ? school.name()
        : TEXTS.get("checks.school-of", school.name(), school.municipality());
  }
}
