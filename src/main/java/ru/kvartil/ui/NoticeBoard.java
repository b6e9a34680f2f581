package ru.kvartil.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Tone;

/// Messages in the corner of the window. They stop nobody's work and stay until they are closed, by their button or Esc;
/// a message that is there already is not repeated.
public final class NoticeBoard extends VBox {
  private static final Texts TEXTS = Texts.of(NoticeBoard.class);
  private static final int MOST = 4;

  public NoticeBoard() {
    setId("notices");
    getStyleClass().add("notices");
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }

  /// Shows a message; of more than four the oldest goes.
  public void show(Message message, Tone tone) {
    getChildren().removeIf(notice -> message.equals(notice.getUserData()));
    if (getChildren().size() == MOST) {
      getChildren().removeFirst();
    }
    getChildren().add(notice(message, tone));
  }

  /// Shows a message with buttons for what can be done about it; each closes it.
  public void show(Message message, Tone tone, List<Answer> answers) {
    show(message, tone);
    HBox notice = (HBox) getChildren().getLast();
    HBox buttons = new HBox(8);
    buttons.getStyleClass().add("notice-answers");
    answers.forEach(answer -> buttons.getChildren().add(new ActionButton(answer.id(), answer.text(), () -> {
      getChildren().remove(notice);
      answer.run().run();
    })));
    ((VBox) notice.getChildren().getFirst()).getChildren().add(buttons);
  }

  /// One thing that can be done about a message.
  public record Answer(String id, String text, Runnable run) {}

  /// Closes all messages.
  public void clear() {
    getChildren().clear();
  }

  /// Closes the newest message.
  ///
  /// @return whether there was one
  public boolean closeLast() {
    return !getChildren().isEmpty() && getChildren().removeLast() != null;
  }

  private HBox notice(Message message, Tone tone) {
    Label what = new Label(message.what());
    what.getStyleClass().add("notice-what");
    what.setWrapText(true);
    Label then = new Label(message.then());
    then.getStyleClass().add("notice-then");
    then.setWrapText(true);
    then.setManaged(!message.then().isEmpty());
    VBox words = new VBox(what, then);
    words.getStyleClass().add("notice-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button("✕");
    close.getStyleClass().setAll("notice-close");
    close.setAccessibleText(TEXTS.get("notice.close"));
    HBox notice = new HBox(words, close);
    notice.getStyleClass().addAll("notice", tone.styleClass());
    notice.setUserData(message);
    notice.setAccessibleRole(AccessibleRole.TEXT);
    notice.setAccessibleText(message.whole());
    notice.setMaxHeight(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> getChildren().remove(notice));
    return notice;
  }
}
