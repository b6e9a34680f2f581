package ru.kvartil.protection.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.Card;

/// The part «Пароль» of the settings.
public final class ProtectionPage implements Page {
  private static final Texts TEXTS = Texts.of(ProtectionPage.class);
  private final PageHead head = new PageHead(TEXTS.get("page.title"));
  private final VBox body = new VBox();

  /// What can be done about the password of the open database.
  public interface Ways {
    /// Puts a password before a plain database.
    void protect();

    /// Sets another password.
    void change();

    void lock();
  }

  /// @param encrypted whether the open database has a password
  public ProtectionPage(boolean encrypted, Ways ways) {
    body.setId("protection");
    body.getStyleClass().add("page-body");
    body.setSpacing(12);
    if (encrypted) {
      Button change = FrontPage.button("protection-change", TEXTS.get("page.change"), ways::change);
      Button lock = FrontPage.button("protection-lock", TEXTS.get("page.lock"), ways::lock);
      body.getChildren().add(new Card(TEXTS.get("page.encrypted"), FrontPage.words(TEXTS.get("page.encrypted.why")),
          FrontPage.row(change, lock)));
    } else {
      Button protect = FrontPage.button("protection-protect", TEXTS.get("page.protect"), ways::protect);
      body.getChildren().add(new Card(TEXTS.get("page.plain"), FrontPage.words(TEXTS.get("page.plain.why")), FrontPage
          .row(protect)));
    }
  }

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }
}
