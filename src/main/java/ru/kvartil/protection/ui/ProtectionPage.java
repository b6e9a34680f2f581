package ru.kvartil.protection.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import ru.kvartil.protection.LockTimes;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The part «Пароль» of the settings: the password of the database, and who has one of their own.
public final class ProtectionPage implements Page {
  private static final Texts TEXTS = Texts.of(ProtectionPage.class);
  private static final double TABLE = 260;
  private static final double MINUTES = 160;
  private final PageHead head = new PageHead(TEXTS.get("page.title"));
  private final VBox cards = new VBox(12);
  private final ScrollPane body = new ScrollPane(cards);
  private final boolean encrypted;
  private final Ways ways;
  private final Latest latest;
  private final DataTable<Holder> holders = table();
  private final Label lacking = FrontPage.words("");

  /// What can be done about the passwords of the open database.
  public interface Ways {
    /// Puts a password before a plain database.
    void protect();

    /// Sets another password for whoever types theirs.
    void change();

    /// Writes the database anew under another data key.
    void renew();

    void lock();

    /// The main password and everybody who may have one; called away from the window's thread.
    List<Holder> holders() throws Failure;

    /// Why who works may not change passwords of others; empty when they may.
    String lacking();

    /// Gives a person a password, or another one.
    void give(Holder holder);

    void take(Holder holder);
  }

  /// A password there is or may be.
  ///
  /// @param person empty for the main password
  /// @param role what it opens the database for
  public record Holder(Optional<UUID> person, String name, String role, boolean has) {}

  /// @param locking after how long the open database locks; empty when it has no password to lock with
  public ProtectionPage(Optional<LockDesk> locking, Ways ways, Tasks tasks) {
    this.encrypted = locking.isPresent();
    this.ways = ways;
    this.latest = new Latest(tasks);
    cards.setId("protection");
    cards.getStyleClass().add("page-body");
    body.getStyleClass().add("edge-to-edge");
    body.setFitToWidth(true);
    if (encrypted) {
      Button change = FrontPage.button("protection-change", TEXTS.get("page.change"), ways::change);
      Button lock = FrontPage.button("protection-lock", TEXTS.get("page.lock"), ways::lock);
      cards.getChildren().addAll(
          new Card(TEXTS.get("page.encrypted"), FrontPage.words(TEXTS.get("page.encrypted.why")),
              FrontPage.row(change)),
          new Card(TEXTS.get("lock.title"), FrontPage.words(TEXTS.get("lock.why")), times(locking.orElseThrow()),
              FrontPage.row(lock)),
          people(), newKey());
      // After a page of a password the settings come back as they were.
      body.sceneProperty().subscribe(scene -> {
        if (scene != null) {
          load();
        }
      });
    } else {
      Button protect = FrontPage.button("protection-protect", TEXTS.get("page.protect"), ways::protect);
      cards.getChildren().add(new Card(TEXTS.get("page.plain"), FrontPage.words(TEXTS.get("page.plain.why")), FrontPage
          .row(protect)));
    }
  }

  private static FormGrid times(LockDesk locking) {
    ComboBox<Integer> minutes = new ComboBox<>();
    minutes.setId("lock-minutes");
    minutes.getItems().setAll(LockTimes.OFFERED);
    minutes.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer value) {
        return value == null
            ? ""
            : Texts.plural(value, TEXTS.get("lock.one", value), TEXTS.get("lock.few", value),
                TEXTS.get("lock.many", value));
      }

      @Override
      public @Nullable Integer fromString(String text) {
        throw new UnsupportedOperationException("the list is not typed into");
      }
    });
    minutes.setValue(locking.minutes().get());
    ChangeListener<Number> follow = (_, _, now) -> minutes.setValue(now.intValue());
    minutes.setUserData(follow);
    // The desk outlives the window of one database.
    locking.minutes().addListener(new WeakChangeListener<>(follow));
    minutes.setOnAction(_ -> locking.choose(minutes.getValue()));
    FormGrid form = new FormGrid().add(TEXTS.get("lock.minutes"), minutes);
    minutes.setMaxWidth(MINUTES);
    return form;
  }

  private Card people() {
    Button give = button("protection-give", TEXTS.get("page.give"), ways::give, holder -> holder.person().isPresent());
    Button take = button("protection-take", TEXTS.get("page.take"), ways::take, Holder::has);
    lacking.setId("protection-lacking");
    lacking.visibleProperty().bind(lacking.textProperty().isNotEmpty());
    lacking.managedProperty().bind(lacking.visibleProperty());
    return new Card(TEXTS.get("page.people"), FrontPage.words(TEXTS.get("page.people.why")), holders, lacking)
        .actions(give, take);
  }

  private Card newKey() {
    Button renew = FrontPage.button("protection-renew", TEXTS.get("page.renew"), ways::renew);
    return new Card(TEXTS.get("page.new-key"), FrontPage.words(TEXTS.get("page.new-key.why")), FrontPage.row(renew));
  }

  private Button button(String id, String text, Consumer<Holder> act, Predicate<Holder> fits) {
    Button button = new ActionButton(id, text, () -> act.accept(holders.selection().getFirst()));
    button.disableProperty().bind(Bindings.createBooleanBinding(
        () -> !lacking.getText().isEmpty() || holders.selection().size() != 1
            || !fits.test(holders.selection().getFirst()),
        holders.selection(), lacking.textProperty()));
    return button;
  }

  private static DataTable<Holder> table() {
    DataTable<Holder> made = new DataTable<>("passwords", TEXTS.get("page.people"), List.of(
        Column.words("name", TEXTS.get("page.holder"), Holder::name),
        Column.words("role", TEXTS.get("page.role"), Holder::role),
        Column.words("has", TEXTS.get("page.own"), holder -> TEXTS.get(holder.has() ? "page.has" : "page.has-not"))));
    made.setPrefHeight(TABLE);
    made.keyedBy(Holder::person);
    made.empty(new EmptyState(TEXTS.get("page.nobody"), TEXTS.get("page.nobody.why")));
    return made;
  }

  private void load() {
    lacking.setText(ways.lacking());
    latest.run(TEXTS.get("page.loading"), _ -> ways.holders(), holders::setRows,
        failure -> lacking.setText(failure.text()));
  }

  /// Somebody else may work now.
  @Override
  public void shown() {
    if (encrypted) {
      load();
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
