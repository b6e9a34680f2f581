package ru.kvartil.entry.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.entry.EntryTopic;
import ru.kvartil.fact.Series;
import ru.kvartil.school.Headcount;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.NamedChoice;

/// The choice of what is typed: kind, and what belongs to it.
final class TopicChoice {
  private static final Texts TEXTS = Texts.of(TopicChoice.class);
  private static final int FIRST_PARALLEL = 1;
  private static final int LAST_PARALLEL = 11;
  private final EntryModel model;
  private final HBox node = new HBox(8);
  private final NamedChoice<Kind> kind = new NamedChoice<>("entry-kind", TEXTS.get("choice.kind"),
      List.of(Kind.values()), TEXTS::get);
  private final NamedChoice<Exam> exam = new NamedChoice<>("entry-procedure", TEXTS.get("choice.procedure"),
      List.of(Exam.values()), TEXTS::get);
  private final NamedChoice<String> subject = new NamedChoice<>("entry-subject", TEXTS.get("choice.subject"),
      Subjects.known(), text -> text);
  private final NamedChoice<Integer> parallel = new NamedChoice<>("entry-parallel", TEXTS.get("choice.parallel"),
      IntStream.rangeClosed(FIRST_PARALLEL, LAST_PARALLEL).boxed().toList(), number -> RussianFormat.plain(number));
  private final DatePicker date = new DatePicker();
  private final Button indicator = new Button(TEXTS.get("choice.indicator"));

  /// @param describe begins to describe a new indicator
  TopicChoice(EntryModel model, Runnable describe) {
    this.model = model;
    kind.setValue(Kind.RESULTS);
    exam.setValue(Exam.EGE);
    subject.setValue(Subjects.RUSSIAN);
    parallel.setValue(5);
    date.setId("entry-date");
    date.setAccessibleText(TEXTS.get("choice.date"));
    date.setPrefWidth(130);
    date.setConverter(new Day());
    date.setValue(Headcount.usualDay(model.workspace().year().get()));
    indicator.setId("entry-new-indicator");
    indicator.setOnAction(_ -> describe.run());
    node.setAlignment(Pos.CENTER_LEFT);
    kind.valueProperty().subscribe((_, _) -> choose());
    exam.valueProperty().subscribe((_, _) -> choose());
    subject.valueProperty().subscribe((_, now) -> {
      if (now != null) {
        choose();
      }
    });
    parallel.valueProperty().subscribe((_, _) -> choose());
    date.valueProperty().subscribe((_, _) -> choose());
    model.workspace().year().subscribe((_, year) -> date.setValue(Headcount.usualDay(year)));
    model.shown().subscribe((_, _) -> offerSubjects());
    choose();
  }

  /// What can be typed.
  enum Kind {
    RESULTS, GRADUATES, PASSPORT, PUPILS, OWN
  }

  /// Procedures to choose from, with whether results are told by parallel.
  enum Exam {
    EGE(Procedure.EGE, false), OGE(Procedure.OGE, false), GVE_9(new Procedure(Series.GIA_9, "ГВЭ"), false),
    GVE_11(new Procedure(Series.GIA_11, "ГВЭ"), false), VPR(Procedure.VPR, true),
    RDR(Procedure.RDR, true), NIKO(Procedure.NIKO, true);

    private final String kind;
    private final String form;
    private final boolean byParallel;

    Exam(Procedure procedure, boolean byParallel) {
      this.kind = procedure.kind();
      this.form = procedure.form();
      this.byParallel = byParallel;
    }

    private Procedure procedure() {
      return new Procedure(kind, form);
    }
  }

  Node node() {
    return node;
  }

  /// Gives the first choice the keyboard.
  void takeFocus() {
    kind.requestFocus();
  }

  private void offerSubjects() {
    List<String> now = model.subjects();
    if (!now.equals(subject.getItems())) {
      String chosen = subject.getValue();
      subject.getItems().setAll(now);
      subject.setValue(chosen);
    }
  }

  private void choose() {
    Exam now = exam.getValue();
    switch (kind.getValue()) {
      case RESULTS -> {
        node.getChildren().setAll(now.byParallel
            ? List.of(kind, exam, subject, parallel)
            : List.of(kind, exam, subject));
        int of = now.byParallel ? parallel.getValue() : 0;
        model.topic().set(new EntryTopic.Results(
            new ResultKey(now.procedure(), subject.getValue(), of, Series.MAIN_PERIOD).undivided()));
      }
      case GRADUATES -> {
        boolean ninth = now.procedure().kind().equals(Series.GIA_9);
        node.getChildren().setAll(kind, exam);
        model.topic().set(new EntryTopic.Results(
            ResultKey.of(ninth ? Procedure.GIA_9 : Procedure.GIA_11, "")));
      }
      case PASSPORT -> {
        node.getChildren().setAll(List.of(kind));
        model.topic().set(new EntryTopic.Passport());
      }
      case PUPILS -> {
        node.getChildren().setAll(kind, date);
        model.topic().set(new EntryTopic.Pupils(date.getValue()));
      }
      case OWN -> {
        node.getChildren().setAll(kind, indicator);
        model.topic().set(new EntryTopic.Own());
      }
    }
  }

  /// A day as people write it; anything else leaves the usual one.
  private final class Day extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate day) {
      return day == null ? "" : RussianFormat.shortDate(day);
    }

    @Override
    public LocalDate fromString(String text) {
      return DayText.read(text).orElse(Headcount.usualDay(model.workspace().year().get()));
    }
  }
}
