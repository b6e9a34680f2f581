package ru.kvartil.district.ui;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.district.ui.PeopleModel.Form;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Question;
import ru.kvartil.ui.control.ActionButton;
import ru.kvartil.ui.control.Card;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.FormGrid;
import ru.kvartil.ui.control.NamedChoice;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// «Сотрудники»: the table of people, under it the form of the one being entered or changed.
final class PeoplePane {
  private static final Texts TEXTS = Texts.of(PeoplePane.class);
  private final PeopleModel model;
  private final Dialogs dialogs;
  private final DataTable<Person> table;

  PeoplePane(PeopleModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    this.table = table();
    model.people().subscribe(table::setRows);
  }

  Card card() {
    Button add = new ActionButton("person-add", TEXTS.get("people.add"), model::add);
    Button change = new ActionButton("person-change", TEXTS.get("people.change"),
        () -> model.change(table.selection().getFirst()));
    Button remove = new ActionButton("person-remove", TEXTS.get("people.remove"),
        () -> remove(table.selection().getFirst()));
    add.disableProperty().bind(model.lacking().isNotEmpty());
    var single = Bindings.createBooleanBinding(
        () -> table.selection().size() != 1 || !model.lacking().get().isEmpty(), table.selection(), model.lacking());
    change.disableProperty().bind(single);
    remove.disableProperty().bind(single);
    Label why = new Label(TEXTS.get("people.why"));
    why.setWrapText(true);
    why.getStyleClass().addAll("muted", "small");
    Label said = new Label();
    said.setId("person-message");
    said.setWrapText(true);
    said.getStyleClass().add("tone-bad");
    said.textProperty().bind(model.message());
    said.managedProperty().bind(model.message().isNotEmpty());
    Label lacking = new Label();
    lacking.setId("person-lacking");
    lacking.setWrapText(true);
    lacking.getStyleClass().addAll("muted", "small");
    lacking.textProperty().bind(model.lacking());
    lacking.managedProperty().bind(model.lacking().isNotEmpty());
    Card card = new Card(TEXTS.get("people.title"), table, lacking, said, form(), why).actions(add, change, remove);
    card.setId("settings-people");
    return card;
  }

  private DataTable<Person> table() {
    DataTable<Person> made = new DataTable<>("people", TEXTS.get("people.title"), List.of(
        Column.words("name", TEXTS.get("people.name"), Person::name),
        Column.words("job", TEXTS.get("people.job"), Person::job),
        Column.growing(0, Column.words("role", TEXTS.get("people.role"), person -> person.role().title())),
        Column.words("phone", TEXTS.get("people.phone"), Person::phone),
        Column.words("email", TEXTS.get("people.email"), Person::email),
        Column.growing(0, Column.words("active", TEXTS.get("people.active"),
            person -> TEXTS.get(person.active() ? "people.works" : "people.left")))));
    made.keyedBy(Person::id).onOpen(TEXTS.get("people.change"), model::change);
    made.empty(new EmptyState(TEXTS.get("people.empty"), TEXTS.get("people.empty.why")).step("person-first",
        TEXTS.get("people.add"), model::add));
    return made;
  }

  private NamedChoice<Role> role() {
    NamedChoice<Role> choice = new NamedChoice<>("person-role", "", List.of(Role.values()),
        Role::title);
    choice.valueProperty().bindBidirectional(model.role);
    return choice;
  }

  private VBox form() {
    TextField name = CentrePage.field("person-name", model.name);
    name.setPromptText(TEXTS.get("people.name.example"));
    CheckBox active = new CheckBox(TEXTS.get("people.active.long"));
    active.setId("person-active");
    active.selectedProperty().bindBidirectional(model.active);
    FormGrid grid = new FormGrid().add(TEXTS.get("people.name"), name, model.nameError())
        .add(TEXTS.get("people.job"), CentrePage.field("person-job", model.job))
        .add(TEXTS.get("people.role"), role(), TEXTS.get("people.role.hint"))
        .add(TEXTS.get("people.phone"), CentrePage.field("person-phone", model.phone))
        .warned(TEXTS.get("people.email"), CentrePage.field("person-email", model.email), model.emailWarning())
        .add("", active);
    active.setAccessibleText(TEXTS.get("people.active.long"));
    Button save = new ActionButton("person-save", TEXTS.get("people.save"), () -> model.save(() -> {}));
    save.getStyleClass().add("accent");
    HBox buttons = new HBox(save, new ActionButton("person-cancel", TEXTS.get("people.cancel"), model::close));
    buttons.getStyleClass().add("settings-line");
    buttons.setAlignment(Pos.CENTER_LEFT);
    Label heading = new Label();
    heading.getStyleClass().add("card-title");
    VBox form = new VBox(heading, grid, buttons);
    form.setId("person-form");
    form.getStyleClass().add("person-form");
    form.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key));
    model.form().subscribe(now -> {
      boolean open = !(now instanceof Form.Closed);
      form.setVisible(open);
      form.setManaged(open);
      heading.setText(TEXTS.get(now instanceof Form.Changing ? "people.changing" : "people.adding"));
      active.setVisible(now instanceof Form.Changing);
      active.setManaged(now instanceof Form.Changing);
      if (open) {
        name.requestFocus();
      }
    });
    return form;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.close();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof TextField) {
      model.save(() -> {});
      key.consume();
    }
  }

  private void remove(Person person) {
    if (dialogs.ask(new Question(TEXTS.get("people.remove.title"), TEXTS.get("people.remove.text", person.name()),
        TEXTS.get("people.remove.yes"), TEXTS.get("people.remove.no")))) {
      model.remove(person);
    }
  }
}
