package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.importing.table.ColumnRole;
import ru.kvartil.importing.table.FieldSpec;
import ru.kvartil.importing.table.TableColumn;
import ru.kvartil.school.ui.sheet.Suggestions;
import ru.kvartil.school.ui.sheet.WordChoice;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Card;

/// The form «Столбец — результат»: procedure, subject, parallel, measure of one column. It asks in the words of the
/// command line's mapping, so that window and command line take a column for the same.
final class ResultPicker {
  private static final Texts TEXTS = Texts.of(ResultPicker.class);
  private static final List<Procedure> PROCEDURES = List.of(Procedure.OGE, Procedure.EGE, Procedure.parse("ГВЭ"),
      Procedure.GIA_9, Procedure.GIA_11, Procedure.VPR, Procedure.parse("РДР"));
  private static final int LAST_PARALLEL = 11;
  private final String column;
  private final ObjectProperty<String> procedure = new SimpleObjectProperty<>(Procedure.EGE.word());
  private final ObjectProperty<String> subject = new SimpleObjectProperty<>("");
  private final ObjectProperty<Integer> parallel = new SimpleObjectProperty<>(0);
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.PARTICIPANTS);
  private final StringProperty error = new SimpleStringProperty("");
  private final Card card;

  /// @param taken hears what the column is
  /// @param closed hears that the form is done with
  ResultPicker(TableColumn column, Consumer<ColumnRole> taken, Runnable closed) {
    this.column = column.letter();
    FlowPane fields = new FlowPane(12, 6, named(TEXTS.get("picker.procedure"), procedures()),
        named(TEXTS.get("picker.subject"), new Suggestions("picker-subject", subject).offer(Subjects.known())),
        named(TEXTS.get("picker.parallel"), new WordChoice<>("picker-parallel", parallel, ResultPicker::parallelWords)
            .offer(IntStream.rangeClosed(0, LAST_PARALLEL).boxed().toList())),
        named(TEXTS.get("picker.measure"),
            new WordChoice<>("picker-measure", measure, Measure::title).offer(Arrays.asList(Measure.values()))));
    Button take = new Button(TEXTS.get("picker.take", column.letter()));
    take.setId("picker-take");
    take.setOnAction(_ -> take(taken, closed));
    Button cancel = new Button(TEXTS.get("picker.cancel"));
    cancel.setId("picker-cancel");
    cancel.setOnAction(_ -> closed.run());
    String heading = column.heading().isEmpty() ? "" : TEXTS.get("picker.heading", column.heading());
    card = new Card(TEXTS.get("picker.title", column.letter(), heading).strip(), fields,
        Lines.obstacle("picker-error", error), new HBox(10, take, cancel));
    card.setId("picker");
  }

  Node node() {
    return card;
  }

  private WordChoice<String> procedures() {
    List<String> words = new ArrayList<>(PROCEDURES.stream().map(Procedure::word).distinct().toList());
    words.add("");
    return new WordChoice<>("picker-procedure", procedure,
        word -> word.isEmpty() ? TEXTS.get("picker.of-row") : word).offer(words);
  }

  private static String parallelWords(int number) {
    return number == 0 ? TEXTS.get("picker.no-parallel") : TEXTS.get("role.parallel", number);
  }

  private static HBox named(String name, javafx.scene.control.Control field) {
    Label label = new Label(name);
    label.setLabelFor(field);
    field.setAccessibleText(name);
    HBox pair = new HBox(6, label, field);
    pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return pair;
  }

  private void take(Consumer<ColumnRole> taken, Runnable closed) {
    String field = procedure.get().isEmpty()
        ? "result:" + measure.get().id()
        : "result:" + procedure.get() + "/" + subject.get().strip() + "/" + measure.get().id()
            + (parallel.get() == 0 ? "" : "@" + parallel.get());
    try {
      taken.accept(FieldSpec.parse(column + "=" + field).role());
      closed.run();
    } catch (Failure wrong) {
      error.set(wrong.text());
    }
  }
}
