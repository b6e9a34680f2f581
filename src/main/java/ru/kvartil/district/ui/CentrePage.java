package ru.kvartil.district.ui;

import java.net.URL;
import java.util.Map;
import java.util.Objects;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.district.Person;
import ru.kvartil.district.ui.CentreModel.Signer;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.Held;

/// «Район и сотрудники»: the district and the centre as documents name them, and the people of the centre.
public final class CentrePage implements Page {
  private static final Texts TEXTS = Texts.of(CentrePage.class);
  private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final String PERSON = "person";
  private final CentreDesk desk;
  private final Dialogs dialogs;
  private final Latest latest;
  private final CentreModel centre;
  private final PeopleModel people;
  private final PageHead head = new PageHead(TEXTS.get("centre.title"));
  private final ScrollPane body;

  /// @param changed tells the other screens that the data changed
  public CentrePage(CentreDesk desk, Tasks tasks, Dialogs dialogs, Runnable changed) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.latest = new Latest(tasks);
    this.centre = new CentreModel(desk, tasks, changed);
    this.people = new PeopleModel(desk, tasks, changed);
    GridPane columns = new GridPane();
    columns.getStyleClass().add("settings-columns");
    columns.getColumnConstraints().addAll(part(37), part(63));
    columns.addRow(0, new VBox(card()), new PeoplePane(people, dialogs).card());
    body = new ScrollPane(columns);
    body.setId("settings-centre");
    body.getStyleClass().add("settings-scroll");
    body.setFitToWidth(true);
    body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    URL sheet = Objects.requireNonNull(CentrePage.class.getResource("district.css"), "district.css");
    body.getStylesheets().add(sheet.toExternalForm());
    body.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
      if (SAVE.match(key)) {
        saveWhatIsOpen(() -> {});
        key.consume();
      }
    });
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
    latest.run(TEXTS.get("centre.loading"), _ -> desk.state(), state -> {
      centre.load(state.centre());
      people.load(state.people(), state.lacking());
    }, centre::failed);
  }

  @Override
  public boolean unsaved() {
    return centre.unsaved().get() || people.unsaved();
  }

  /// Whose form is open: of a person by their id, of somebody new without one.
  @Override
  public Map<String, String> begun() {
    return switch (people.form().get()) {
      case PeopleModel.Form.Closed() -> Map.of();
      case PeopleModel.Form.Adding() -> Map.of(PERSON, "");
      case PeopleModel.Form.Changing(Person person) -> Map.of(PERSON, person.id().value().toString());
    };
  }

  @Override
  public void resume(Map<String, String> begun) {
    String id = begun.get(PERSON);
    if (id != null) {
      people.people().get().stream().filter(person -> person.id().value().toString().equals(id)).findFirst()
          .ifPresentOrElse(people::change, people::add);
    }
  }

  @Override
  public void askToLeave(Runnable go) {
    if (dialogs.ask(new Question(TEXTS.get("leave.title"), TEXTS.get("leave.text"), TEXTS.get("leave.save"),
        TEXTS.get("leave.stay")))) {
      saveWhatIsOpen(go);
    }
  }

  private void saveWhatIsOpen(Runnable then) {
    if (centre.unsaved().get()) {
      centre.save(people.unsaved() ? () -> people.save(then) : then);
    } else if (people.unsaved()) {
      people.save(then);
    }
  }

  private Card card() {
    FormGrid names = new FormGrid()
        .add(TEXTS.get("centre.district"), field("centre-district", centre.district), centre.districtError())
        .add(TEXTS.get("centre.organisation"), field("centre-organisation", centre.organisation),
            TEXTS.get("centre.organisation.hint"))
        .add(TEXTS.get("centre.settlement"), field("centre-settlement", centre.settlement))
        .add(TEXTS.get("centre.basis"), field("centre-basis", centre.basis), TEXTS.get("centre.basis.hint"));
    signer(names, TEXTS.get("centre.prepared"), "prepared", centre.prepared);
    signer(names, TEXTS.get("centre.agreed"), "agreed", centre.agreed);
    signer(names, TEXTS.get("centre.signed"), "signed", centre.signed);
    Card card = new Card(TEXTS.get("centre.card"), names, commands());
    card.setId("settings-district");
    return card;
  }

  private static void signer(FormGrid grid, String who, String id, Signer signer) {
    TextField position = field("centre-" + id + "-position", signer.position);
    position.setPromptText(TEXTS.get("centre.position"));
    TextField name = field("centre-" + id + "-name", signer.name);
    name.setPromptText(TEXTS.get("centre.name"));
    grid.add(who, position).add("", name);
    position.setAccessibleText(TEXTS.get("centre.signer", who, TEXTS.get("centre.position")));
    name.setAccessibleText(TEXTS.get("centre.signer", who, TEXTS.get("centre.name")));
  }

  private HBox commands() {
    Button save = new Button(TEXTS.get("centre.save"));
    save.setId("centre-save");
    save.getStyleClass().add("accent");
    save.setMinWidth(Button.USE_PREF_SIZE);
    save.setOnAction(_ -> centre.save(() -> {}));
    Button revert = new Button(TEXTS.get("centre.revert"));
    revert.setId("centre-revert");
    revert.setMinWidth(Button.USE_PREF_SIZE);
    revert.setOnAction(_ -> centre.revert());
    Held.off(save, centre.unsaved().not());
    revert.disableProperty().bind(centre.unsaved().not());
    Label said = new Label();
    said.setId("centre-message");
    said.setWrapText(true);
    said.getStyleClass().add("muted");
    said.textProperty().bind(centre.message());
    HBox line = new HBox(save, revert, said);
    line.getStyleClass().add("settings-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  static TextField field(String id, StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private static ColumnConstraints part(double percent) {
    ColumnConstraints part = new ColumnConstraints();
    part.setPercentWidth(percent);
    return part;
  }
}
