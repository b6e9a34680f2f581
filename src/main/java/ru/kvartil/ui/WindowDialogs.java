package ru.kvartil.ui;

import java.util.HashSet;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.theme.Theme;

/// Dialogs and notices of the window. Only a question holds the window; failures and bugs leave it usable. Buttons are
/// our own: JavaFX has no Russian ones.
public final class WindowDialogs implements Dialogs, Trouble {
  private static final Texts TEXTS = Texts.of(WindowDialogs.class);
  private final MainWindow window;
  private final Theme theme;
  private final Runnable openLog;
  private final Set<CrashCode> shown = new HashSet<>();

  /// @param openLog shows the log file to the user
  public WindowDialogs(MainWindow window, Theme theme, Runnable openLog) {
    this.window = window;
    this.theme = theme;
    this.openLog = openLog;
  }

  @Override
  public boolean ask(Question question) {
    ButtonType yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = dialog(question.title(), words(question.text()), yes, no);
    button(dialog, yes).setId("dialog-yes");
    button(dialog, no).setId("dialog-no");
    dialog.initModality(Modality.WINDOW_MODAL);
    return dialog.showAndWait().filter(yes::equals).isPresent();
  }

  @Override
  public void tell(Message message) {
    window.notices().show(message, Tone.ACCENT);
  }

  @Override
  public void failed(String action, Failure failure) {
    window.notices().show(Message.of(failure.text()), Tone.BAD);
  }

  /// The same bug is shown once at a time, however often it strikes.
  @Override
  public void crashed(CrashCode code) {
    if (!shown.add(code)) {
      return;
    }
    ButtonType log = new ButtonType(TEXTS.get("crash.log"), ButtonData.LEFT);
    ButtonType close = new ButtonType(TEXTS.get("crash.close"), ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = dialog(TEXTS.get("crash.title"), crashWords(code), log, close);
    button(dialog, log).setId("crash-log");
    button(dialog, close).setId("crash-close");
    dialog.initModality(Modality.NONE);
    dialog.setOnHidden(_ -> {
      shown.remove(code);
      if (log.equals(dialog.getResult())) {
        openLog.run();
      }
    });
    dialog.show();
  }

  private static VBox crashWords(CrashCode code) {
    TextField name = new TextField(code.text());
    name.setId("crash-code");
    name.setEditable(false);
    name.setPrefColumnCount(12);
    Label label = new Label(TEXTS.get("crash.code"));
    label.setLabelFor(name);
    HBox line = new HBox(label, name);
    line.getStyleClass().add("crash-line");
    VBox all = new VBox(words(TEXTS.get("crash.text")), line);
    all.getStyleClass().add("dialog-words");
    return all;
  }

  private Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(window.stage());
    dialog.setTitle(title);
    DialogPane pane = dialog.getDialogPane();
    pane.setHeaderText(title);
    pane.setContent(content);
    pane.getButtonTypes().setAll(buttons);
    theme.dress(pane);
    return dialog;
  }

  private static Node button(Dialog<?> dialog, ButtonType type) {
    return dialog.getDialogPane().lookupButton(type);
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setId("dialog-text");
    words.setWrapText(true);
    words.getStyleClass().add("dialog-text");
    return words;
  }
}
