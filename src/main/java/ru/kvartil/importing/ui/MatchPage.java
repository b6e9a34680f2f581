package ru.kvartil.importing.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import ru.kvartil.importing.ImportRequest.Decision;
import ru.kvartil.importing.ui.Check.SchoolQuestion;
import ru.kvartil.school.School;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// Which schools the doubtful rows mean, all on one page and by keyboard alone: arrows choose the row, digits the answer,
/// Enter takes the likeliest, Backspace takes an answer back, Ctrl+Z the last one.
final class MatchPage implements Page {
  private static final Texts TEXTS = Texts.of(MatchPage.class);
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private final ReviewModel model;
  private final PageHead head;
  private final DataTable<SchoolQuestion> table;
  private final VBox answers = new VBox(4);
  private final VBox body;
  private List<SchoolQuestion> questions = List.of();

  MatchPage(ReviewModel model, String file) {
    this.model = model;
    this.head = new PageHead(TEXTS.get("match.title", file));
    this.table = new DataTable<>("match", TEXTS.get("match.rows"), List.of(
        Column.growing(3, Column.words("school", TEXTS.get("match.school"), MatchPage::printed)),
        Column.growing(1, Column.words("municipality", TEXTS.get("match.municipality"),
            question -> question.doubt().school().municipality())),
        Column.growing(0, Column.words("code", TEXTS.get("match.code"), question -> question.doubt().school().code())),
        Column.growing(0, Column.muted("place", TEXTS.get("match.place"), question -> question.place().words())),
        Column.growing(2, Column.cells("answer", TEXTS.get("match.answer"), this::answer))));
    table.forgetful().keyedBy(question -> question.doubt().school())
        .empty(new EmptyState(TEXTS.get("match.none"), TEXTS.get("match.none.why")));
    answers.setId("match-answers");
    answers.setMinHeight(VBox.USE_PREF_SIZE);
    body = new VBox(12, table, answers, Lines.note(TEXTS.get("match.keys")));
    body.getStylesheets().add(ImportSection.sheet());
    body.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    body.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
      // Digits answer; without this the table would look for them in its rows.
      if (typed.getCharacter().matches("[0-9]")) {
        typed.consume();
      }
    });
    table.selection().subscribe(this::showAnswers);
    model.shown().subscribe(_ -> show());
    selectNext();
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public void shown() {
    Node view = table.lookup("#match-view");
    if (view != null) {
      view.requestFocus();
    }
  }

  private void show() {
    questions = model.shown().get().map(review -> review.checks().stream()
        .filter(SchoolQuestion.class::isInstance).map(SchoolQuestion.class::cast).toList()).orElse(List.of());
    table.setRows(questions);
    int open = (int) questions.stream().filter(question -> question.decision().isEmpty()).count();
    head.setNote(open == 0
        ? TEXTS.get("match.done", RussianFormat.plain(questions.size()))
        : TEXTS.get("match.open", RussianFormat.plain(open), RussianFormat.plain(questions.size())));
    if (table.selection().isEmpty()) {
      selectNext();
    }
    showAnswers();
  }

  private Optional<SchoolQuestion> chosen() {
    return table.selection().stream().findFirst()
        .flatMap(row -> questions.stream().filter(question -> question.doubt().school().equals(row.doubt().school()))
            .findFirst());
  }

  private void pressed(KeyEvent key) {
    int digit = digit(key.getCode());
    if (UNDO.match(key)) {
      model.takeBackLast().ifPresent(school -> questions.stream()
          .filter(question -> question.doubt().school().equals(school)).findFirst().ifPresent(table::select));
    } else if (key.isShortcutDown() || key.isAltDown()) {
      return;
    } else if (digit > 0) {
      chosen().ifPresent(question -> {
        List<Answers.Answer> offered = Answers.of(question, registry());
        if (digit <= offered.size()) {
          decide(question, offered.get(digit - 1).decision());
        }
      });
    } else if (key.getCode() == KeyCode.ENTER) {
      chosen().ifPresent(question -> {
        if (question.decision().isEmpty()) {
          decide(question, Answers.of(question, registry()).getFirst().decision());
        } else {
          selectNext();
        }
      });
    } else if (key.getCode() == KeyCode.BACK_SPACE || key.getCode() == KeyCode.DELETE) {
      chosen().ifPresent(question -> model.takeBack(question.doubt().school()));
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      move(key.getCode() == KeyCode.DOWN ? 1 : -1);
    } else {
      return;
    }
    key.consume();
  }

  private static int digit(KeyCode code) {
    String name = code.isDigitKey() || code.isKeypadKey() ? code.getName().replaceAll("\\D", "") : "";
    return name.length() == 1 ? Integer.parseInt(name) : 0;
  }

  private void decide(SchoolQuestion question, Decision decision) {
    model.decide(question.doubt().school(), decision);
    selectNext();
  }

  private void move(int step) {
    List<SchoolQuestion> rows = table.rows();
    int now = chosen().map(rows::indexOf).orElse(-1);
    if (!rows.isEmpty()) {
      table.select(rows.get(Math.clamp(now + step, 0, rows.size() - 1)));
    }
  }

  /// The next row without an answer, from the chosen one on; none left: the chosen one stays.
  private void selectNext() {
    List<SchoolQuestion> rows = table.rows();
    int now = Math.max(0, chosen().map(rows::indexOf).orElse(0));
    IntStream.range(0, rows.size()).map(i -> (now + i) % rows.size())
        .filter(i -> rows.get(i).decision().isEmpty()).boxed().findFirst().map(rows::get)
        .or(() -> chosen().or(() -> rows.stream().findFirst())).ifPresent(table::select);
  }

  private List<School> registry() {
    return model.shown().get().map(ReviewModel.Review::registry).orElse(List.of());
  }

  private void showAnswers() {
    answers.getChildren().clear();
    chosen().ifPresent(question -> {
      Label title = new Label(TEXTS.get("match.which", printed(question)));
      title.getStyleClass().add("card-title");
      answers.getChildren().add(title);
      List<Answers.Answer> offered = Answers.of(question, registry());
      for (int i = 0; i < offered.size(); i++) {
        Answers.Answer one = offered.get(i);
        ToggleButton button = new ToggleButton(one.reason().isEmpty()
            ? TEXTS.get("match.answer.plain", i + 1, one.words())
            : TEXTS.get("match.answer.why", i + 1, one.words(), one.reason()));
        button.setId("match-answer-" + (i + 1));
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("match-answer");
        button.setSelected(question.decision().filter(one.decision()::equals).isPresent());
        button.setOnAction(_ -> decide(question, one.decision()));
        answers.getChildren().add(button);
      }
    });
  }

  private Cell answer(SchoolQuestion question) {
    return question.decision().map(decision -> Answers.of(question, registry()).stream()
        .filter(one -> one.decision().equals(decision)).map(Answers.Answer::words).findFirst()
        .map(words -> Cell.chips(new Cell.Word(words, Tone.GOOD)))
        .orElseGet(() -> Cell.chips(new Cell.Word(TEXTS.get("checks.decided"), Tone.GOOD))))
        .orElseGet(() -> Cell.chips(new Cell.Word(TEXTS.get("checks.ask"), Tone.WARN)));
  }

  private static String printed(SchoolQuestion question) {
    return question.doubt().school().name().isBlank()
        ? question.doubt().school().code()
        : question.doubt().school().name();
  }
}
