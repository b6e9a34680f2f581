package ru.kvartil.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ru.kvartil.report.PageRange;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.Table;
import ru.kvartil.report.ui.Printers;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Tasks;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.print.PrintDesk.Outside;

/// One document on its way to paper: on which printer, which pages, how many copies. Whatever goes wrong, the document
/// stays on the page and can be saved as PDF.
final class PrintModel {
  private static final Texts TEXTS = Texts.of(PrintModel.class);
  private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|«»\\p{Cntrl}]+");
  private static final int LONGEST_FILE_NAME = 80;
  private static final int MOST_COPIES = 99;
  /// A table of more columns than this is easier read across the sheet.
  private static final int UPRIGHT_COLUMNS = 7;
  private final Outside outside;
  private final Tasks tasks;
  private final Latest looking;
  private final ReadOnlyObjectWrapper<ReportContent> content;
  private final ObservableList<String> printers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> printer = new SimpleObjectProperty<>();
  private final StringProperty copies = new SimpleStringProperty("1");
  private final StringProperty range = new SimpleStringProperty("");
  private final BooleanProperty landscape = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper copiesError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rangeError = new ReadOnlyStringWrapper("");
  private final boolean turnable;
  private final Runnable printed;

  PrintModel(PrintRequest asked, Outside outside, Tasks tasks) {
    ReportContent document = asked.content();
    this.printed = asked.printed();
    this.outside = outside;
    this.tasks = tasks;
    this.looking = new Latest(tasks);
    this.turnable = document.blocks().stream().allMatch(Table.class::isInstance);
    landscape.set(turnable && document.blocks().stream().map(Table.class::cast)
        .anyMatch(table -> table.columns().size() > UPRIGHT_COLUMNS));
    this.content = new ReadOnlyObjectWrapper<>(document.turned(landscape.get()));
    landscape.subscribe(across -> content.set(content.get().turned(across)));
    copies.subscribe(() -> copiesError.set(""));
    range.subscribe(() -> rangeError.set(""));
  }

  /// The document as it would be printed now.
  ReadOnlyObjectProperty<ReportContent> content() {
    return content.getReadOnlyProperty();
  }

  /// Whether the sheet can be turned: tables alone; documents and charts are laid out for the upright sheet.
  boolean turnable() {
    return turnable;
  }

  ObservableList<String> printers() {
    return printers;
  }

  ObjectProperty<@Nullable String> printer() {
    return printer;
  }

  StringProperty copies() {
    return copies;
  }

  /// Pages as typed: «1-3, 5»; empty for all.
  StringProperty range() {
    return range;
  }

  BooleanProperty landscape() {
    return landscape;
  }

  /// Whether printers are being looked for or a job is on its way.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What has happened: no printer, sent, not taken; empty before anything has.
  ReadOnlyStringProperty said() {
    return said.getReadOnlyProperty();
  }

  ReadOnlyStringProperty copiesError() {
    return copiesError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty rangeError() {
    return rangeError.getReadOnlyProperty();
  }

  /// Looks for printers; the one chosen stays chosen while it is there.
  void look() {
    busy.set(true);
    looking.run(TEXTS.get("looking"), _ -> outside.printers().names(), this::found, this::refused);
  }

  private void found(List<String> names) {
    busy.set(false);
    String chosen = printer.get();
    printers.setAll(names);
    printer.set(chosen != null && names.contains(chosen) ? chosen : names.isEmpty() ? null : names.getFirst());
    said.set(names.isEmpty() ? TEXTS.get("none") : "");
  }

  /// Prints what was asked for; wrong answers are said beside their fields and nothing is printed.
  void print() {
    String name = printer.get();
    Optional<Integer> count = copiesAsked();
    if (name == null || count.isEmpty() || busy.get()) {
      return;
    }
    ReportContent document = content.get();
    String pages = range.get();
    busy.set(true);
    said.set("");
    tasks.run(TEXTS.get("printing", document.title()), progress -> {
      byte[] pdf = outside.pdf().bytes(document);
      List<Integer> chosen = PageRange.of(pages, outside.pages().count(pdf)).pages();
      outside.printers().print(new Printers.Job(document.title(), name, pdf, chosen, count.get(), landscape.get()),
          progress);
      return chosen.size();
    }, sent -> {
      busy.set(false);
      said.set(TEXTS.get("sent", name, sent, count.get()));
      printed.run();
    }, this::refused);
  }

  private void refused(Failure failure) {
    busy.set(false);
    if (failure.code().startsWith("range.")) {
      rangeError.set(failure.text());
    } else {
      said.set(failure.text());
    }
  }

  private Optional<Integer> copiesAsked() {
    String typed = copies.get().strip();
    if (typed.matches("\\d{1,2}") && Integer.parseInt(typed) >= 1) {
      return Optional.of(Integer.parseInt(typed));
    }
    copiesError.set(TEXTS.get("copies.wrong", MOST_COPIES));
    return Optional.empty();
  }

  /// Saves the document whole as PDF.
  void save(Path file) {
    ReportContent document = content.get();
    tasks.run(TEXTS.get("saving"), _ -> {
      outside.pdf().write(document, file);
      return file;
    }, saved -> outside.dialogs().tell(new Message(TEXTS.get("saved", String.valueOf(saved.getFileName())),
        TEXTS.get("saved.where", String.valueOf(saved.toAbsolutePath().getParent())))));
  }

  /// Name offered for the file.
  String fileName() {
    String allowed = NOT_IN_FILE_NAMES.matcher(content.get().title()).replaceAll(" ").replaceAll("\\s+", " ").strip();
    String whole = allowed.isEmpty() ? TEXTS.get("file") : allowed;
    return whole.substring(0, Math.min(whole.length(), LONGEST_FILE_NAME)).strip() + "." + outside.pdf().extension();
  }
}
