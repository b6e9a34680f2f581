package ru.kvartil.importing.ui;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.ui.ReviewModel.Review;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.StepBar;
import ru.kvartil.ui.control.Held;

/// The wizard on the page area: head with its buttons, steps, the pane of the present step.
final class WizardView implements Page {
  private static final Texts TEXTS = Texts.of(WizardView.class);
  private final Wizard wizard;
  private final ImportScreen screen;
  private final Ways ways;
  private final PageHead head = new PageHead("");
  private final StepBar steps = new StepBar(List.of(TEXTS.get("step.file"), TEXTS.get("step.sheets"),
      TEXTS.get("step.check"), TEXTS.get("step.done")));
  private final DifferenceLinks differences;
  private final Label summary = new Label();
  private final StackPane place = new StackPane();
  private final VBox body;
  private Subscription heard = Subscription.EMPTY;

  /// Where the wizard leads.
  ///
  /// @param indices to the indices
  /// @param more to loading other tables
  /// @param journal to the journal of imports
  /// @param open shows a page on top of the wizard
  record Ways(Runnable indices, Runnable more, Runnable journal, Consumer<Page> open) {}

  WizardView(Wizard wizard, ImportScreen screen, Ways ways) {
    this.wizard = wizard;
    this.screen = screen;
    this.ways = ways;
    this.differences = new DifferenceLinks(ways.open());
    summary.setId("import-summary");
    summary.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(6, steps, gap, differences.node(), summary);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    place.setAlignment(Pos.TOP_LEFT);
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    body = new VBox(12, line, place);
    body.getStylesheets().add(ImportSection.sheet());
    wizard.state().subscribe(this::show);
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
  public boolean unsaved() {
    return wizard.unsaved();
  }

  @Override
  public void askToLeave(Runnable go) {
    if (screen.dialogs().ask(new Question(TEXTS.get("leave.title"), TEXTS.get("leave.text", wizard.name()),
        TEXTS.get("leave.go"), TEXTS.get("leave.stay")))) {
      wizard.abandon();
      go.run();
    }
  }

  private void show(Wizard.State state) {
    heard.unsubscribe();
    heard = Subscription.EMPTY;
    nameFile();
    head.actions().clear();
    summary.setText("");
    differences.clear();
    switch (state) {
      case Wizard.State.Reading _ -> showReading();
      case Wizard.State.Sheets(int _, SheetsModel model) -> showSheets(model);
      case Wizard.State.Checking(int _, var _, ReviewModel model) -> showCheck(model);
      case Wizard.State.Done done -> showDone(done);
    }
  }

  private void nameFile() {
    head.setTitle(TEXTS.get("wizard.title", wizard.name()));
    head.setNote(wizard.files() == 1 ? "" : TEXTS.get("wizard.of", wizard.state().get().file() + 1, wizard.files()));
  }

  /// Another file may have taken the place of a refused one: then the state is the same and only its trouble changes.
  private void showReading() {
    steps.go(0);
    Runnable show = () -> {
      nameFile();
      if (wizard.trouble().get().isEmpty()) {
        place.getChildren().setAll(Lines.note(TEXTS.get("wizard.reading", wizard.name())));
        return;
      }
      EmptyState refusal = new EmptyState(TEXTS.get("file.refused"), wizard.trouble().get())
          .step("file-other", TEXTS.get("file.other"), wizard::chooseOther)
          .step("file-again", TEXTS.get("file.again"), wizard::read);
      wizard.nextName().ifPresent(name -> refusal.step("file-skip", TEXTS.get("file.skip", name), wizard::next));
      refusal.setId("file-refused");
      place.getChildren().setAll(refusal);
    };
    heard = wizard.trouble().subscribe((_, _) -> show.run());
    show.run();
  }

  private void showSheets(SheetsModel model) {
    steps.go(1);
    Button other = button("file-other", TEXTS.get("file.other"));
    other.setOnAction(_ -> wizard.chooseOther());
    Button check = accent("import-check", "");
    Runnable name = () -> check.setText(TEXTS.get("sheets.check", ImportWords.sheets(model.taken())));
    heard = Subscription.combine(model.sheets().stream().map(sheet -> sheet.taken().subscribe(name))
        .toArray(Subscription[]::new));
    name.run();
    check.disableProperty().bind(model.obstacle().isNotEmpty());
    check.setOnAction(_ -> wizard.check());
    head.actions().setAll(other, check);
    place.getChildren().setAll(new SheetsPane(model, screen.workspace().years().getFirst().next()).node());
  }

  private void showCheck(ReviewModel model) {
    steps.go(2);
    Button back = button("import-back", TEXTS.get("wizard.back"));
    back.disableProperty().bind(wizard.busy());
    back.setOnAction(_ -> wizard.back());
    Button load = accent("import-commit", TEXTS.get("wizard.load"));
    Held.off(load, wizard.busy().or(model.checking()).or(Bindings.createBooleanBinding(
        () -> model.shown().get().filter(review -> review.open() == 0).isEmpty(), model.shown())));
    load.setOnAction(_ -> wizard.commit());
    head.actions().setAll(back, load);
    heard = Subscription.combine(model.shown().subscribe(now -> now.ifPresent(review -> name(load, review))),
        model.checking().subscribe(checking -> {
          if (checking) {
            differences.clear();
            summary.setText(TEXTS.get("review.counting"));
          } else {
            model.shown().get().ifPresent(review -> name(load, review));
          }
        }));
    VBox pane = new VBox(10, Lines.trouble("commit-trouble", wizard.trouble()),
        new ReviewPane(model, () -> ways.open().accept(new MatchPage(model, wizard.name()))).node());
    VBox.setVgrow(pane.getChildren().getLast(), Priority.ALWAYS);
    place.getChildren().setAll(pane);
  }

  private void name(Button load, Review review) {
    Batch.Counts counts = review.report().counts();
    int values = counts.added() + counts.changed();
    load.setText(values > 0
        ? TEXTS.get("wizard.load.count", ImportWords.values(values))
        : counts.schoolsCreated() > 0
            ? TEXTS.get("wizard.load.count", ImportWords.schoolsLoaded(counts.schoolsCreated()))
            : TEXTS.get("wizard.load.nothing"));
    String before = review.report().known().map(batch -> TEXTS.get("review.known", batch.id(),
        JournalModel.when(batch.at())) + " ").orElse("");
    String typed = review.report().typedStays() == 0
        ? ""
        : TEXTS.get("counts.typed-stays", RussianFormat.plain(review.report().typedStays()));
    summary.setText(before + ImportWords.newSchools(counts) + typed);
    differences.show(review.report());
  }

  private void showDone(Wizard.State.Done done) {
    steps.go(3);
    place.getChildren().setAll(new DonePane(wizard, done, ways).node());
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    return button;
  }

  private static Button accent(String id, String text) {
    Button button = button(id, text);
    button.getStyleClass().add("accent");
    return button;
  }
}
